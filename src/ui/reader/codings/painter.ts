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

/** A painter of one reader. Later styles in `priority` lie over earlier ones. */
export function createPainter(index: DomIndex, priority: (style: string) => number): Painter {
  const painted = new Map<Id, Painted>();
  const highlights = new Map<string, Highlight>();

  function add(paint: Paint): void {
    const range = index.rangeOf(paint);
    if (!range) return;
    let highlight = highlights.get(paint.style);
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = priority(paint.style);
      highlights.set(paint.style, highlight);
      CSS.highlights.set(highlightPrefix + paint.style, highlight);
    }
    highlight.add(range);
    painted.set(paint.id, { paint, range });
  }

  function remove({ paint, range }: Painted): void {
    const highlight = highlights.get(paint.style);
    highlight?.delete(range);
    painted.delete(paint.id);
    if (highlight?.size !== 0) return;
    highlights.delete(paint.style);
    CSS.highlights.delete(highlightPrefix + paint.style);
  }

  return {
    paint(paints, redo = false) {
      const wanted = new Map<Id, Paint>();
      for (const paint of paints) wanted.set(paint.id, paint);
      for (const one of [...painted.values()]) {
        const paint = wanted.get(one.paint.id);
        if (!redo && paint && samePaint(paint, one.paint)) wanted.delete(paint.id);
        else remove(one);
      }
      for (const paint of wanted.values()) add(paint);
    },
    clear() {
      for (const one of [...painted.values()]) remove(one);
    },
  };
}

function samePaint(a: Paint, b: Paint): boolean {
  return a.start === b.start && a.end === b.end && a.style === b.style;
}
