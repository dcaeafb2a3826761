import { codeDragType } from '../../parts/drag-types';
import type { Ends, Stroke } from '../../state/editing/edit-session';
import { deletionAt } from './deletion';
import type { EditView } from './edit-view';
import { caretAt, deleteStroke, moveStroke, selectedSpan, writeStroke } from './strokes';

/**
 * Turns whatever the browser would do to the page into strokes of the session, and keeps it from doing it: keys, menus, the
 * clipboard, dragging, spelling. Only an input method writes into the page itself (see listen-to-composition.ts).
 * Answers with how to stop listening.
 */
export function listenToInput(view: EditView, language: string | null): () => void {
  const { root, session } = view;
  let dragged: Ends | null = null;

  function make(stroke: Stroke | null): void {
    if (!stroke) return;
    session.do(stroke);
    view.select(stroke.after);
  }

  function travel(ends: Ends | null): void {
    if (ends) view.select(ends);
  }

  function hear(event: InputEvent): void {
    if (event.inputType === 'insertCompositionText' || event.isComposing) return;
    event.preventDefault();
    const ends = view.ends();
    if (!ends) return;
    const text = session.text();
    switch (event.inputType) {
      case 'insertText':
        return make(writeStroke(text, ends, event.data ?? '', 'typing'));
      case 'insertParagraph':
      case 'insertLineBreak':
        return make(writeStroke(text, ends, '\n', 'other'));
      case 'insertReplacementText':
        return make(writeStroke(text, targetOf(event) ?? ends, event.data ?? plainText(event.dataTransfer), 'other'));
      case 'historyUndo':
        return travel(session.undo());
      case 'historyRedo':
        return travel(session.redo());
      default:
        if (event.inputType.startsWith('delete')) make(deletion(event, ends));
    }
  }

  function deletion(event: InputEvent, ends: Ends): Stroke | null {
    const text = session.text();
    const selected = selectedSpan(text, ends);
    if (selected.start < selected.end) return deleteStroke(text, ends, selected, 'other');
    const span = deletionAt(text, ends.focus, event.inputType, language);
    return span && deleteStroke(text, ends, span, 'deleting');
  }

  function targetOf(event: InputEvent): Ends | null {
    const [range] = event.getTargetRanges();
    return range
      ? {
          anchor: view.index.offsetAt({ node: range.startContainer, offset: range.startOffset }),
          focus: view.index.offsetAt({ node: range.endContainer, offset: range.endOffset }),
        }
      : null;
  }

  /** The page joins its lines in another way than the text does, so the clipboard is given the text's own words. */
  function copy(event: ClipboardEvent): void {
    event.preventDefault();
    const ends = view.ends();
    if (!ends) return;
    const text = session.text();
    const { start, end } = selectedSpan(text, ends);
    if (start === end) return;
    event.clipboardData?.setData('text/plain', text.slice(start, end));
    if (event.type === 'cut') make(deleteStroke(text, ends, { start, end }, 'other'));
  }

  function paste(event: ClipboardEvent): void {
    event.preventDefault();
    const ends = view.ends();
    if (ends) make(writeStroke(session.text(), ends, plainText(event.clipboardData), 'other'));
  }

  function beginDrag(event: DragEvent): void {
    const ends = view.ends();
    if (!ends || !event.dataTransfer) return;
    const { start, end } = selectedSpan(session.text(), ends);
    dragged = ends;
    event.dataTransfer.effectAllowed = 'copyMove';
    event.dataTransfer.setData('text/plain', session.text().slice(start, end));
  }

  function drop(event: DragEvent): void {
    // Files are imported by the window; a code has no place in a text that is being edited.
    if (event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    const target = view.offsetAtPoint(event.clientX, event.clientY);
    if (target === null || event.dataTransfer?.types.includes(codeDragType)) return;
    const text = session.text();
    if (dragged && !event.ctrlKey) make(moveStroke(text, dragged, target));
    else make(writeStroke(text, caretAt(target), plainText(event.dataTransfer), 'other'));
    dragged = null;
    root.focus({ preventScroll: true });
  }

  function endDrag(): void {
    dragged = null;
  }

  function hearKey(event: KeyboardEvent): void {
    if (event.isComposing || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    const key = event.key.toLowerCase();
    // The browser has nothing to undo, for it has done nothing; so it would not even ask.
    if (key === 'z' || (key === 'y' && !event.shiftKey)) {
      event.preventDefault();
      travel(key === 'y' || event.shiftKey ? session.redo() : session.undo());
    }
  }

  const hearings = new AbortController();
  const { signal } = hearings;
  root.addEventListener('beforeinput', hear, { signal });
  root.addEventListener('keydown', hearKey, { signal });
  root.addEventListener('copy', copy, { signal });
  root.addEventListener('cut', copy, { signal });
  root.addEventListener('paste', paste, { signal });
  root.addEventListener('dragstart', beginDrag, { signal });
  root.addEventListener('drop', drop, { signal });
  document.addEventListener('dragend', endDrag, { signal });
  return () => hearings.abort();
}

function plainText(data: DataTransfer | null): string {
  return data?.getData('text/plain') ?? '';
}
