import fc from 'fast-check';
import { sortMarks, type Mark } from '../../../src/domain/text/marks';

/** A text with marks anywhere in it: blank lines, white space, characters beyond the basic plane, marks across lines. */
export const markedText: fc.Arbitrary<{ text: string; marks: readonly Mark[] }> = fc
  .array(fc.constantFrom('a', 'word ', ' ', '\n', '\n\n', '\t', '网络', '😀', '👩🏽‍🔬', 'é', '.'), { maxLength: 60 })
  .map((pieces) => pieces.join(''))
  .chain((text) =>
    fc.record({ text: fc.constant(text), marks: fc.array(markWithin(text.length), { maxLength: 8 }).map(sortMarks) }),
  );

function markWithin(length: number): fc.Arbitrary<Mark> {
  const kind = fc.constantFrom<Mark>(
    { kind: 'bold', start: 0, end: 0 },
    { kind: 'italic', start: 0, end: 0 },
    { kind: 'code', start: 0, end: 0 },
    { kind: 'link', url: 'https://example.org', start: 0, end: 0 },
    { kind: 'footnoteReference', label: '1', start: 0, end: 0 },
    { kind: 'footnote', label: '1', start: 0, end: 0 },
    { kind: 'speakerTurn', speaker: 'Q', start: 0, end: 0 },
    { kind: 'blockquote', depth: 1, start: 0, end: 0 },
    { kind: 'boilerplate', start: 0, end: 0 },
    { kind: 'heading', level: 2, start: 0, end: 0 },
    { kind: 'listItem', depth: 1, ordered: true, number: 3, start: 0, end: 0 },
    { kind: 'tableCell', table: 0, row: 1, column: 2, start: 0, end: 0 },
  );
  return fc
    .tuple(kind, fc.nat(length), fc.nat(length))
    .map(([mark, a, b]) => ({ ...mark, start: Math.min(a, b), end: Math.max(a, b) }));
}
