import type { Id, Memo } from '../../domain/model';

/** The memos that can stand in a text: on documents, and on passages of any document. */
type ReadableMemos = { readonly onPassages: readonly Memo[]; readonly bySource: ReadonlyMap<Id, readonly Memo[]> };

const known = new WeakMap<ReadonlyMap<Id, Memo>, ReadableMemos>();

/** Sorts the memos of a study by what they are about, once for each state of them. */
export function readableMemos(memos: ReadonlyMap<Id, Memo>): ReadableMemos {
  const before = known.get(memos);
  if (before) return before;
  const onPassages: Memo[] = [];
  const bySource = new Map<Id, Memo[]>();
  for (const memo of memos.values()) {
    if (memo.aboutTable === 'quotation' || memo.aboutTable === 'coding') onPassages.push(memo);
    else if (memo.aboutTable === 'source') bySource.set(memo.aboutId, [...(bySource.get(memo.aboutId) ?? []), memo]);
  }
  const made = { onPassages, bySource };
  known.set(memos, made);
  return made;
}
