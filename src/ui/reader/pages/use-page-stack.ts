import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { fitWidth, heightOfPlace, pagesNear, placeAt, stackPages, type PageSize, type PageStack } from './page-stack';

/** Pixels a point at 100 %: a point is the 72nd part of an inch, a pixel the 96th. */
const realSize = 96 / 72;

export type ShownStack = {
  readonly stack: PageStack;
  /** The pages on the screen or next to it. */
  readonly near: { readonly from: number; readonly to: number };
  readonly percent: number;
};

/** Lays the pages out in the width there is, or at a zoom in per cent, and keeps the place that is seen. */
export function usePageStack(
  scroller: RefObject<HTMLElement | null>,
  sizes: readonly PageSize[],
  zoom: number | null,
  moved: () => void,
): ShownStack {
  const [width, setWidth] = useState(0);
  const [near, setNear] = useState({ from: 0, to: 0 });
  const scale = zoom === null ? fitWidth(sizes, width) : (zoom / 100) * realSize;
  const stack = useMemo(() => stackPages(sizes, scale), [sizes, scale]);
  const place = useRef({ page: 0, down: -1000 });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    setWidth(element.clientWidth);
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let frame = 0;
    const look = (): void => {
      frame = 0;
      place.current = placeAt(stack, element.scrollTop);
      const next = pagesNear(stack, element.scrollTop, element.clientHeight);
      setNear((before) => (before.from === next.from && before.to === next.to ? before : next));
      moved();
    };
    const schedule = (): void => {
      frame ||= requestAnimationFrame(look);
    };
    // The same words stay at the top when the pages become larger or smaller.
    element.scrollTo({ top: heightOfPlace(stack, place.current) });
    look();
    element.addEventListener('scroll', schedule, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('scroll', schedule);
    };
  }, [scroller, stack, moved]);

  return { stack, near, percent: Math.round((scale / realSize) * 100) };
}
