import { codePathNames } from '../../domain/codebook/tree';
import type { Id } from '../../domain/model';
import type { LinkedTable, RecordAddress } from '../../domain/text/record-links';
import type { Mirror } from './mirror';

/** A record that can be named in a note. */
export type NamedRecord = RecordAddress & { readonly name: string; readonly lower: string };

/** Records whose name holds these letters, those that begin with them first; codes, cases, documents, memos. */
export function completeRecords(mirror: Mirror, letters: string, most = 8): readonly NamedRecord[] {
  const wanted = letters.trim().toLowerCase();
  const beginning: NamedRecord[] = [];
  const within: NamedRecord[] = [];
  const lists = [
    namesOf('code', mirror.codes, (id) => codePathNames(mirror.codes, id).join(' › ')),
    namesOf('case', mirror.cases, (id) => mirror.cases.get(id)?.name ?? ''),
    namesOf('source', mirror.sources, (id) => mirror.sources.get(id)?.title ?? ''),
    namesOf('memo', mirror.memos, (id) => mirror.memos.get(id)?.title ?? ''),
  ];
  for (const list of lists) {
    for (const record of list) {
      const at = record.lower.indexOf(wanted);
      if (at < 0) continue;
      if (at === 0 || record.lower.startsWith('› ', at - 2)) beginning.push(record);
      else if (within.length < most) within.push(record);
      if (beginning.length >= most) return beginning;
    }
  }
  return [...beginning, ...within].slice(0, most);
}

/** Made once for each state of a table: it is asked again at each letter. */
const known = new WeakMap<ReadonlyMap<Id, unknown>, readonly NamedRecord[]>();

function namesOf(
  table: LinkedTable,
  map: ReadonlyMap<Id, unknown>,
  nameOf: (id: Id) => string,
): readonly NamedRecord[] {
  const before = known.get(map);
  if (before) return before;
  const names = [...map.keys()].flatMap((id): NamedRecord[] => {
    const name = nameOf(id);
    return name === '' ? [] : [{ table, id, name, lower: name.toLowerCase() }];
  });
  known.set(map, names);
  return names;
}
