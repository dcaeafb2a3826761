import type { ScopeRecords } from '../../../src/domain/analysis/scope-records';
import type { Id } from '../../../src/domain/model';

/** Codes a > b > c and d; documents 1 and 2 in folders, 3 in none; a set of documents 1 and 3, a set of codes. */
export const records = {
  codes: byId([
    { id: 'a', parentId: null, name: 'Order', position: 0 },
    { id: 'b', parentId: 'a', name: 'Law', position: 0 },
    { id: 'c', parentId: 'b', name: 'Treaty', position: 0 },
    { id: 'd', parentId: null, name: 'Freedom', position: 1 },
  ]),
  sources: byId([
    { id: '1', title: 'First', folder: 'press' },
    { id: '2', title: 'Second', folder: 'press/2016' },
    { id: '3', title: 'Third', folder: null },
  ]),
  sets: byId([
    { id: 'docs', name: 'Drafts', about: 'source' },
    { id: 'codes', name: 'Core', about: 'code' },
  ]),
  setMembers: byId([
    { id: 'm1', setId: 'docs', memberId: '1' },
    { id: 'm2', setId: 'docs', memberId: '3' },
    { id: 'm3', setId: 'codes', memberId: 'd' },
  ]),
  coders: byId([{ id: 'ada', name: 'Ada' }]),
  cases: byId([{ id: 'china', name: 'China' }]),
  variables: byId([{ id: 'v', name: 'Country' }]),
} as unknown as ScopeRecords;

function byId<R extends { readonly id: Id }>(rows: readonly R[]): ReadonlyMap<Id, R> {
  return new Map(rows.map((row) => [row.id, row]));
}
