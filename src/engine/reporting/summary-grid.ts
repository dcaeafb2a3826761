import type { GridOfSummaries } from '../../contract/report-jobs';
import type { Scope } from '../../domain/analysis/scope';
import { showCodePath } from '../../domain/codebook/code-path';
import { codePathNames } from '../../domain/codebook/tree';
import type { SummaryGrid } from '../../formats/export/report/reported';
import type { OpenProject } from '../open-project';

/** What was written about the documents of a scope by its codes; documents and codes without a word are left out. */
export function readSummaryGrid({ analysis, reads }: OpenProject, scope: Scope): SummaryGrid {
  const { study, sources, codes } = analysis.scoped(scope);
  const textOf = new Map(reads.where('summary', {}).map((one) => [`${one.sourceId} ${one.codeId}`, one.text]));
  const isWritten = (sourceId: string, codeId: string): boolean => textOf.has(`${sourceId} ${codeId}`);
  const inScope = study.sources.filter((_, number) => sources[number] === 1);
  const columns = study.codes.filter(
    ({ id }, number) => codes[number] === 1 && inScope.some((source) => isWritten(source.id, id)),
  );
  const rows = inScope.filter((source) => columns.some(({ id }) => isWritten(source.id, id)));
  const byId = new Map(study.codes.map((code) => [code.id, code]));
  return {
    documents: rows.map(({ title }) => title),
    codes: columns.map(({ id }) => showCodePath(codePathNames(byId, id))),
    cells: rows.map((source) => columns.map(({ id }) => textOf.get(`${source.id} ${id}`) ?? '')),
  };
}

/** All documents and codable codes of a scope, and how many codings lie where they meet. */
export function layOutSummaryGrid({ analysis }: OpenProject, scope: Scope): GridOfSummaries {
  const { study, sources, codes, codings } = analysis.scoped(scope);
  const rows = study.sources.flatMap((_, number) => (sources[number] === 1 ? number : []));
  const columns = study.codes.flatMap(({ codable }, number) => (codes[number] === 1 && codable === 1 ? number : []));
  const rowOf = new Map(rows.map((number, row) => [number, row]));
  const columnOf = new Map(columns.map((number, column) => [number, column]));
  const counts = new Map<number, number>();
  for (const coding of codings) {
    const row = rowOf.get(study.codings.source[coding] ?? -1);
    const column = columnOf.get(study.codings.code[coding] ?? -1);
    if (row === undefined || column === undefined) continue;
    const cell = row * columns.length + column;
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  const cells = Int32Array.from(counts.keys());
  return {
    sourceIds: rows.map((number) => study.sources[number]?.id ?? ''),
    codeIds: columns.map((number) => study.codes[number]?.id ?? ''),
    coded: {
      row: cells.map((cell) => Math.floor(cell / columns.length)),
      column: cells.map((cell) => cell % columns.length),
      count: Int32Array.from(counts.values()),
    },
  };
}
