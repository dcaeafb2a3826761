import type { Span } from '../../../domain/model';
import { firstEndingAfter } from '../../../domain/text/spans';
import { blendPassages, type ColouredPassage } from './blend';
import { highlightOf } from './highlight-sheet';
import type { Paint } from './painter';
import type { Shown } from './shown';

/** What is marked over the codings, each in a look of its own; later ones lie over earlier ones. */
export const markLayers = ['case', 'hit', 'current-hit', 'target'] as const;
export type MarkLayer = (typeof markLayers)[number];

/** Stretches of each mark layer, sorted and apart from each other. */
export type Marked = ReadonlyMap<MarkLayer, readonly Span[]>;

/** All that is painted on one stretch of the text: codings, what is marked over them, and the pending selection. */
export function listPaints(shown: Shown, marked: Marked, preview: Span | null, window: Span): Paint[] {
  const paints = [...listCodingPaints(shown, preview, window), ...listMarkPaints(marked, window)];
  if (shown.pending) paints.push({ id: 'pending', ...shown.pending, style: 'pending' });
  return paints;
}

/** What is marked over the codings on one stretch of the text. */
export function listMarkPaints(marked: Marked, window: Span): Paint[] {
  const paints: Paint[] = [];
  for (const [layer, spans] of marked) {
    for (let i = firstEndingAfter(spans, window.start); i < spans.length; i++) {
      const span = spans[i];
      if (!span || span.start >= window.end) break;
      paints.push({ id: `${layer} ${span.start}`, start: span.start, end: span.end, style: layer });
    }
  }
  return paints;
}

/** The selection lies over what is marked, that over the chosen coding, and that over the others. */
export function priorityOf(style: string): number {
  if (style === 'pending') return 10;
  const layer = markLayers.findIndex((name) => name === style);
  return layer >= 0 ? layer + 2 : /-(chosen|lifted)$/.test(style) ? 1 : 0;
}

function listCodingPaints(shown: Shown, preview: Span | null, window: Span): Paint[] {
  const paints: Paint[] = [];
  const below: ColouredPassage[] = [];
  const above: Span[] = [];
  for (const passage of shown.passages.overlapping(window)) {
    const isChosen = passage.id === shown.chosenId;
    const { start, end } = isChosen && preview ? preview : passage;
    const colour = shown.colourOf(passage);
    if (!isChosen && passage.id !== shown.liftedId) {
      below.push({ start, end, colour });
      continue;
    }
    above.push({ start, end });
    paints.push({ id: passage.id, start, end, style: highlightOf(colour, isChosen ? 'chosen' : 'lifted') });
  }
  for (const { start, end, colour, layer } of blendPassages(below, above)) {
    const style = highlightOf(colour, layer);
    paints.push({ id: `${style} ${start}`, start, end, style });
  }
  return paints;
}
