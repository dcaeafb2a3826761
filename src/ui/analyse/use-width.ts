import { useLayoutEffect, useState } from 'react';

/** Drawings are laid out anew only when their room changes by so much: not in every frame of a drag. */
const step = 16;
const narrowest = 420;
/** The room around a drawing, to both sides; see `.drawing`. */
const margins = 4;

/** How much room an element has for a drawing. */
export function useWidth(): { readonly attach: (element: HTMLElement | null) => void; readonly width: number | null } {
  const [element, attach] = useState<HTMLElement | null>(null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    if (!element) return;
    const measure = (): void =>
      setWidth(Math.max(narrowest, Math.floor((element.clientWidth - margins) / step) * step));
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [element]);
  return { attach, width };
}
