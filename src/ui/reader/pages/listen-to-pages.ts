import type { Span } from '../../../domain/model';
import { splitsCharacter } from '../../../domain/text/code-points';
import { trimSpan } from '../../../domain/text/trim-span';
import type { TextUnit } from '../../../domain/text/units';
import type { PagesView } from './pages-view';

/** What the pointer asks for on the pages. */
export type PageHooks = {
  readonly press: () => void;
  /** A passage is being selected, or, with null, none any more. */
  readonly drag: (span: Span | null) => void;
  readonly select: (span: Span) => void;
  /** A click without a selection, on a character or beside all of them. */
  readonly click: (offset: number | null) => void;
  /** The word or the paragraph at an offset. */
  readonly unitAt: (offset: number, unit: TextUnit) => Span | null;
  /** The passage that is selected: with Shift, a click widens it. */
  readonly selected: () => Span | null;
};

/** Pixels from the edge in which a drag scrolls, and pixels a frame. */
const edge = 24;
const pace = 14;

/** Selecting words on the page with the mouse: a drag, two clicks for a word, three for a paragraph. Answers with how to stop. */
export function listenToPages(view: PagesView, hooks: PageHooks): () => void {
  const { scroller } = view;
  let anchor: Span | null = null;
  let span: Span | null = null;
  let at = { x: 0, y: 0 };
  let frame = 0;

  function press(event: PointerEvent): void {
    // The scroll bars are the browser's.
    const box = scroller.getBoundingClientRect();
    const isBeside = event.clientX > box.left + scroller.clientWidth || event.clientY > box.top + scroller.clientHeight;
    if (event.button !== 0 || isBeside) return;
    const offset = view.offsetNear(event.clientX, event.clientY);
    hooks.press();
    if (offset === null) return hooks.click(null);
    const before = event.shiftKey ? hooks.selected() : null;
    anchor = before ? furtherEnd(before, offset) : { start: offset, end: offset };
    at = { x: event.clientX, y: event.clientY };
    span = null;
    scroller.setPointerCapture(event.pointerId);
    if (before) follow();
  }

  function move(event: PointerEvent): void {
    if (!anchor) return;
    // A hand that shakes a little clicks.
    if (!span && Math.hypot(event.clientX - at.x, event.clientY - at.y) < 3) return;
    at = { x: event.clientX, y: event.clientY };
    follow();
    frame ||= requestAnimationFrame(scrollAlong);
  }

  function follow(): void {
    const offset = view.offsetNear(at.x, at.y);
    if (!anchor || offset === null) return;
    span = tidy(view.text(), { start: Math.min(anchor.start, offset), end: Math.max(anchor.end, offset) });
    hooks.drag(span);
  }

  /** Near the edge the pages go by while the button is held. */
  function scrollAlong(): void {
    frame = 0;
    if (!anchor) return;
    const { top, bottom } = scroller.getBoundingClientRect();
    const down = at.y < top + edge ? -pace : at.y > bottom - edge ? pace : 0;
    if (down === 0) return;
    scroller.scrollTop += down;
    follow();
    frame = requestAnimationFrame(scrollAlong);
  }

  function release(event: PointerEvent): void {
    if (!anchor) return;
    const taken = span;
    stop();
    if (taken) return hooks.select(taken);
    const offset = view.offsetUnder(event.clientX, event.clientY);
    hooks.click(offset);
  }

  function clickAgain(event: MouseEvent): void {
    if (event.detail < 2) return;
    const offset = view.offsetUnder(event.clientX, event.clientY);
    const unit = offset === null ? null : hooks.unitAt(offset, event.detail === 2 ? 'word' : 'paragraph');
    if (unit) hooks.select(unit);
  }

  function stop(): void {
    cancelAnimationFrame(frame);
    frame = 0;
    anchor = span = null;
    hooks.drag(null);
  }

  const hearings = new AbortController();
  const { signal } = hearings;
  scroller.addEventListener('pointerdown', press, { signal });
  scroller.addEventListener('pointermove', move, { signal });
  scroller.addEventListener('pointerup', release, { signal });
  scroller.addEventListener('pointercancel', stop, { signal });
  scroller.addEventListener('click', clickAgain, { signal });
  return () => {
    hearings.abort();
    stop();
  };
}

/** The end of a passage that stays when it is widened towards an offset. */
function furtherEnd({ start, end }: Span, offset: number): Span {
  return Math.abs(offset - start) < Math.abs(offset - end) ? { start: end, end } : { start, end: start };
}

/** Without white space at its ends, never half a character; null when nothing is left. */
function tidy(text: string, { start, end }: Span): Span | null {
  const whole = {
    start: splitsCharacter(text, start) ? start - 1 : start,
    end: splitsCharacter(text, end) ? end + 1 : end,
  };
  const trimmed = trimSpan(text, whole);
  return trimmed.start < trimmed.end ? trimmed : null;
}
