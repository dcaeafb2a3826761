import type { Id, Memo } from '../../domain/model';
import { findRecordLinks, type RecordAddress } from '../../domain/text/record-links';
import type { Mirror } from './mirror';
import { recordNamed } from './record-names';

/** The memos that name a record in their text, in the order in which they were written. */
export function memosReferringTo(mirror: Mirror, { id }: RecordAddress): readonly Memo[] {
  return linkingMemos(mirror.memos).filter((memo) =>
    findRecordLinks(memo.text).some(({ address, words }) => (address ?? recordNamed(mirror, words))?.id === id),
  );
}

/** The memos with any link, sought once for each state of the memos: of 20,000 few have one. */
const known = new WeakMap<ReadonlyMap<Id, Memo>, readonly Memo[]>();

function linkingMemos(memos: ReadonlyMap<Id, Memo>): readonly Memo[] {
  const before = known.get(memos);
  if (before) return before;
  const linking = [...memos.values()].filter(({ text }) => text.includes('[['));
  known.set(memos, linking);
  return linking;
}
