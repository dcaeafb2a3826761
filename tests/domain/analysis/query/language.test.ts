import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CodeTerm,
  conditionFields,
  type ConditionTerm,
  type Distance,
  type Query,
  queryRelations,
  queryUnits,
  sequenceOrders,
} from '../../../../src/domain/analysis/query/ast';
import { parseQuery } from '../../../../src/domain/analysis/query/parse';
import { printQuery } from '../../../../src/domain/analysis/query/print';
import { isProblem } from '../../../../src/domain/problem';

const level = fc
  .oneof(
    fc.constantFrom(
      'sovereignty',
      'Soft power',
      'and',
      'text',
      '网络主权',
      'C++',
      'a/b',
      '"so"',
      'x\\',
      '“quoted”',
      '12',
      'Weight',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
  )
  .map((name) => name.trim())
  .filter((name) => name !== '');
const code: fc.Arbitrary<CodeTerm> = fc.record({
  kind: fc.constant('code' as const),
  levels: fc.array(level, { minLength: 1, maxLength: 3 }),
  withChildren: fc.boolean(),
  at: fc.constant(0),
  end: fc.constant(0),
});
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).filter((text) => text.trim() !== '');
const text: fc.Arbitrary<Query> = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    match: fc.constantFrom('anywhere' as const, 'word' as const),
    words,
    ignoreCase: fc.constant(true),
  }),
  fc.record({
    kind: fc.constant('text' as const),
    match: fc.constant('pattern' as const),
    words: fc.constantFrom('a+', '[/"]x', 'a\\/b', '主.'),
    ignoreCase: fc.boolean(),
  }),
);
const values: Readonly<
  Record<(typeof conditionFields)[number], readonly (readonly [ConditionTerm['operator'], string])[]>
> = {
  coder: [
    ['=', 'M. Rivera'],
    ['!=', 'and'],
  ],
  stance: [
    ['=', 'supports'],
    ['!=', 'neutral'],
  ],
  actor: [['=', '中国']],
  weight: [
    ['>=', '50'],
    ['<', '7.5'],
  ],
  memo: [['contains', 'why "so"']],
  date: [
    ['>=', '2013'],
    ['=', '2013-05-01'],
  ],
  document: [
    ['contains', 'x'],
    ['=', 'A (b)'],
  ],
  case: [['!=', 'China']],
};
const nowhere = { at: 0, nameAt: 0, valueAt: 0, end: 0 };
const condition: fc.Arbitrary<ConditionTerm> = fc.oneof(
  fc
    .constantFrom(...conditionFields)
    .chain((field) =>
      fc
        .constantFrom(...values[field])
        .map(([operator, value]) => ({ kind: 'condition' as const, field, operator, value, ...nowhere })),
    ),
  fc
    .tuple(
      level,
      fc.constantFrom('=' as const, '<=' as const, 'contains' as const),
      fc.string(),
      fc.constantFrom('source' as const, 'case' as const, null),
    )
    // Nothing is asked for by = and != alone.
    .filter(([, operator, value]) => operator === '=' || value.trim() !== '')
    .map(([variable, operator, value, about]) => ({
      kind: 'condition' as const,
      field: { variable, about },
      operator,
      value: value.trim(),
      ...nowhere,
    })),
);
const distance: fc.Arbitrary<Distance> = fc.oneof(
  fc.record({
    count: fc.nat(30),
    unit: fc.constantFrom('paragraph' as const, 'sentence' as const, 'word' as const, 'character' as const),
  }),
  fc.constant({ count: 0, unit: 'document' as const }),
);
const query: fc.Arbitrary<Query> = fc.letrec<{ query: Query }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(
      code,
      code,
      text,
      condition,
      fc.constant<Query>({ kind: 'coded' }),
      level.map((name): Query => ({ kind: 'saved', name, at: 0, end: 0 })),
      fc.record({ kind: fc.constant('only' as const), codes: fc.array(code, { minLength: 1, maxLength: 3 }) }),
    ),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      parts: fc.array(tie('query'), { minLength: 2, maxLength: 3 }),
    }),
    tie('query')
      .filter(({ kind }) => kind !== 'not')
      .map((of): Query => ({ kind: 'not', of })),
    fc.record({ kind: fc.constant('unit' as const), unit: fc.constantFrom(...queryUnits), of: tie('query') }),
    fc
      .tuple(distance, code, code, tie('query'))
      .filter(([{ unit }]) => unit !== 'document')
      .map(([far, first, second, other]): Query => ({
        kind: 'distance',
        distance: far,
        of: { kind: 'or', parts: [first, second, other] },
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
      left: tie('query'),
      right: tie('query'),
      distance,
    }),
  ),
})).query;

/** Where names stand says nothing about what is asked. */
function withoutPlaces(asked: Query): unknown {
  return JSON.parse(JSON.stringify(asked, (key, value: unknown) => (key in nowhere ? undefined : value)));
}

function refusal(asked: string): unknown {
  try {
    return printQuery(parseQuery(asked));
  } catch (error) {
    if (!isProblem(error)) throw error;
    return [error.reason, error.details['position']];
  }
}

describe('the language of queries', () => {
  test('a query that is written out reads back as the same query', () => {
    fc.assert(
      fc.property(query, (asked) => {
        const written = printQuery(asked);
        expect(withoutPlaces(parseQuery(written))).toEqual(withoutPlaces(asked));
        expect(printQuery(parseQuery(written))).toBe(written);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['sovereignty and not security within paragraph', 'sovereignty and not security within paragraph'],
    ['A or B and not C', 'A or B and not C'],
    ['(A OR B) AND c', '(A or B) and c'],
    ['A and B in the same document', 'A and B within document'],
    ['A within B', 'A within B'],
    ['A within "paragraph"', 'A within "paragraph"'],
    ['A followed by B', 'A followed by B within paragraph'],
    ['A and not B within 200 character', 'A and not B within 200 characters'],
    [
      'A near B and C within 1 words within 0 sentences',
      'A near B within paragraph and C within 1 word within 0 sentences',
    ],
    ['A near B within 3 words within 2 sentences', 'A near B within 3 words within 2 sentences'],
    ['A within "3"', 'A within "3"'],
    ['A and B within paragraphs', 'A and B within paragraph'],
    ["‘Soft power’ or 'China's order'", '"Soft power" or "China\'s order"'],
    ['“安全 观” or 「网络 主权」', '"安全 观" or "网络 主权"'],
    ['（A＋ or «B»） and weight＞＝50 and 【地区】＝“亚洲"', '(A+ or B) and weight >= 50 and [地区] = "亚洲"'],
    ["Rousseau's or ’90s’", "Rousseau's or 90s"],
    ['A followed by B within 2 paragraphs within document', 'A followed by B within 2 paragraphs within document'],
    ['A not overlaps B', 'A not overlaps B'],
    ['not A overlaps B', 'not A overlaps B'],
    ['not coded A', 'not A'],
    ['not coded', 'uncoded'],
    ['not not A', 'A'],
    ['“Soft power” with children', '"Soft power"+'],
    ['Power/Soft+', 'Power/Soft+'],
    ['A and B where stance = Supports and [Region]="Asia"', 'A and B and stance = supports and [Region] = "Asia"'],
    ['weight ≥ 50', 'weight >= 50'],
    ['memo contains why', '"memo" contains why'],
    ['memo contains "why"', 'memo contains "why"'],
    ['网络主权 and text “安全”', '网络主权 and text "安全"'],
    ['case and "case"', '"case" and "case"'],
  ])('%s', (asked, canonical) => {
    expect(refusal(asked)).toBe(canonical);
  });

  test.each([
    ['', 'queryTermExpected', 1],
    ['A and', 'queryTermExpected', 6],
    ['A and and B', 'queryTermExpected', 7],
    ['A 安全 B', 'queryNamesBeside', 3],
    ['😀 and (B or C', 'queryParenthesisOpen', 7],
    ['A and "B', 'queryOpen', 7],
    ['A)', 'queryTooMuch', 2],
    ['A and B within paragraph and C', 'queryBehindWhole', 26],
    ['A & B', 'queryJointSign', 3],
    ['A not B', 'queryJointSign', 3],
    ['weight > 500', 'queryWeightExpected', 10],
    ['A, B', 'queryNamesBeside', 4],
    ['A overlap B', 'queryJointNear', 3],
    ['A followed B', 'queryByExpected', 3],
    ['text cyber', 'queryQuotesExpected', 6],
    ["A or 'China's", 'queryOpen', 6],
    ['A within 3 words', 'queryDistanceTerm', 3],
    ['not A and not B within 3 words', 'queryDistanceTerm', 17],
    ['A and B within 3', 'queryDistanceUnit', 17],
    ['A and B within 3 documents', 'queryDistanceUnit', 18],
    ['A near B within 3 apples', 'queryDistanceUnit', 19],
    ['stance = angry', 'queryStanceExpected', 10],
    ['weight = much', 'queryWeightExpected', 10],
    ['date > May', 'queryDateExpected', 8],
    ['date > 2020-13-45', 'queryDateExpected', 8],
    ['date = 2019-02-29', 'queryDateExpected', 8],
    ['[Year] > ""', 'queryValueExpected', 10],
    ['memo contains ""', 'queryValueExpected', 15],
    ['A where B', 'queryConditionExpected', 9],
    ['/(/', 'queryPattern', 1],
    ['/a/g', 'queryPatternFlags', 1],
    ['only (A and B)', 'queryOnlyCodes', 9],
    ['A//B', 'queryCodePath', 1],
    ['text ""', 'queryWordsExpected', 6],
    ['A ]', 'queryUnknownSign', 3],
    ['('.repeat(5000), 'queryTooDeep', undefined],
  ])('%s is refused with the position of the error', (asked, reason, position) => {
    expect(refusal(asked)).toEqual([reason, position]);
  });
});
