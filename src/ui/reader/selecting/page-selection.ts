import type { Span } from '../../../domain/model';
import { splitsCharacter } from '../../../domain/text/code-points';
import { trimSpan } from '../../../domain/text/trim-span';
import type { ReaderView } from '../page/reader-view';
import { offsetBelowTop } from '../page/top-of-screen';

/** The passage the browser has selected in the text: trimmed, never half a character; null when there is none. */
export function readSelection(view: ReaderView): Span | null {
  const ends = readEnds(view);
  if (!ends) return null;
  const { anchor, focus } = ends;
  const span = { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
  const whole = {
    start: splitsCharacter(view.text, span.start) ? span.start - 1 : span.start,
    end: splitsCharacter(view.text, span.end) ? span.end + 1 : span.end,
  };
  const trimmed = trimSpan(view.text, whole);
  return trimmed.start < trimmed.end ? trimmed : null;
}

/** Both ends of the browser's selection as offsets, when it began in the text. A drag may end anywhere. */
export function readEnds(view: ReaderView): { readonly anchor: number; readonly focus: number } | null {
  const selection = window.getSelection();
  const { anchorNode, focusNode } = selection ?? {};
  if (!selection || !anchorNode || !focusNode || !view.root.contains(anchorNode)) return null;
  return {
    anchor: view.index.offsetAt({ node: anchorNode, offset: selection.anchorOffset }),
    focus: view.index.offsetAt({ node: focusNode, offset: selection.focusOffset }),
  };
}

/** Selects a passage in the browser, or sets the caret when both ends are one. */
export function writeSelection(view: ReaderView, anchor: number, focus: number): void {
  view.fillTo(Math.max(anchor, focus));
  const from = view.index.pointAt(anchor, anchor <= focus ? 'start' : 'end');
  const to = view.index.pointAt(focus, anchor <= focus ? 'end' : 'start');
  if (!from || !to) return;
  if (anchor === focus) window.getSelection()?.collapse(from.node, from.offset);
  else window.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

/** The caret's place, or the top of what is on the screen when there was none yet. */
export function ensureCaret(view: ReaderView): void {
  if (readEnds(view)) return;
  const top = offsetBelowTop(view, 30);
  writeSelection(view, top, top);
}
