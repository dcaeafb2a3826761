import type { Span } from '../../../domain/model';

/** A stretch of the text on which one layer of a colour lies. */
export type Stretch = Span & { readonly colour: string; readonly layer: number };

/** A passage in the colour in which it is shown. */
export type ColouredPassage = Span & { readonly colour: string };

/**
 * How many codings may blend over each other before the text would be hard to read: ten layers of a dark colour leave no 4.5:1
 * in either theme, four do (tests/ui/reader/contrast.test.ts tries every combination). Everything coded stays coloured; which
 * codings lie below is said by the margin.
 */
export const deepestBlend = 4;

/**
 * How many codings of one colour may lie over each other and still be told apart: overlapping ranges of one highlight do not
 * blend, those of two do.
 */
export const layersOfColour = 2;

/**
 * What is painted where: of the codings over each other the shortest ones, which are also what a click means first, up to the
 * deepest blend. `passages` are sorted by start; where one of `above` lies (the chosen or the lifted coding, painted stronger),
 * there is room for one less. Stretches of one colour and layer are in order and apart.
 */
export function blendPassages(passages: readonly ColouredPassage[], above: readonly Span[] = []): Stretch[] {
  const borders = new Set<number>();
  for (const { start, end } of passages) borders.add(start).add(end);
  for (const { start, end } of above) borders.add(start).add(end);
  const sorted = Uint32Array.from(borders).sort();
  const stretches: { start: number; end: number; colour: string; layer: number }[] = [];
  const open = new Map<string, { start: number; end: number; colour: string; layer: number }>();
  let active: ColouredPassage[] = [];
  let next = 0;
  sorted.forEach((start, i) => {
    const end = sorted[i + 1];
    if (end === undefined) return;
    active = active.filter((passage) => passage.end > start);
    for (let passage = passages[next]; passage && passage.start <= start; passage = passages[++next]) {
      insertByLength(active, passage);
    }
    const room = deepestBlend - above.filter((span) => span.start <= start && span.end > start).length;
    for (const { key, colour, layer } of layersAt(active, room)) {
      const last = open.get(key);
      if (last?.end === start) {
        last.end = end;
        continue;
      }
      const begun = { start, end, colour, layer };
      open.set(key, begun);
      stretches.push(begun);
    }
  });
  return stretches;
}

function insertByLength(active: ColouredPassage[], passage: ColouredPassage): void {
  const length = passage.end - passage.start;
  const at = active.findIndex((other) => other.end - other.start > length);
  active.splice(at < 0 ? active.length : at, 0, passage);
}

function layersAt(
  active: readonly ColouredPassage[],
  room: number,
): { readonly key: string; readonly colour: string; readonly layer: number }[] {
  const layers: { key: string; colour: string; layer: number }[] = [];
  for (const { colour } of active) {
    if (layers.length >= room) break;
    const layer = layers.filter((other) => other.colour === colour).length;
    if (layer < layersOfColour) layers.push({ key: `${colour} ${layer}`, colour, layer });
  }
  return layers;
}
