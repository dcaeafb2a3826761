import fc from 'fast-check';
import { expect, test } from 'vitest';
import { variableKinds } from '../../../src/domain/model';
import { reversed, valueComparer } from '../../../src/domain/variables/compare-values';
import { convertValues } from '../../../src/domain/variables/convert-values';
import { formatValue } from '../../../src/domain/variables/format-value';
import { parseValue } from '../../../src/domain/variables/parse-value';
import { readNumber } from '../../../src/domain/variables/read-number';

const typed = fc.oneof(
  fc.string(),
  fc.constantFrom('yes', 'Nein', '是', '16 Nov 2016', '2016', '1.5', '-3', '1,5', '1,234', 'Press', 'press', ' '),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
);
const rule = fc.record({
  kind: fc.constantFrom(...variableKinds),
  choices: fc.constantFrom<readonly string[]>([], ['Press', 'Radio', 'yes', '2016']),
});

test('a value that was read is read again as itself, and is shown in words', () => {
  fc.assert(
    fc.property(rule, typed, (asked, words) => {
      const parsed = parseValue(asked, words);
      if (!parsed.fits || parsed.value === null) return;
      expect(parseValue(asked, parsed.value)).toEqual(parsed);
      const shown = formatValue(asked.kind, parsed.value, { yes: '是', no: '否' });
      expect(parseValue(asked, shown)).toEqual(parsed);
    }),
  );
});

test('values stand in one order whatever order they came in, nothing last in either direction', () => {
  fc.assert(
    fc.property(rule, fc.array(fc.option(typed)), (asked, values) => {
      const compare = valueComparer(asked);
      const sorted = values.toSorted(compare);
      expect(values.toReversed().toSorted(compare)).toEqual(sorted);
      const backwards = values.toSorted(reversed(compare));
      const present = sorted.filter((value) => value !== null);
      expect(backwards.slice(0, present.length)).toEqual(present.toReversed());
      expect(backwards.slice(present.length).every((value) => value === null)).toBe(true);
    }),
  );
});

test('a number is read as spreadsheets of many countries write it, and not at all where it could mean two', () => {
  const read = ['12', '-3,5', '1,234.5', '1.234,5', '1 200 000', '1,234,567', '１２', '.5', '−4', '1e3', '0,125'].map(
    readNumber,
  );
  expect(read).toEqual(['12', '-3.5', '1234.5', '1234.5', '1200000', '1234567', '12', '0.5', '-4', '1e3', '0.125']);
  expect(['1,234', '12%', 'n/a', '1.2.3', '', '--1', '1e999'].map(readNumber)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('numbers stand by size, choices as their list has them, no before yes, and words of another kind behind', () => {
  const sort = (kind: (typeof variableKinds)[number], values: readonly string[], choices: readonly string[] = []) =>
    values.toSorted(valueComparer({ kind, choices }));
  expect(sort('number', ['many', '10', '9', '-1'])).toEqual(['-1', '9', '10', 'many']);
  expect(sort('choice', ['high', 'odd', 'low'], ['low', 'high'])).toEqual(['low', 'high', 'odd']);
  expect(sort('boolean', ['yes', 'nein', 'maybe'])).toEqual(['nein', 'yes', 'maybe']);
  expect(sort('text', ['Item 10', 'item 9'])).toEqual(['item 9', 'Item 10']);
});

test('a change of kind drops nothing that was collected', () => {
  fc.assert(
    fc.property(
      fc.array(typed.filter((words) => words.trim() !== '')),
      fc.constantFrom(...variableKinds),
      (values, kind) => {
        const converted = convertValues(values, kind);
        expect(converted.values).toHaveLength(values.length);
        expect(converted.values.every((value) => value !== '')).toBe(true);
        const fitting = converted.values.filter(
          (value) => parseValue({ kind, choices: converted.choices }, value).fits,
        );
        expect(fitting.length).toBeGreaterThanOrEqual(values.length - converted.unfit.length);
      },
    ),
  );
  expect(convertValues(['03/04/2016', '25/12/2015'], 'date').values).toEqual(['2016-04-03', '2015-12-25']);
});
