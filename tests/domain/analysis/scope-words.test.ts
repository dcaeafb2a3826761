import { expect, test } from 'vitest';
import { fitScope } from '../../../src/domain/analysis/fit-scope';
import { inShort, sayField, sayScope } from '../../../src/domain/analysis/say-scope';
import { isNarrowed, isWholeStudy, scopeFields, withoutField } from '../../../src/domain/analysis/scope-fields';
import type { Scope } from '../../../src/domain/analysis/scope';
import { en } from '../../../src/ui/messages/en';
import { zhHans } from '../../../src/ui/messages/zh-hans';
import { records } from './scope-fixture';

const full: Scope = {
  sourceIds: ['3'],
  folders: ['press'],
  sourceSetIds: ['docs'],
  dateFrom: '2012',
  dateTo: '2016',
  values: [{ variableId: 'v', operator: 'is', value: 'China' }],
  codeIds: ['b'],
  codeSetIds: ['codes'],
  withChildren: true,
  coderIds: ['ada'],
  caseIds: ['china'],
  actorIds: ['china'],
  stances: ['supports'],
  weightFrom: 50,
  boilerplate: true,
};

test('a scope is said field by field in both languages, the whole study too', () => {
  expect(sayScope(full, records, en.scope.said)).toEqual([
    'Documents: folder press, set Drafts, Third',
    '2012 – 2016',
    'Where Country is China',
    'Codes: set Core, Order › Law + below',
    'Coders: Ada',
    'Cases: China',
    'Actors: China',
    'Stances: supports',
    'Weights 50 – 100',
    'With boilerplate',
  ]);
  expect(sayScope({}, records, en.scope.said)).toEqual(['All 3 documents', 'All codes', 'Coders: all']);
  expect(sayScope(full, records, zhHans.scope.said)).toContain('代码：集合 Core, Order › Law（含下级）');
});

test('a chip says one name or how many there are', () => {
  const said = (scope: Scope): string => sayField(scope, 'codes', records, en.scope.said, inShort);
  expect(said({ codeIds: ['b'] })).toBe('Codes: Law');
  expect(said({ codeIds: ['b', 'd'] })).toBe('Codes: 2');
});

test('taking every field back leaves the whole study', () => {
  const rest = scopeFields.reduce(withoutField, full);
  expect([scopeFields.every((field) => isNarrowed(full, field)), isWholeStudy(rest), rest]).toEqual([true, true, {}]);
});

test('a kept scope lets go of what the study has no longer and of what is none of a scope', () => {
  expect(fitScope(full, records)).toEqual(full);
  expect(
    fitScope(
      {
        sourceIds: ['3', 'gone'],
        folders: ['press', 'gone'],
        codeIds: ['gone'],
        withChildren: true,
        values: [{ variableId: 'gone', operator: 'is', value: '' }, 'nonsense'],
        stances: ['supports', 'shouts'],
        dateFrom: 'yesterday',
        weightTo: 1000,
        coderIds: 'ada',
      },
      records,
    ),
  ).toEqual({ sourceIds: ['3'], folders: ['press'], stances: ['supports'] });
  expect([fitScope(null, records), fitScope('scope', records)]).toEqual([{}, {}]);
});
