import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerQuery, findHitsNow } from '../../../../src/domain/analysis/query/answer-query';
import { type Query, queryRelations, sequenceOrders } from '../../../../src/domain/analysis/query/ast';
import { printQuery } from '../../../../src/domain/analysis/query/print';
import type { QueryRecords } from '../../../../src/domain/analysis/query/query-records';
import { readQuery } from '../../../../src/domain/analysis/query/resolve-query';
import type { Scope } from '../../../../src/domain/analysis/scope';
import { type CodedTexts, codedTexts, noTables } from '../../../fixtures/coded-texts';
import { answerNaively, naiveDocuments } from './naive-answer';

/** The passages of each document that answer, as `start-end`. */
function answersOf(coded: CodedTexts, words: string, scope: Scope = {}): string[][] {
  const { study, scoped, texts } = codedTexts(coded, scope);
  const records: QueryRecords = {
    savedQueries: [],
    tables: noTables,
    memoWordsOf: () => '',
    scopedOf: () => scoped,
  };
  const query = readQuery(words, study, records);
  const found: string[][] = coded.texts.map(() => []);
  for (const { source, passages } of answerQuery(query, scoped, texts, findHitsNow(query, scoped, texts)))
    found[source] = passages.map(({ start, end }) => `${start}-${end}`);
  return found;
}

/** The words of what answers in a study of one document, with codes on words: `[A:China] says [B:no]`. */
function quotes(marked: string, words: string): string[] {
  const codings: CodedTexts['codings'][number][] = [];
  const codes = ['A', 'B', 'C', 'D'];
  let text = '';
  const open: { code: number; start: number }[] = [];
  for (let at = 0; at < marked.length; at++) {
    if (marked[at] === '[') {
      open.push({ code: codes.indexOf(marked[at + 1] ?? ''), start: text.length });
      at += 2;
    } else if (marked[at] === ']') {
      const last = open.pop();
      if (last) codings.push({ source: 0, ...last, end: text.length });
    } else text += marked[at] ?? '';
  }
  return answersOf({ texts: [text], codes, codings }, words).flatMap((document) =>
    document.map((span) => text.slice(...span.split('-').map(Number))),
  );
}

const codeNames = ['A', 'B', 'C'];
const text = fc.string({ unit: fc.constantFrom('x', 'y', ' ', '\n', 'x', '.', 'z'), minLength: 1, maxLength: 24 });
const study: fc.Arbitrary<CodedTexts> = fc.array(text, { minLength: 1, maxLength: 2 }).chain((texts) =>
  fc.record({
    texts: fc.constant(texts),
    codes: fc.constant(codeNames),
    codings: fc.array(
      fc.nat(texts.length - 1).chain((source) => {
        const length = texts[source]?.length ?? 1;
        return fc
          .tuple(fc.nat(length - 1), fc.nat(length - 1), fc.nat(2), fc.nat(1))
          .map(([a, b, code, coder]) => ({ source, start: Math.min(a, b), end: Math.max(a, b) + 1, code, coder }));
      }),
      { maxLength: 8 },
    ),
  }),
);
const place = { at: 0, end: 0 };
const code = fc
  .constantFrom(...codeNames)
  .map((name) => ({ kind: 'code' as const, levels: [name], withChildren: false, ...place }));
const condition = fc.constantFrom('Ada', 'Ben').map((value): Query => ({
  kind: 'condition',
  field: 'coder',
  operator: '=',
  value,
  ...place,
  nameAt: 0,
  valueAt: 0,
}));
const distance = fc.record({
  count: fc.nat(3),
  unit: fc.constantFrom('paragraph' as const, 'character' as const),
});
const query: fc.Arbitrary<Query> = fc.letrec<{ query: Query; part: Query }>((tie) => ({
  part: fc.oneof(
    { weight: 5, arbitrary: tie('query') },
    tie('query')
      .filter(({ kind }) => kind !== 'not')
      .map((of): Query => ({ kind: 'not', of })),
  ),
  query: fc.oneof(
    { maxDepth: 3 },
    fc.oneof(
      code,
      code,
      code,
      fc.constant<Query>({ kind: 'coded' }),
      fc.record({ kind: fc.constant('only' as const), codes: fc.array(code, { minLength: 1, maxLength: 2 }) }),
    ),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      parts: fc.array(tie('part'), { minLength: 2, maxLength: 3 }),
    }),
    fc
      .tuple(condition, code, tie('part'))
      .map(([one, first, other]): Query => ({ kind: 'and', parts: [one, first, other] })),
    fc.record({
      kind: fc.constant('unit' as const),
      unit: fc.constantFrom('paragraph' as const, 'document' as const),
      of: tie('part'),
    }),
    fc
      .tuple(
        distance,
        fc.constantFrom('and' as const, 'or' as const),
        code,
        fc.array(tie('part'), { minLength: 1, maxLength: 2 }),
      )
      .map(([far, kind, first, others]): Query => ({
        kind: 'distance',
        distance: far,
        of: { kind, parts: [first, ...others] },
      })),
    fc.record({
      kind: fc.constant('relation' as const),
      relation: fc.constantFrom(...queryRelations),
      negated: fc.boolean(),
      left: tie('query'),
      right: tie('query'),
    }),
    fc.record({
      kind: fc.constant('sequence' as const),
      order: fc.constantFrom(...sequenceOrders),
      negated: fc.boolean(),
      left: code,
      right: code,
      distance,
    }),
  ),
})).query;

/** Text of an uncovered stretch at document level is answered paragraph by paragraph by neither model alike. */
function isCompared(asked: Query): boolean {
  return !JSON.stringify(asked).includes('"unit":"document"') || !JSON.stringify(asked).includes('"kind":"not"');
}

describe('what queries answer', () => {
  test('the same as a plain model that looks at each character and each pair', () => {
    fc.assert(
      fc.property(study, query.filter(isCompared), (coded, asked) => {
        const expected = naiveDocuments(coded).map((document) => answerNaively(asked, document));
        expect(answersOf(coded, printQuery(asked))).toEqual(expected);
      }),
      { numRuns: 1500 },
    );
  });

  test.each([
    ['A and B', 'B and A'],
    ['A or B', 'B or A'],
    ['A', 'A overlaps B or (A and not B)'],
    ['A and not B', 'A not overlaps B'],
    ['A and B and C', 'C and (B and A)'],
    ['uncoded', 'not (A or B or C)'],
    ['A near B', 'A overlaps B or A followed by B or A preceded by B'],
    ['A and B within 3 characters', 'A near B within 3 characters or B near A within 3 characters'],
    ['A and not B within 2 words', 'A not near B within 2 words'],
    ['A and B within 1 sentence', 'B and A within 1 sentence'],
    ['coder = Ada', 'coded where not coder = Ben'],
  ])('%s is the same as %s', (one, other) => {
    fc.assert(
      fc.property(study, (coded) => {
        expect(answersOf(coded, one)).toEqual(answersOf(coded, other));
      }),
    );
  });

  const article = '[A:China] wants rules. [B:Borders] matter.\n\nThe [B:[A:net] is] one.\n[A:Rules] help [C:us].';
  test.each([
    ['A', ['China', 'net', 'Rules']],
    ['A and B', ['net']],
    ['A and B within paragraph', ['China', 'Borders', 'net is', 'net']],
    ['A and not B within paragraph', ['Rules']],
    ['A and B within sentence', ['net is', 'net']],
    ['A and C in the same document', ['China', 'net', 'Rules', 'us']],
    ['not A within sentence', ['Borders matter.']],
    ['A within B', ['net']],
    ['B contains A', ['net is']],
    ['A followed by B', ['China']],
    ['A followed by B within 1 sentence', ['China']],
    ['A followed by B within sentence', []],
    ['A followed by B within 2 words', ['China']],
    ['A followed by B within 1 word', []],
    ['A followed by B within 14 characters', ['China']],
    ['A followed by B within 13 characters', []],
    ['A followed by B within 1 paragraph', ['China']],
    ['B followed by A within 1 paragraph', ['Borders', 'net is']],
    ['B preceded by A within 2 words', ['Borders']],
    ['A and B within 5 characters', ['net is', 'net']],
    ['A and B within 13 characters', ['net is', 'net', 'Rules']],
    ['A and B within 14 characters', ['China', 'Borders', 'net is', 'net', 'Rules']],
    ['A and not B within 5 characters', ['China', 'Rules']],
    ['A and not B within 13 characters', ['China']],
    ['A and B and C within 2 words', ['Rules']],
    ['A and C within 1 word', ['Rules', 'us']],
    ['A and (B or C) within 1 sentence', ['China', 'Borders', 'net is', 'net', 'Rules', 'us']],
    ['A and B and C within 1 paragraph', ['net', 'net is', 'Rules', 'us']],
    ['(text "the" and A within 1 word) and not C', ['The', 'net']],
    ['text "the" and A within 1 word', ['The', 'net']],
    ['only A', ['China', 'Rules']],
    ['only (A or B)', ['China', 'Borders', 'net is', 'net', 'Rules']],
    ['uncoded', ['wants rules.', 'matter.', 'The', 'one.', 'help']],
    ['text "rules"', ['rules', 'Rules']],
    ['/rules/', ['rules']],
    ['A and /Ru?/', ['Ru']],
    ['A overlaps word "rule"', []],
    ['text "rules" and uncoded', ['rules']],
    ['text "RULES" and coder = Ada', ['Rules']],
  ])('%s', (asked, expected) => {
    expect(quotes(article, asked).toSorted()).toEqual(expected.toSorted());
  });

  test('boilerplate holds neither hits nor uncoded text, unless the scope counts it', () => {
    const coded = { texts: ['menu\nwords here'], codes: ['A'], codings: [], boilerplate: [[{ start: 0, end: 4 }]] };
    expect(answersOf(coded, 'uncoded')).toEqual([['5-15']]);
    expect(answersOf(coded, 'text "m" or text "w"')).toEqual([['5-6']]);
    expect(answersOf(coded, 'uncoded', { boilerplate: true })).toEqual([['0-4', '5-15']]);
  });

  test('a code is named by the end of its path, and with + by all codes below it', () => {
    const coded = {
      texts: ['abcdef'],
      codes: ['Power', 'Power/Soft', 'Order', 'Order/Soft'],
      codings: [0, 1, 2, 3].map((at) => ({ source: 0, start: at, end: at + 1, code: at })),
    };
    expect(answersOf(coded, 'power+')).toEqual([['0-1', '1-2']]);
    expect(answersOf(coded, 'order/soft')).toEqual([['3-4']]);
    expect(() => answersOf(coded, 'Power or soft')).toThrow(
      'At position 10 of the query “soft” may be one of several: Power/Soft, Order/Soft.',
    );
    expect(() => answersOf(coded, 'Ordr')).toThrow('there is no “Ordr” in the project. Near to it: Order');
  });
});
