import { useEffect, useState } from 'react';
import type { Id, SavedQuery } from '../../domain/model';
import { countAnswers } from '../actions/retrievals';
import { useProject } from '../state/project';

/** Milliseconds of rest after an act before smart codes are counted again. */
const rest = 700;

/** How many passages each smart code has, asked one after the other behind everything else. */
export function useSmartCounts(saved: readonly SavedQuery[]): ReadonlyMap<Id, number> {
  const [counts, setCounts] = useState<ReadonlyMap<Id, number>>(new Map());
  const smart = saved.filter((query) => query.smart === 1);
  const asked = smart.map(({ id, words, scope }) => `${id} ${words} ${scope}`).join('\n');
  const lastAct = useProject((state) => state.undo);
  const nextAct = useProject((state) => state.redo);

  useEffect(() => {
    const search = new AbortController();
    const timer = window.setTimeout(() => {
      void countAnswers(smart, search.signal, (id, count) => setCounts((before) => new Map(before).set(id, count)));
    }, rest);
    return () => {
      window.clearTimeout(timer);
      search.abort();
    };
    // Only what smart codes ask, and an act, changes what they answer; the list is made anew with every one.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [asked, lastAct, nextAct]);
  return counts;
}
