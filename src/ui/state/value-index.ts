import { type Change, rowsOf } from '../../domain/change';
import type { Id, Value } from '../../domain/model';
import { patchMap } from './patched-map';

/** What each document or case is, by variable. */
export type ValueIndex = ReadonlyMap<Id, ReadonlyMap<Id, Value>>;

export const noValues: ReadonlyMap<Id, Value> = new Map();

/** All values by what they are about; a survey has hundreds of thousands, so this is done once. */
export function indexValues(values: Iterable<Value>): ValueIndex {
  const index = new Map<Id, Map<Id, Value>>();
  for (const value of values) {
    const ofOne = index.get(value.aboutId);
    if (ofOne) ofOne.set(value.variableId, value);
    else index.set(value.aboutId, new Map([[value.variableId, value]]));
  }
  return index;
}

/** The index after a Change: only what it touches is made anew. */
export function patchIndex(index: ValueIndex, change: Change): ValueIndex {
  const touched = new Map<Id, Map<Id, Value>>();
  const open = (aboutId: Id): Map<Id, Value> => {
    const known = touched.get(aboutId) ?? new Map(index.get(aboutId) ?? noValues);
    touched.set(aboutId, known);
    return known;
  };
  for (const row of rowsOf(change)) {
    if (row.table !== 'value') continue;
    if (row.before) open(row.before.aboutId).delete(row.before.variableId);
    if (row.after) open(row.after.aboutId).set(row.after.variableId, row.after);
  }
  const patches = [...touched].map(([aboutId, values]) => [aboutId, values.size === 0 ? null : values] as const);
  return patchMap<Id, ReadonlyMap<Id, Value>>(index, new Map(patches));
}
