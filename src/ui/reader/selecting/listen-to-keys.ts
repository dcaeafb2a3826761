import { ensureCaret, readEnds, readSelection, writeSelection } from './page-selection';
import type { ReaderView } from '../page/reader-view';
import { createPageTurner } from './turn-page';

type Direction = 'left' | 'right' | 'forward' | 'backward';
type Granularity = 'character' | 'word' | 'line' | 'lineboundary' | 'paragraph' | 'documentboundary';

/** What the keyboard asks for in the text. */
export type KeyHooks = {
  /** The caret or the end of the selection moved. */
  readonly moved: () => void;
  /** Shift was let go, or a whole paragraph was taken: the passage is as wanted. */
  readonly finished: () => void;
};

/** The keys that move the caret; Shift with them selects. */
const moves: Readonly<Record<string, { plain: [Direction, Granularity]; command: [Direction, Granularity] }>> = {
  ArrowLeft: { plain: ['left', 'character'], command: ['left', 'word'] },
  ArrowRight: { plain: ['right', 'character'], command: ['right', 'word'] },
  ArrowUp: { plain: ['backward', 'line'], command: ['backward', 'paragraph'] },
  ArrowDown: { plain: ['forward', 'line'], command: ['forward', 'paragraph'] },
  Home: { plain: ['backward', 'lineboundary'], command: ['backward', 'documentboundary'] },
  End: { plain: ['forward', 'lineboundary'], command: ['forward', 'documentboundary'] },
};

/** All by which a person acts next; a key that comes up ends a selection. */
const inputs = ['keydown', 'keyup', 'pointerdown', 'beforeinput', 'compositionstart', 'copy'] as const;

/** Reading and selecting by keyboard alone, in a text that cannot be edited; answers with how to stop listening. */
export function listenToKeys(view: ReaderView, hooks: KeyHooks): () => void {
  const { root } = view;
  const pages = createPageTurner(view, hooks.moved);
  let selecting = false;

  function hear(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    const command = event.ctrlKey || event.metaKey;
    if (command && event.key.toLowerCase() === 'a' && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      selectMore(view);
      hooks.moved();
      hooks.finished();
      return;
    }
    if (event.key === 'PageUp' || event.key === 'PageDown') {
      // With Ctrl they go from document to document.
      if (command) return;
      event.preventDefault();
      pages.turn(event.key === 'PageDown' ? 1 : -1, event.shiftKey);
      selecting ||= event.shiftKey;
      return;
    }
    const move = moves[event.key];
    // Alt with the upright arrows goes from coding to coding, with Ctrl from document to document.
    if (!move || (event.altKey && (command || /Up|Down/.test(event.key)))) return;
    event.preventDefault();
    moveCaret(view, event.shiftKey, command || event.altKey ? move.command : move.plain);
    selecting ||= event.shiftKey;
    hooks.moved();
  }

  /** What is done next means the page that one sees; only turning on needs no caret. */
  function settle(event: Event): void {
    const turnsOn =
      event instanceof KeyboardEvent && /^Page(Up|Down)$/.test(event.key) && !event.ctrlKey && !event.metaKey;
    if (!turnsOn) pages.settle();
  }

  function letGo(event: KeyboardEvent): void {
    if (event.key !== 'Shift' || !selecting) return;
    selecting = false;
    if (readSelection(view)) hooks.finished();
  }

  root.addEventListener('keydown', hear);
  root.addEventListener('keyup', letGo);
  for (const type of inputs) window.addEventListener(type, settle, true);
  return () => {
    pages.close();
    for (const type of inputs) window.removeEventListener(type, settle, true);
    root.removeEventListener('keydown', hear);
    root.removeEventListener('keyup', letGo);
  };
}

function moveCaret(view: ReaderView, extend: boolean, [direction, granularity]: [Direction, Granularity]): void {
  ensureCaret(view);
  const before = readEnds(view);
  if (granularity === 'documentboundary') {
    const end = direction === 'forward' ? view.text.length : 0;
    return writeSelection(view, extend && before ? before.anchor : end, end);
  }
  const selection = window.getSelection();
  // In a chunk that the browser still skips, right after a jump, there are no words or lines to go by: it would leap over it.
  // One that is laid out is left alone: the browser would skip it for a moment, and forget what is selected in it.
  const line = selection?.focusNode?.parentElement;
  const isSkipped = line?.checkVisibility({ contentVisibilityAuto: true }) === false;
  const chunk = isSkipped ? line.closest<HTMLElement>('.reader-chunk') : null;
  chunk?.style.setProperty('content-visibility', 'visible');
  selection?.modify(extend ? 'extend' : 'move', direction, granularity);
  chunk?.style.removeProperty('content-visibility');
  if (!before || view.root.contains(selection?.focusNode ?? null)) return;
  // At its end the browser goes on in whatever else in the window can be selected; the text ends here.
  const edge = direction === 'forward' || direction === 'right' ? view.text.length : 0;
  writeSelection(view, extend ? before.anchor : edge, edge);
}

/** First the paragraph round the caret, then, when that is selected, the whole document. */
function selectMore(view: ReaderView): void {
  ensureCaret(view);
  const ends = readEnds(view);
  if (!ends) return;
  const start = view.text.lastIndexOf('\n', Math.min(ends.anchor, ends.focus) - 1) + 1;
  const lineEnd = view.text.indexOf('\n', Math.max(ends.anchor, ends.focus));
  const end = lineEnd < 0 ? view.text.length : lineEnd;
  const isAll = Math.min(ends.anchor, ends.focus) === start && Math.max(ends.anchor, ends.focus) === end;
  if (isAll) writeSelection(view, 0, view.text.length);
  else writeSelection(view, start, end);
}
