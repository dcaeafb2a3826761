import { useCallback, useEffect, useRef, useState } from 'react';
import type { HistoryRow } from '../../contract/rows';
import { readActs } from '../actions/read-history';
import { useHistoryView } from '../state/history';
import { localDay } from '../state/local-day';
import { useProject } from '../state/project';

const pageLength = 200;

/** An act with its day where the person is. */
export type DatedAct = HistoryRow & { readonly day: string };

/** The acts that are looked for, read page by page as far as one scrolls; anew after each act. */
export function useActs(): { readonly acts: readonly DatedAct[] | null; readonly readMore: () => void } {
  const filter = useHistoryView((state) => state.filter);
  const undo = useProject((state) => state.undo);
  const redo = useProject((state) => state.redo);
  const [acts, setActs] = useState<readonly DatedAct[] | null>(null);
  const isReading = useRef(false);
  useEffect(() => {
    let isWanted = true;
    async function read(): Promise<void> {
      const found = await readActs(pageLength, filter);
      if (isWanted && found) setActs(found.map(dateAct));
    }
    void read();
    return () => {
      isWanted = false;
    };
    // What can be undone changes with every act: that is when the list is read anew.
  }, [filter, undo, redo]);
  const readMore = useCallback(() => {
    async function read(): Promise<void> {
      const last = acts?.at(-1);
      if (isReading.current || !last || !acts || acts.length % pageLength > 0) return;
      isReading.current = true;
      const found = await readActs(pageLength, filter, last.seq);
      isReading.current = false;
      if (found) setActs((before) => (before?.at(-1)?.seq === last.seq ? [...before, ...found.map(dateAct)] : before));
    }
    void read();
  }, [acts, filter]);
  return { acts, readMore };
}

function dateAct(act: HistoryRow): DatedAct {
  return { ...act, day: localDay(act.time) };
}
