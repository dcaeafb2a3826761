import { useEffect, useMemo, useState } from 'react';
import type { GridOfSummaries } from '../../contract/report-jobs';
import type { Id, Summary } from '../../domain/model';
import { readSummaryGrid } from '../actions/edit-report';
import { useProject } from '../state/project';
import { useScope } from '../state/scope';

export type ShownGrid = {
  readonly sourceIds: readonly Id[];
  readonly codeIds: readonly Id[];
  readonly codingsAt: (row: number, column: number) => number;
  readonly textAt: (sourceId: Id, codeId: Id) => string;
};

/** The summary grid of the scope, laid out anew when documents, codes or codings change; null until it is known. */
export function useSummaryGrid(): ShownGrid | null {
  const scope = useScope((state) => state.scope);
  const sources = useProject((state) => state.mirror?.sources);
  const codes = useProject((state) => state.mirror?.codes);
  const codings = useProject((state) => state.mirror?.codingsByCode);
  const summaries = useProject((state) => state.mirror?.summaries);
  const [grid, setGrid] = useState<GridOfSummaries | null>(null);

  useEffect(() => {
    const reading = new AbortController();
    void (async () => {
      const read = await readSummaryGrid(scope, reading.signal);
      if (read && !reading.signal.aborted) setGrid(read);
    })();
    return () => reading.abort();
  }, [scope, sources, codes, codings]);

  return useMemo(() => {
    if (!grid) return null;
    const { sourceIds, codeIds, coded } = grid;
    const counts = new Map<number, number>();
    coded.row.forEach((row, i) => {
      counts.set(row * codeIds.length + (coded.column[i] ?? 0), coded.count[i] ?? 0);
    });
    const texts = new Map([...(summaries?.values() ?? [])].map((one: Summary) => [cellKey(one), one.text]));
    return {
      sourceIds,
      codeIds,
      codingsAt: (row, column) => counts.get(row * codeIds.length + column) ?? 0,
      textAt: (sourceId, codeId) => texts.get(cellKey({ sourceId, codeId })) ?? '',
    };
  }, [grid, summaries]);
}

function cellKey({ sourceId, codeId }: Pick<Summary, 'sourceId' | 'codeId'>): string {
  return `${sourceId} ${codeId}`;
}
