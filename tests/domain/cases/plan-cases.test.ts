import { expect, test } from 'vitest';
import { planCases } from '../../../src/domain/cases/plan-cases';
import type { Variable } from '../../../src/domain/model';

const region: Variable = {
  id: 'v',
  about: 'case',
  name: 'region',
  kind: 'choice',
  choices: '["Asia"]',
  position: 1,
  created: '',
};
const china = { id: 'c1', title: 'China', fileName: null, fields: { name: 'China' }, valueOf: () => null };
const known = { about: 'case' as const, records: [china], variables: [region] };

function sheetOf(...rows: readonly (readonly string[])[]) {
  return { name: 'Sheet', rows };
}

test('a table of cases tells them by name, with kind and variables; rows of one name are one case', () => {
  const plan = planCases(
    sheetOf(
      ['name', 'kind', 'region', 'members'],
      ['China', 'country', 'Asia', ''],
      ['EU', 'Organisation', 'Europe', '27'],
      ['EU', '', '', '28'],
      ['', 'person', 'nowhere', '1'],
    ),
    known,
  );
  expect(plan).toEqual({
    variables: [
      { name: 'region', kind: 'choice' },
      { name: 'members', kind: 'number' },
    ],
    cases: [
      { name: 'China', kind: 'country', values: [{ variable: 'region', value: 'Asia' }] },
      {
        name: 'EU',
        kind: 'organisation',
        values: [
          { variable: 'region', value: 'Europe' },
          { variable: 'members', value: '28' },
        ],
      },
    ],
    added: 1,
    unfit: [],
  });
});

test('an export of cases comes back by its names, counts left out; what is no kind is told', () => {
  const plan = planCases(
    sheetOf(
      ['id', 'name', 'kind', 'documents', 'passages', 'codings', 'supports', 'opposes', 'neutral', 'region'],
      ['c1', "'=China", 'planet', '1', '2', '3', '1', '1', '1', 'Asia'],
    ),
    known,
  );
  expect(plan?.cases).toEqual([{ name: '=China', values: [{ variable: 'region', value: 'Asia' }] }]);
  expect(plan?.unfit).toEqual([{ name: '=China', column: 'kind', value: 'planet' }]);
});

test('a table without names is no table of cases', () => {
  expect(planCases(sheetOf(['members'], ['27']), known)).toBeNull();
});
