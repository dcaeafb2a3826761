import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { Side } from '../state/workspace';

/** Keeps the reading place of a pane that changes sides: an element that is moved in the page loses how far it was scrolled. */
export function useKeptScroll(scroller: RefObject<HTMLElement | null>, side: Side): void {
  const top = useRef(0);
  const before = useRef(side);

  useEffect(() => {
    const element = scroller.current;
    const note = (): void => {
      top.current = element?.scrollTop ?? 0;
    };
    element?.addEventListener('scroll', note, { passive: true });
    return () => element?.removeEventListener('scroll', note);
  }, [scroller]);

  useLayoutEffect(() => {
    if (before.current === side) return;
    before.current = side;
    scroller.current?.scrollTo({ top: top.current });
  }, [scroller, side]);
}
