import { listParagraphs } from '../../../domain/text/paragraphs';
import type { ReaderView } from '../page/reader-view';
import { distanceTo, placeAtTop, runParallel } from './top-place';

/** Scrolling in step: who leads, and how to stop. */
export type InStep = { lead(view: ReaderView): void; stop(): void };

/** Blocks get their real height only when they come near the screen, which moves the target: look again. */
const mostCorrections = 4;

/**
 * Scrolls each of two panes along when a person scrolls the other: paragraph by paragraph where the texts run parallel,
 * else by how much of the whole has gone by. The pane that a person last touched leads and only its scrolling is
 * followed, so that the two never push each other.
 */
export function followScroll(first: ReaderView, second: ReaderView, leading: ReaderView): InStep {
  const paragraphsOf = new Map([first, second].map((view) => [view, listParagraphs(view.text)]));
  const parallel = runParallel(paragraphsOf.get(first) ?? [], paragraphsOf.get(second) ?? []);
  const ends = new AbortController();
  let leader = leading;
  let frame = 0;
  let corrections = 0;

  function schedule(): void {
    frame ||= requestAnimationFrame(follow);
  }

  function follow(): void {
    frame = 0;
    const follower = leader === first ? second : first;
    const distance = parallel ? distanceByParagraph(follower) : distanceByShare(follower);
    if (distance === null || Math.abs(distance) < 1) return;
    const before = follower.scroller.scrollTop;
    follower.scroller.scrollTop += distance;
    // At its end a text cannot come further, and then there is nothing to correct.
    if (follower.scroller.scrollTop !== before && corrections++ < mostCorrections) schedule();
  }

  function distanceByParagraph(follower: ReaderView): number | null {
    const place = leader.scroller.scrollTop === 0 ? null : placeAtTop(leader, paragraphsOf.get(leader) ?? []);
    if (!place) return -follower.scroller.scrollTop;
    return distanceTo(follower, paragraphsOf.get(follower) ?? [], place);
  }

  function distanceByShare(follower: ReaderView): number {
    const share = leader.scroller.scrollTop / Math.max(1, roomOf(leader.scroller));
    return share * roomOf(follower.scroller) - follower.scroller.scrollTop;
  }

  for (const view of [first, second]) {
    const pane = view.scroller.closest('[data-pane]') ?? view.scroller;
    const lead = (): void => {
      leader = view;
    };
    for (const touch of ['wheel', 'pointerdown', 'keydown', 'touchstart', 'dragover']) {
      pane.addEventListener(touch, lead, { capture: true, passive: true, signal: ends.signal });
    }
    const scrolled = (): void => {
      if (view !== leader) return;
      corrections = 0;
      schedule();
    };
    view.scroller.addEventListener('scroll', scrolled, { passive: true, signal: ends.signal });
  }
  schedule();

  return {
    lead(view) {
      leader = view;
    },
    stop() {
      cancelAnimationFrame(frame);
      ends.abort();
    },
  };
}

/** How far an element can be scrolled. */
function roomOf({ scrollHeight, clientHeight }: HTMLElement): number {
  return scrollHeight - clientHeight;
}
