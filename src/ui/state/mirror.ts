import { fromColumns } from '../../contract/rows';
import type { Counts, Overview, SourceContent } from '../../contract/engine';
import type { Change } from '../../domain/change';
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
  readonly marksHash: string;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly quotations: ReadonlyMap<Id, Quotation>;
  readonly codings: ReadonlyMap<Id, Coding>;
};

/** A book and its codings take megabytes: only the documents shown last stay in the window. */
const documentsKept = 12;

/** The small tables as the engine tells them when a project was opened. */
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

/** The mirror with one more document, or with a fresh reading of it. */
export function mirrorDocument(mirror: Mirror, source: Source, content: SourceContent): Mirror {
  const document: OpenDocument = {
    sourceId: source.id,
    textHash: source.textHash,
    marksHash: source.marksHash,
    text: content.text,
    marks: content.marks,
    quotations: byId(fromColumns(content.quotations)),
    codings: byId(fromColumns(content.codings)),
  };
  const others = [...mirror.documents].filter(([sourceId]) => sourceId !== source.id).slice(1 - documentsKept);
  return { ...mirror, documents: new Map([...others, [source.id, document]]) };
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

/** The mirror with the counts that an event brought; those it does not name stay. */
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
  for (const row of change) {
    if (row.table === 'source' && row.before && !row.after && documents.has(row.before.id)) {
      (next ??= new Map(documents)).delete(row.before.id);
    }
  }
  for (const [sourceId, document] of next ?? documents) {
    const patched = applyToDocument(document, change);
    if (patched !== document) (next ??= new Map(documents)).set(sourceId, patched);
  }
  return next ?? documents;
}

function applyToDocument(document: OpenDocument, change: Change): OpenDocument {
  let quotations: Map<Id, Quotation> | null = null;
  const gone = new Set<Id>();
  for (const row of change) {
    if (row.table !== 'quotation' || (row.after ?? row.before)?.sourceId !== document.sourceId) continue;
    quotations = patch(quotations ?? new Map(document.quotations), row.before, row.after);
    if (row.before && !row.after) gone.add(row.before.id);
  }
  const present = quotations ?? document.quotations;
  let codings: Map<Id, Coding> | null = null;
  for (const row of change) {
    if (row.table !== 'coding') continue;
    const isHere = row.after !== null && present.has(row.after.quotationId);
    const wasHere = row.before !== null && (present.has(row.before.quotationId) || gone.has(row.before.quotationId));
    if (isHere || wasHere) {
      codings = patch(codings ?? new Map(document.codings), row.before, isHere ? row.after : null);
    }
  }
  if (!quotations && !codings) return document;
  return { ...document, quotations: present, codings: codings ?? document.codings };
}

function patch<V extends { readonly id: Id }>(map: Map<Id, V>, before: V | null, after: V | null): Map<Id, V> {
  if (after) map.set(after.id, after);
  else if (before) map.delete(before.id);
  return map;
}

function byId<V extends { readonly id: Id }>(records: readonly V[]): ReadonlyMap<Id, V> {
  return new Map(records.map((record) => [record.id, record]));
}
