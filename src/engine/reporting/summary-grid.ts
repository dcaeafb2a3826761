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
