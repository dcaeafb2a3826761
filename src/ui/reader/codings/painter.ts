import type { Id, Span } from '../../../domain/model';
import type { DomIndex } from '../page/dom-index';
import { highlightPrefix } from './highlight-sheet';

/** Something to paint over the text. `style` names a rule of the highlight sheet. */
export type Paint = Span & { readonly id: Id; readonly style: string };

/**
 * Paints codings over the text with the CSS Custom Highlight API: one `Highlight` a style, static ranges, and only what is
 * near the screen, because the browser goes over all registered ranges at any change of the page.
 */
export type Painter = {
  /** Makes the page show these paints; what already shows is left alone. `redo` forgets ranges, for a page that grew. */
  paint(paints: Iterable<Paint>, redo?: boolean): void;
  clear(): void;
};

type Painted = { readonly paint: Paint; readonly range: StaticRange };

/** `CSS.highlights` is one registry for the window: readers side by side paint with the same highlights. */
const highlights = new Map<string, Highlight>();

/** A painter of one reader. Styles of a higher priority lie over others. */
export function createPainter(index: Pick<DomIndex, 'rangeOf'>, priority: (style: string) => number): Painter {
  const painted = new Map<Id, Painted>();

  function add(paint: Paint): void {
    const range = index.rangeOf(paint);
    if (!range) return;
    highlightFor(paint.style, priority).add(range);
    painted.set(paint.id, { paint, range });
  }

  function remove({ paint, range }: Painted): void {
    painted.delete(paint.id);
    const highlight = highlights.get(paint.style);
    highlight?.delete(range);
    if (highlight?.size !== 0) return;
    highlights.delete(paint.style);
    CSS.highlights.delete(highlightPrefix + paint.style);
  }

  return {
    paint(paints, redo = false) {
      const wanted = new Map<Id, Paint>();
      for (const paint of paints) wanted.set(paint.id, paint);
      const stale: Painted[] = [];
      for (const one of painted.values()) {
        const paint = wanted.get(one.paint.id);
        if (!redo && paint && samePaint(paint, one.paint)) wanted.delete(paint.id);
        else stale.push(one);
      }
      for (const one of stale) remove(one);
      for (const paint of wanted.values()) add(paint);
    },
    clear() {
      for (const one of [...painted.values()]) remove(one);
    },
  };
}

function highlightFor(style: string, priority: (style: string) => number): Highlight {
  const known = highlights.get(style);
  if (known) return known;
  const highlight = new Highlight();
  highlight.priority = priority(style);
  highlights.set(style, highlight);
  CSS.highlights.set(highlightPrefix + style, highlight);
  return highlight;
}

function samePaint(a: Paint, b: Paint): boolean {
  return a.start === b.start && a.end === b.end && a.style === b.style;
}
