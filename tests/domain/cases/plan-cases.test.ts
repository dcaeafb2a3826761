import { expect, test } from 'vitest';
import { casesToKeep, planCases } from '../../../src/domain/cases/plan-cases';
import type { Variable } from '../../../src/domain/model';
import { guessUses, type Known } from '../../../src/domain/variables/plan-import';

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

function plan(...rows: readonly (readonly string[])[]) {
  return planOf(known, ...rows);
}

function planOf(project: Known, ...rows: readonly (readonly string[])[]) {
  const sheet = { name: 'Sheet', rows };
  return planCases(sheet, guessUses(sheet, project), project);
}

test('a table of cases tells them by name, with kind and variables; rows of one name are one case', () => {
  const planned = plan(
    ['name', 'kind', 'region', 'members'],
    ['China', 'country', 'Asia', ''],
    ['EU', 'Organisation', 'Europe', '27'],
    ['EU', '', '', '28'],
    ['', 'person', 'nowhere', '1'],
  );
  expect(planned).toEqual({
    variables: [
      { name: 'region', kind: 'choice' },
      { name: 'members', kind: 'number' },
    ],
    cases: [
      {
        name: 'China',
        kind: 'country',
        values: [{ variable: 'region', value: 'Asia' }],
        isNew: false,
        changes: [
          { variable: null, before: '', after: 'country' },
          { variable: 'region', before: '', after: 'Asia' },
        ],
      },
      {
        name: 'EU',
        kind: 'organisation',
        values: [
          { variable: 'region', value: 'Europe' },
          { variable: 'members', value: '28' },
        ],
        isNew: true,
        changes: [],
      },
    ],
    added: 1,
    unfit: [],
  });
});

test('an export of cases comes back by its names, counts left out; what is no kind is told', () => {
  const planned = plan(
    ['id', 'name', 'kind', 'documents', 'passages', 'codings', 'supports', 'opposes', 'neutral', 'region'],
    ['c1', "'=China", 'planet', '1', '2', '3', '1', '1', '1', 'Asia'],
  );
  expect(planned?.cases).toMatchObject([{ name: '=China', values: [{ variable: 'region', value: 'Asia' }] }]);
  expect(planned?.unfit).toEqual([{ name: '=China', column: 'kind', value: 'planet' }]);
});

test('a table without names is no table of cases', () => {
  expect(plan(['members'], ['27'])).toBeNull();
});

test('of a table of cases only what is new or other than in the project is kept', () => {
  const told = { ...china, fields: { name: 'China', kind: 'country' }, valueOf: () => 'Asia' };
  const planned = planOf(
    { ...known, records: [told, { ...told, id: 'c2', title: 'India' }] },
    ['name', 'kind', 'region'],
    ['China', 'country', 'Asia'],
    ['India', 'country', 'South Asia'],
    ['Nepal', '', 'Asia'],
  );
  expect(planned?.cases.map(({ name, isNew, changes }) => [name, isNew, changes])).toEqual([
    ['China', false, []],
    ['India', false, [{ variable: 'region', before: 'Asia', after: 'South Asia' }]],
    ['Nepal', true, []],
  ]);
  expect(planned && casesToKeep(planned)).toEqual([
    { name: 'India', kind: 'country', values: [{ variable: 'region', value: 'South Asia' }] },
    { name: 'Nepal', values: [{ variable: 'region', value: 'Asia' }] },
  ]);
});
