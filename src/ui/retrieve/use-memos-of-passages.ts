import { useCallback, useMemo } from 'react';
import type { RetrievedPassage } from '../../contract/retrieval-calls';
import type { Id, Memo } from '../../domain/model';

/** What the memos on a passage and on its codings say. */
export function useMemosOfPassages(
  memos: ReadonlyMap<Id, Memo>,
): (passage: Pick<RetrievedPassage, 'codings'>) => readonly string[] {
  const bySubject = useMemo(() => {
    const found = new Map<Id, string[]>();
    for (const { aboutId, title, text } of memos.values()) {
      const words = [title, text].filter((part) => part !== '').join(': ');
      const others = found.get(aboutId);
      if (others) others.push(words);
      else found.set(aboutId, [words]);
    }
    return found;
  }, [memos]);
  return useCallback(
    ({ codings }) => {
      const subjects = new Set(codings.flatMap(({ codingId, quotationId }) => [codingId, quotationId]));
      return [...new Set([...subjects].flatMap((id) => bySubject.get(id) ?? []))];
    },
    [bySubject],
  );
}
