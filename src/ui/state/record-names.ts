import { codePathNames } from '../../domain/codebook/tree';
import type { Id } from '../../domain/model';
import { firstWords } from '../../domain/text/first-words';
import type { RecordAddress } from '../../domain/text/record-links';
import type { Mirror } from './mirror';

/** What a record is called; empty for a passage that is not in the window, null when the record is gone. */
export function nameOfRecord(mirror: Mirror, { table, id }: RecordAddress): string | null {
  switch (table) {
    case 'code':
      return mirror.codes.has(id) ? codePathNames(mirror.codes, id).join(' › ') : null;
    case 'source':
      return mirror.sources.get(id)?.title ?? null;
    case 'case':
      return mirror.cases.get(id)?.name ?? null;
    case 'memo': {
      const memo = mirror.memos.get(id);
      return memo ? memo.title || firstWords(memo.text) : null;
    }
    case 'quotation':
    case 'coding':
      return '';
  }
}

/** The record that is called so, by its whole name and else without regard to capitals: a code, document, case or memo. */
export function recordNamed(mirror: Mirror, name: string): RecordAddress | null {
  return find(mirror, name) ?? find(mirror, name.toLocaleLowerCase());
}

function find(mirror: Mirror, name: string): RecordAddress | null {
  for (const { table, map, nameOf } of namedRecords(mirror)) {
    const id = idsByName(map, nameOf).get(name);
    if (id !== undefined) return { table, id };
  }
  return null;
}

type Named = {
  readonly table: RecordAddress['table'];
  readonly map: ReadonlyMap<Id, unknown>;
  readonly nameOf: (id: Id) => string;
};

function namedRecords(mirror: Mirror): readonly Named[] {
  return [
    { table: 'code', map: mirror.codes, nameOf: (id) => mirror.codes.get(id)?.name ?? '' },
    { table: 'source', map: mirror.sources, nameOf: (id) => mirror.sources.get(id)?.title ?? '' },
    { table: 'case', map: mirror.cases, nameOf: (id) => mirror.cases.get(id)?.name ?? '' },
    { table: 'memo', map: mirror.memos, nameOf: (id) => mirror.memos.get(id)?.title ?? '' },
  ];
}

/** The first record of each name; made once for each state of a table, however many notes ask. */
const known = new WeakMap<ReadonlyMap<Id, unknown>, ReadonlyMap<string, Id>>();

function idsByName(map: ReadonlyMap<Id, unknown>, nameOf: (id: Id) => string): ReadonlyMap<string, Id> {
  const before = known.get(map);
  if (before) return before;
  const ids = new Map<string, Id>();
  for (const id of map.keys()) {
    const name = nameOf(id);
    if (name === '') continue;
    for (const key of [name, name.toLocaleLowerCase()]) if (!ids.has(key)) ids.set(key, id);
  }
  known.set(map, ids);
  return ids;
}
