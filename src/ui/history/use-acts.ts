import { useCallback, useEffect, useRef, useState } from 'react';
import type { HistoryRow } from '../../contract/rows';
import { readHistory } from '../actions/history-actions';
import { useHistoryView } from '../state/history';
import { useProject } from '../state/project';

const pageLength = 200;

/** The acts that are looked for, read page by page as far as one scrolls; anew after each act. */
export function useActs(): { readonly acts: readonly HistoryRow[] | null; readonly readMore: () => void } {
  const { words, about } = useHistoryView();
  const undo = useProject((state) => state.undo);
  const redo = useProject((state) => state.redo);
  const [acts, setActs] = useState<readonly HistoryRow[] | null>(null);
  const isReading = useRef(false);
  useEffect(() => {
    let isWanted = true;
    async function read(): Promise<void> {
      const found = await readHistory(pageLength, words, about, undefined);
      if (isWanted && found) setActs(found);
    }
    void read();
    return () => {
      isWanted = false;
    };
    // What can be undone changes with every act: that is when the list is read anew.
  }, [words, about, undo, redo]);
  const readMore = useCallback(() => {
    async function read(): Promise<void> {
      const last = acts?.at(-1);
      if (isReading.current || !last || !acts || acts.length % pageLength > 0) return;
      isReading.current = true;
      const found = await readHistory(pageLength, words, about, last.seq);
      isReading.current = false;
      if (found) setActs((before) => (before?.at(-1)?.seq === last.seq ? [...before, ...found] : before));
    }
    void read();
  }, [acts, words, about]);
  return { acts, readMore };
}
