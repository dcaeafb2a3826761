import { splitsCharacter } from '../../../domain/text/code-points';
import type { Ends, Stroke } from '../../state/editing/edit-session';
import { changeTextEditing } from '../../state/editing/text-editing';
import type { EditView } from './edit-view';
import { caretAt, deleteStroke, selectedSpan } from './strokes';

/**
 * An input method writes into the page itself, and nobody may keep it from that. So it is let, within one line; when it is
 * done, what it has written is read from the page, becomes one stroke of the session, and the line is filled anew.
 */
export function listenToComposition(view: EditView): () => void {
  const { root, session } = view;
  let began: Ends | null = null;

  function begin(): void {
    const ends = view.ends();
    if (!ends) return;
    const text = session.text();
    const selected = selectedSpan(text, ends);
    // The input method would take several lines apart; so what is selected goes first, and comes back with one undo.
    const stroke = deleteStroke(text, ends, selected, 'other');
    if (stroke) {
      session.do(stroke);
      view.select(stroke.after);
    }
    began = caretAt(selected.start);
    view.letWrite();
    changeTextEditing({ isComposing: true });
  }

  function end(): void {
    if (!began) return;
    takeOver(began);
    began = null;
    changeTextEditing({ isComposing: false });
  }

  function takeOver(before: Ends): void {
    const line = view.lineAt(before.focus);
    if (!line) return;
    const old = session.text().slice(line.span.start, line.span.end);
    const now = line.element.textContent.replaceAll('\n', '');
    const caret = caretIn(line.element) ?? now.length - (old.length - (before.focus - line.span.start));
    const written = compare(old, now, caret);
    const after = caretAt(line.span.start + caret);
    if (!written) {
      view.settle(before.focus);
    } else {
      const { start, end: oldEnd, insert } = written;
      const edit = { start: line.span.start + start, end: line.span.start + oldEnd, insert };
      const stroke: Stroke = { kind: 'other', edits: [edit], before, after };
      session.do(stroke);
    }
    view.select(after);
  }

  root.addEventListener('compositionstart', begin);
  root.addEventListener('compositionend', end);
  return () => {
    root.removeEventListener('compositionstart', begin);
    root.removeEventListener('compositionend', end);
    if (began) changeTextEditing({ isComposing: false });
  };
}

/** The one replacement that makes a line into another, which ends at the caret as far as that is possible. */
function compare(old: string, now: string, caret: number): { start: number; end: number; insert: string } | null {
  if (old === now) return null;
  const mostBehind = Math.min(old.length, now.length - caret);
  let behind = 0;
  while (behind < mostBehind && old.at(-1 - behind) === now.at(-1 - behind)) behind++;
  const mostBefore = Math.min(old.length - behind, now.length - behind);
  let before = 0;
  while (before < mostBefore && old[before] === now[before]) before++;
  while (splitsCharacter(old, before) || splitsCharacter(now, before)) before--;
  while (splitsCharacter(old, old.length - behind) || splitsCharacter(now, now.length - behind)) behind--;
  return { start: before, end: old.length - behind, insert: now.slice(before, now.length - behind) };
}

/** How many units of a line's text stand before the caret; null when the caret is elsewhere. */
function caretIn(line: HTMLElement): number | null {
  const { focusNode, focusOffset = 0 } = window.getSelection() ?? {};
  if (!focusNode || !line.contains(focusNode)) return null;
  const range = document.createRange();
  range.setStart(line, 0);
  range.setEnd(focusNode, focusOffset);
  return range.toString().length;
}
