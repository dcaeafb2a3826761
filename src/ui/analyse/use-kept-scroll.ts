import { type RefObject, useEffect, useLayoutEffect } from 'react';
import { useAnalyse } from '../state/analyse';

/** Keeps how far the figure is scrolled while one reads elsewhere; another figure begins at its top. */
export function useKeptScroll(main: RefObject<HTMLElement | null>): void {
  const kind = useAnalyse((state) => state.kind);
  const isDrawn = useAnalyse((state) => state.figure !== null);
  useLayoutEffect(() => {
    const element = main.current;
    // The drawing is as high as it will be once it knows its width: in the next frame.
    const frame = requestAnimationFrame(() => element?.scrollTo({ top: useAnalyse.getState().scrolled }));
    return () => cancelAnimationFrame(frame);
  }, [main, kind, isDrawn]);
  useEffect(() => {
    const element = main.current;
    if (!element) return undefined;
    const keep = (): void => useAnalyse.setState({ scrolled: element.scrollTop });
    element.addEventListener('scrollend', keep);
    return () => element.removeEventListener('scrollend', keep);
  }, [main]);
}
