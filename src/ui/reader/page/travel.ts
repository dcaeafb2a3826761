import type { Beyond } from './screen-window';

/** How a page is being scrolled: what is likely to come into sight next is made ready before it is asked for. */
export type Travel = {
  /** A page was turned, so many pixels down, or up where it is less than nothing: it is likely followed by the next one. */
  turned(distance: number): void;
  /** Looks how far the page was scrolled since the last look: who scrolls otherwise turns no pages. */
  look(): void;
  /** Whether the page goes on from where it was, step by step, and has not jumped to where it stands. */
  isGoingOn(): boolean;
  /** What comes onto the screen with the next page, or with a turn of the wheel. */
  nextStep(): Beyond;
  /** What is worth being painted beyond the screen. */
  reach(): Beyond;
};

/** Pixels beyond the screen in either direction, and what is left of them when they are painted anew. */
const overscan = 500;
const leastLeft = 150;
/** Ahead of a page that is turned to: more than the page, for heights change a little. Behind: for going back a line or two. */
const spareAhead = 120;
const behind = 150;

/** Follows how an element is scrolled. */
export function followTravel(scroller: HTMLElement): Travel {
  let scrolled = scroller.scrollTop;
  let height = scroller.scrollHeight;
  let page = 0;
  /** Pages that were turned since the last look: a key may be pressed more often than a frame comes. */
  let turned = 0;
  let hasJumped = false;

  return {
    turned(distance) {
      page = distance;
      turned += distance;
    },
    look() {
      const { scrollTop, scrollHeight, clientHeight } = scroller;
      const distance = scrollTop - scrolled;
      const isByPages = turned !== 0 && Math.abs(distance - turned) < clientHeight / 2;
      const isJump = !isByPages && Math.abs(distance) > clientHeight;
      // Where chunks get their real heights the browser scrolls as well, and that says nothing of what comes next.
      const isStep = !isByPages && !isJump && distance !== 0 && height === scrollHeight;
      if (isJump || isStep) page = 0;
      if (isByPages || isJump || isStep) hasJumped = isJump;
      turned = 0;
      scrolled = scrollTop;
      height = scrollHeight;
    },
    isGoingOn: () => !hasJumped,
    nextStep() {
      if (page === 0) return { above: leastLeft, below: leastLeft };
      return page < 0 ? { above: -page, below: 0 } : { above: 0, below: page };
    },
    reach() {
      if (page === 0) return { above: overscan, below: overscan };
      const ahead = Math.abs(page) + spareAhead;
      return page < 0 ? { above: ahead, below: behind } : { above: behind, below: ahead };
    },
  };
}
