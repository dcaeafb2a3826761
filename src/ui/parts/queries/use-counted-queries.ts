import { useEffect, useMemo } from 'react';
import type { Id, SavedQuery } from '../../../domain/model';
import { byPosition } from '../../../domain/order';
import { countAnswers } from '../../actions/retrievals';
import { useProject } from '../../state/project';
import { noteSmartCount, type SmartCount, useSmartCounts } from '../../state/smart-counts';

/** Milliseconds of rest after an act before smart codes are counted again. */
const rest = 700;

type CountedQueries = { readonly queries: readonly SavedQuery[]; readonly counts: ReadonlyMap<Id, SmartCount> };

/** The saved queries in their order; how many passages each smart code has is asked behind everything else, again after every act. */
export function useCountedQueries(saved: ReadonlyMap<Id, SavedQuery>): CountedQueries {
  const counts = useSmartCounts((state) => state.counts);
  const lastAct = useProject((state) => state.undo);
  const nextAct = useProject((state) => state.redo);
  const queries = useMemo(() => [...saved.values()].sort(byPosition), [saved]);

  useEffect(() => {
    const smart = queries.filter((query) => query.smart === 1);
    if (smart.length === 0) return;
    const search = new AbortController();
    const timer = window.setTimeout(() => void countAnswers(smart, search.signal, noteSmartCount), rest);
    return () => {
      window.clearTimeout(timer);
      search.abort();
    };
  }, [queries, lastAct, nextAct]);
  return { queries, counts };
}
