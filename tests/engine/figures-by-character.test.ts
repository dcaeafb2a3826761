import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FigureSettings } from '../../src/contract/figure-calls';
import type { Cell } from '../../src/domain/analysis/figure';
import type { Engine } from '../../src/engine/engine';
import { trimSpan } from '../../src/domain/text/trim-span';
import { addCode, addDocument, newStudy } from '../fixtures/study';

/** Paragraphs of plain letters, so that a character is a code point and an offset at once; two of them are blank. */
const texts = ['Alpha beta gamma.\n \nDelta epsilon.\nZeta.', 'Eta theta iota kappa.\n\nLambda mu.'] as const;

/** Each code with the codes that its codings also count for: A, A / B and C. */
const above = [[0], [1, 0], [2]] as const;

type Placed = { readonly source: number; readonly code: number; readonly start: number; readonly end: number };

/** Boilerplate is marked without the white space at its ends. */
const span = fc
  .record({ source: fc.nat(1), code: fc.nat(2), start: fc.nat(36), length: fc.integer({ min: 1, max: 24 }) })
  .map(({ source, code, start, length }): Placed => {
    return { source, code, ...trimSpan(texts[source === 0 ? 0 : 1], { start, end: start + length }) };
  });
const spans = fc.array(span, { maxLength: 14 }).map((placed) => placed.filter(({ start, end }) => end > start));

/** The lines of a text that are not blank. */
function paragraphsOf(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index }) =>
    line.trim() === '' ? [] : [{ start: index, end: index + line.length }],
  );
}

function touches(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether a coding counts for a code with the codes below it. */
function counts({ code }: Placed, group: number): boolean {
  return above[code]?.some((one) => one === group) === true;
}

/** The characters of a code, each once, counted one by one. */
function charactersOf(codings: readonly Placed[], boilerplate: readonly Placed[], group: number): number {
  let characters = 0;
  texts.forEach((text, source) => {
    for (let at = 0; at < text.length; at++) {
      const lies = (placed: Placed): boolean => placed.source === source && placed.start <= at && at < placed.end;
      if (codings.some((one) => counts(one, group) && lies(one)) && !boilerplate.some(lies)) characters++;
    }
  });
  return characters;
}

/** Unordered pairs of overlapping codings of two codes; on the diagonal the codings of one. */
function pairsOf(codings: readonly Placed[], i: number, j: number): number {
  if (i === j) return codings.filter((one) => counts(one, i)).length;
  let pairs = 0;
  codings.forEach((a, place) => {
    for (const b of codings.slice(place + 1)) {
      const isPair = (counts(a, i) && counts(b, j)) || (counts(a, j) && counts(b, i));
      if (isPair && a.source === b.source && touches(a, b)) pairs++;
    }
  });
  return pairs;
}

/** Paragraphs in which codings of both codes lie and that are not boilerplate from the first letter to the last. */
function paragraphsOfBoth(codings: readonly Placed[], boilerplate: readonly Placed[], i: number, j: number): number {
  return texts
    .flatMap((text, source) => paragraphsOf(text).map((paragraph) => ({ ...paragraph, source })))
    .filter((unit) => {
      const letters = Array.from({ length: unit.end - unit.start }, (_, at) => unit.start + at);
      const isCounted = letters.some(
        (at) => !boilerplate.some(({ source, start, end }) => source === unit.source && start <= at && at < end),
      );
      const holds = (group: number): boolean =>
        codings.some((one) => counts(one, group) && one.source === unit.source && touches(one, unit));
      return isCounted && holds(i) && holds(j);
    }).length;
}

test('figures count what one counts character by character and pair by pair', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(spans, spans, fc.boolean(), async (codings, marked, countsAll) => {
      const { engine } = await newStudy();
      const sources = texts.map((text, i) => addDocument(engine, text, { title: `Document ${i}` }));
      const codes = [['A'], ['A', 'B'], ['C']].map((path) => addCode(engine, ...path));
      const kept = marked.slice(0, 3);
      for (const { source, start, end } of kept)
        engine.run('source.markBoilerplate', { sourceId: sources[source] ?? '', start, end, boilerplate: true });
      // The same code on the same passage is one coding.
      const different = [...new Map(codings.map((one) => [JSON.stringify(one), one])).values()];
      for (const { source, code, start, end } of different)
        engine.run('coding.apply', { sourceId: sources[source] ?? '', start, end, codeId: codes[code] ?? '' });
      const leftOut = countsAll ? [] : kept;
      const cells = (settings: FigureSettings): Promise<Cell[][]> => compute(engine, settings, countsAll);
      const square = (of: (i: number, j: number) => number): number[][] =>
        codes.map((_, i) => codes.map((__, j) => of(i, j)));
      const reach = 'with-children' as const;
      const frequencies = await cells({ kind: 'frequencies', unit: 'codings', reach });
      expect(frequencies.map((row) => row[2])).toEqual(codes.map((_, i) => charactersOf(different, leftOut, i)));
      const together = { kind: 'cooccurrence', measure: 'count', reach } as const;
      expect(await cells({ ...together, nearness: 'overlap' })).toEqual(square((i, j) => pairsOf(different, i, j)));
      expect(await cells({ ...together, nearness: 'paragraph' })).toEqual(
        square((i, j) => paragraphsOfBoth(different, leftOut, i, j)),
      );
      engine.close();
    }),
    { numRuns: 40 },
  );
});

async function compute(engine: Engine, settings: FigureSettings, boilerplate: boolean): Promise<Cell[][]> {
  const { rows } = await engine.start('figure.compute', { settings, scope: { boilerplate } });
  return rows.map((row) => row.slice(1));
}
