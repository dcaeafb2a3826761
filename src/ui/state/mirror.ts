import type { SourceCodings } from '../../contract/codings';
import type { Counts, Overview } from '../../contract/engine';
import type { TextContent } from '../../contract/texts';
import { type Change, rowsOf } from '../../domain/change';
import type {
  Case,
  Code,
  Coder,
  Id,
  Memo,
  Membership,
  Project,
  Pseudonym,
  Source,
  Value,
  Variable,
} from '../../domain/model';
import { applyToDocuments, documentWithCodings, documentWithText, type OpenDocument } from './open-documents';

/** The window's copy of the small tables and of the documents it has open. Written by the engine's events only. */
export type Mirror = {
  readonly path: string;
  readonly project: Project;
  readonly coders: ReadonlyMap<Id, Coder>;
  readonly sources: ReadonlyMap<Id, Source>;
  readonly codes: ReadonlyMap<Id, Code>;
  readonly cases: ReadonlyMap<Id, Case>;
  readonly memos: ReadonlyMap<Id, Memo>;
  readonly variables: ReadonlyMap<Id, Variable>;
  readonly values: ReadonlyMap<Id, Value>;
  readonly memberships: ReadonlyMap<Id, Membership>;
  readonly pseudonyms: ReadonlyMap<Id, Pseudonym>;
  readonly codingsByCode: ReadonlyMap<Id, number>;
  readonly codingsBySource: ReadonlyMap<Id, number>;
  readonly documents: ReadonlyMap<Id, OpenDocument>;
};

/** A book and its codings take megabytes: the documents that are not on the screen stay in the window up to this size. */
const charactersKept = 2_000_000;
/** What a coding takes, measured in characters of text. */
const charactersOfCoding = 500;

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
    variables: byId(overview.variables),
    values: byId(overview.values),
    memberships: byId(overview.memberships),
    pseudonyms: byId(overview.pseudonyms),
    codingsByCode: new Map(Object.entries(overview.counts.byCode)),
    codingsBySource: new Map(Object.entries(overview.counts.bySource)),
    documents: new Map(),
  };
}

/** The mirror with one more document, or with a fresh reading of its text; those on the screen stay. */
export function mirrorText(
  mirror: Mirror,
  source: Source,
  content: TextContent,
  onScreen: readonly (Id | null)[] = [],
): Mirror {
  const document = documentWithText(source, content, mirror.documents.get(source.id));
  const others = [...mirror.documents.values()].filter(({ sourceId }) => sourceId !== source.id);
  const kept = keepLatest(others, onScreen).map((other) => [other.sourceId, other] as const);
  return { ...mirror, documents: new Map([...kept, [source.id, document]]) };
}

/** The mirror with the codings, all or some, of a document whose text it has. */
export function mirrorCodings(mirror: Mirror, sourceId: Id, content: SourceCodings, areAll = true): Mirror {
  const document = mirror.documents.get(sourceId);
  if (!document) return mirror;
  return {
    ...mirror,
    documents: new Map(mirror.documents).set(sourceId, documentWithCodings(document, content, areAll)),
  };
}

/** The documents shown last, as many as there is room for, and those on the screen. */
function keepLatest(documents: readonly OpenDocument[], onScreen: readonly (Id | null)[]): readonly OpenDocument[] {
  let room = charactersKept;
  return documents
    .toReversed()
    .filter(({ sourceId, text, codings }) => {
      room -= text.length + codings.size * charactersOfCoding;
      return room > 0 || onScreen.includes(sourceId);
    })
    .toReversed();
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
  for (const row of rowsOf(change)) {
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
      case 'pseudonym':
        next.pseudonyms = patch(freshMap('pseudonym', next.pseudonyms), row.before, row.after);
        break;
      case 'variable':
        next.variables = patch(freshMap('variable', next.variables), row.before, row.after);
        break;
      case 'value':
        next.values = patch(freshMap('value', next.values), row.before, row.after);
        break;
      case 'membership':
        next.memberships = patch(freshMap('membership', next.memberships), row.before, row.after);
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

function patch<V extends { readonly id: Id }>(map: Map<Id, V>, before: V | null, after: V | null): Map<Id, V> {
  if (after) map.set(after.id, after);
  else if (before) map.delete(before.id);
  return map;
}

function byId<V extends { readonly id: Id }>(records: readonly V[]): ReadonlyMap<Id, V> {
  return new Map(records.map((record) => [record.id, record]));
}
