import { readEnds } from './page-selection';
import type { Box } from '../page/measure';
import type { ReaderView } from '../page/reader-view';

/** Room to keep above and below the caret when it is moved. */
const clearance = 36;

/**
 * Draws the caret where the keyboard is: a text that cannot be edited has none of its own. Scrolls it into view, with `room`
 * above and below it.
 */
export function showCaret(view: ReaderView | null, element: HTMLElement | null, room = clearance): void {
  const ends = view && readEnds(view);
  if (!view || !element || !ends) return;
  view.fillTo(ends.focus);
  const box = placeCaret(view, element);
  if (!box) return hideCaret(element);
  const frame = view.scroller.getBoundingClientRect();
  if (box.top < frame.top + room) view.scroller.scrollTop += box.top - frame.top - clearance;
  else if (box.bottom > frame.bottom - room) view.scroller.scrollTop += box.bottom - frame.bottom + clearance;
}

/** Puts the caret beside its character, again whenever the lines run differently; it scrolls along with the text. */
export function placeCaret(view: ReaderView, element: HTMLElement): Box | null {
  const ends = readEnds(view);
  if (!ends) return null;
  const isBehind = ends.focus > ends.anchor;
  const box = isBehind ? view.measure.boxBehind(ends.focus) : view.measure.boxBefore(ends.focus);
  const page = element.parentElement?.getBoundingClientRect();
  if (!page || !box) return null;
  const atEnd = isBehind || view.text.charAt(ends.focus) === '\n' || ends.focus === view.text.length;
  element.hidden = false;
  element.style.visibility = '';
  element.style.translate = `${(edgeOf(view, ends.focus, atEnd) ?? box.left) - page.left}px ${box.top - page.top}px`;
  element.style.height = `${box.bottom - box.top}px`;
  return box;
}

/**
 * Keeps a caret that is shown beside its character when the lines come to run differently. Far from the screen it is not looked
 * for, since that would have the browser lay out what it skips; it is out of sight there until one comes back.
 */
export function createCaretKeeper(view: ReaderView): (element: HTMLElement | null) => void {
  let kept: readonly unknown[] = [];
  return (element) => {
    const ends = readEnds(view);
    if (!element || element.hidden || !ends) return;
    const { near, reflows } = view.layout();
    const now = [near, reflows, ends.focus];
    if (now.every((value, i) => value === kept[i])) return;
    kept = now;
    if (ends.focus >= near.start && ends.focus <= near.end) placeCaret(view, element);
    else element.style.visibility = 'hidden';
  };
}

/** Takes the caret away: the mouse needs none. */
export function hideCaret(element: HTMLElement | null): void {
  if (element) element.hidden = true;
}

/** Behind the character before the end of a line, otherwise before the next one; the side of the line when it is empty. */
function edgeOf(view: ReaderView, offset: number, atEnd: boolean): number | null {
  const isEmpty = offset === 0 || view.text.charAt(offset - 1) === '\n';
  return atEnd && !isEmpty ? view.measure.edgeBehind(offset) : view.measure.edgeBefore(offset);
}
