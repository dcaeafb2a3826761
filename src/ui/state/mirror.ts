import { fromColumns } from '../../contract/rows';
import type { Counts, Overview, SourceContent } from '../../contract/engine';
import type { Change, RowChange } from '../../domain/change';
import type { Case, Code, Coder, Coding, Id, Memo, Project, Quotation, Source } from '../../domain/model';
import type { Mark } from '../../domain/text/marks';

/** The window's copy of the small tables and of the documents it has open. Written by the engine's events only. */
export type Mirror = {
  readonly path: string;
  readonly project: Project;
  readonly coders: ReadonlyMap<Id, Coder>;
  readonly sources: ReadonlyMap<Id, Source>;
  readonly codes: ReadonlyMap<Id, Code>;
  readonly cases: ReadonlyMap<Id, Case>;
  readonly memos: ReadonlyMap<Id, Memo>;
  readonly codingsByCode: ReadonlyMap<Id, number>;
  readonly codingsBySource: ReadonlyMap<Id, number>;
  readonly documents: ReadonlyMap<Id, OpenDocument>;
};

/** A document whose text is in the window. */
export type OpenDocument = {
  readonly sourceId: Id;
  readonly textHash: string;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly quotations: ReadonlyMap<Id, Quotation>;
  readonly codings: ReadonlyMap<Id, Coding>;
};

export function mirrorOverview(overview: Overview): Mirror {
  return {
    path: overview.path,
    project: overview.project,
    coders: byId(overview.coders),
    sources: byId(overview.sources),
    codes: byId(overview.codes),
    cases: byId(overview.cases),
    memos: byId(overview.memos),
    codingsByCode: new Map(Object.entries(overview.counts.byCode)),
    codingsBySource: new Map(Object.entries(overview.counts.bySource)),
    documents: new Map(),
  };
}

export function mirrorDocument(mirror: Mirror, source: Source, content: SourceContent): Mirror {
  const document: OpenDocument = {
    sourceId: source.id,
    textHash: source.textHash,
    text: content.text,
    marks: content.marks,
    quotations: byId(fromColumns(content.quotations)),
    codings: byId(fromColumns(content.codings)),
  };
  return { ...mirror, documents: new Map(mirror.documents).set(source.id, document) };
}

/** The mirror after a Change: only the maps that the Change touches are made anew, so that React redraws only those. */
export function applyChange(mirror: Mirror, change: Change): Mirror {
  const next = { ...mirror };
  const fresh = new Map<string, Map<Id, unknown>>();
  function freshMap<V>(key: string, map: ReadonlyMap<Id, V>): Map<Id, V> {
    const made = (fresh.get(key) as Map<Id, V> | undefined) ?? new Map(map);
    fresh.set(key, made);
    return made;
  }
  for (const row of change) {
    switch (row.table) {
      case 'project':
        if (row.after) next.project = row.after;
        break;
      case 'coder':
        next.coders = patch(freshMap('coder', next.coders), row.before, row.after);
        break;
      case 'source':
        next.sources = patch(freshMap('source', next.sources), row.before, row.after);
        break;
      case 'code':
        next.codes = patch(freshMap('code', next.codes), row.before, row.after);
        break;
      case 'case':
        next.cases = patch(freshMap('case', next.cases), row.before, row.after);
        break;
      case 'memo':
        next.memos = patch(freshMap('memo', next.memos), row.before, row.after);
        break;
      case 'quotation':
      case 'coding':
        break;
    }
  }
  next.documents = applyToDocuments(next.documents, change);
  return next;
}

export function applyCounts(mirror: Mirror, counts: Counts): Mirror {
  return {
    ...mirror,
    codingsByCode: new Map([...mirror.codingsByCode, ...Object.entries(counts.byCode)]),
    codingsBySource: new Map([...mirror.codingsBySource, ...Object.entries(counts.bySource)]),
  };
}

/** Codings name only their quotation, so a coding belongs to the open document that has, or had, that quotation. */
function applyToDocuments(documents: Mirror['documents'], change: Change): Mirror['documents'] {
  let next: Map<Id, OpenDocument> | null = null;
  for (const [sourceId, document] of documents) {
    const patched = applyToDocument(document, change);
    if (patched !== document) (next ??= new Map(documents)).set(sourceId, patched);
  }
  return next ?? documents;
}

function applyToDocument(document: OpenDocument, change: Change): OpenDocument {
  const quotations = change.filter(
    (row): row is Extract<RowChange, { table: 'quotation' }> =>
      row.table === 'quotation' && (row.after ?? row.before)?.sourceId === document.sourceId,
  );
  const here = new Set(quotations.flatMap((row) => (row.before ? [row.before.id] : [])));
  const nextQuotations = quotations.length > 0 ? new Map(document.quotations) : document.quotations;
  for (const row of quotations) patch(nextQuotations as Map<Id, Quotation>, row.before, row.after);
  const belongs = (quotationId: Id): boolean => nextQuotations.has(quotationId) || here.has(quotationId);
  const codings = change.filter(
    (row): row is Extract<RowChange, { table: 'coding' }> =>
      row.table === 'coding' &&
      ((row.before !== null && belongs(row.before.quotationId)) ||
        (row.after !== null && belongs(row.after.quotationId))),
  );
  if (quotations.length === 0 && codings.length === 0) return document;
  const nextCodings = codings.length > 0 ? new Map(document.codings) : document.codings;
  for (const row of codings) patch(nextCodings as Map<Id, Coding>, row.before, row.after);
  return { ...document, quotations: nextQuotations, codings: nextCodings };
}

function patch<V extends { readonly id: Id }>(map: Map<Id, V>, before: V | null, after: V | null): Map<Id, V> {
  if (after) map.set(after.id, after);
  else if (before) map.delete(before.id);
  return map;
}

function byId<V extends { readonly id: Id }>(records: readonly V[]): ReadonlyMap<Id, V> {
  return new Map(records.map((record) => [record.id, record]));
}
