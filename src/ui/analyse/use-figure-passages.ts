import { useCallback, useEffect, useRef, useState } from 'react';
import type { FoundPassage } from '../../contract/figure-calls';
import { readFigurePassages } from '../actions/figures';
import { useAnalyse } from '../state/analyse';

/** Passages are read in pages of so many. */
const pageSize = 100;

export type FigurePassages = {
  /** How many there are; null until it is known. */
  readonly total: number | null;
  /** Those that were read, by their number. */
  readonly passages: ReadonlyMap<number, FoundPassage>;
  /** Reads what is missing between two of them. */
  readonly need: (first: number, last: number) => void;
};

/** The passages behind the opened mark, read as far as they are looked at, and again when the figure is worked out anew. */
export function useFigurePassages(): FigurePassages {
  const opened = useAnalyse((state) => state.opened);
  const figure = useAnalyse((state) => state.figure);
  const [read, setRead] = useState<Omit<FigurePassages, 'need'>>({ total: null, passages: new Map() });
  const asked = useRef(new Set<number>());
  const generation = useRef(0);

  const readPage = useCallback(async (page: number): Promise<void> => {
    if (asked.current.has(page)) return;
    asked.current.add(page);
    const own = generation.current;
    const found = await readFigurePassages(page * pageSize, pageSize);
    if (!found || own !== generation.current) return;
    setRead(({ passages }) => ({
      total: found.total,
      passages: new Map([...passages, ...found.passages.map((one, i) => [page * pageSize + i, one] as const)]),
    }));
  }, []);

  useEffect(() => {
    generation.current++;
    asked.current = new Set();
    setRead({ total: null, passages: new Map() });
    void readPage(0);
  }, [opened, figure, readPage]);

  const need = useCallback(
    (first: number, last: number) => {
      for (let page = Math.floor(first / pageSize); page <= Math.floor(last / pageSize); page++) void readPage(page);
    },
    [readPage],
  );
  return { ...read, need };
}
