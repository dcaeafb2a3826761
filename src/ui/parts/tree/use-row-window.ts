import { useDeferredValue, useLayoutEffect, useState } from 'react';

/** Up to here all rows stand in the page, so that a screen reader can wander through them. */
const MOST_ROWS_WHOLE = 200;
const ROWS_AROUND = 12;

export type RowWindow = {
  /** Takes the element that scrolls. */
  readonly attach: (element: HTMLElement | null) => void;
  /** The rows to draw: from `first`, up to but without `end`. */
  readonly first: number;
  readonly end: number;
  /** Scrolls as little as needed to bring a row into view. */
  readonly show: (index: number) => void;
};

/** Of many rows of one height, those near what is in view; rows that are cheap to draw all stand in the page up to `mostWhole`. */
export function useRowWindow(count: number, rowHeight: number, mostWhole = MOST_ROWS_WHOLE): RowWindow {
  const [element, attach] = useState<HTMLElement | null>(null);
  const [view, setView] = useState({ top: 0, height: 0 });
  // What is not in view yet is drawn after what is, in a task of its own.
  const around = useDeferredValue(ROWS_AROUND, 0);

  useLayoutEffect(() => {
    if (!element) return;
    const measure = (): void =>
      setView((before) =>
        before.top === element.scrollTop && before.height === element.clientHeight
          ? before
          : { top: element.scrollTop, height: element.clientHeight },
      );
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [element]);

  const isWhole = count <= mostWhole;
  return {
    attach,
    first: isWhole ? 0 : Math.max(0, Math.floor(view.top / rowHeight) - around),
    end: isWhole ? count : Math.min(count, Math.ceil((view.top + view.height) / rowHeight) + around),
    show(index) {
      if (!element || index < 0) return;
      const top = index * rowHeight;
      if (top < element.scrollTop) element.scrollTo({ top });
      else if (top + rowHeight > element.scrollTop + element.clientHeight) {
        element.scrollTo({ top: top + rowHeight - element.clientHeight });
      }
    },
  };
}
