import type { SourceCodings } from '../../contract/codings';
import type { Counts } from '../../contract/engine';
import { type Overview, overviewTables, type OverviewTables } from '../../contract/overview';
import type { TextContent } from '../../contract/texts';
import { type Change, rowId, rowsOf } from '../../domain/change';
import type { Id, Project, RecordOf, Source, TableName, Value } from '../../domain/model';
import { applyToDocuments, documentWithCodings, documentWithText, type OpenDocument } from './open-documents';
import { patchMap } from './patched-map';
import { indexValues, patchIndex, type ValueIndex } from './value-index';

/** The window's copy of the small tables and of the documents it has open. Written by the engine's events only. */
export type Mirror = {
  readonly path: string;
  readonly project: Project;
  /** What documents and cases are by variables; empty until it was asked for, which is done behind everything else. */
  readonly values: ReadonlyMap<Id, Value>;
  readonly valuesByAbout: ValueIndex;
  readonly codingsByCode: ReadonlyMap<Id, number>;
  readonly codingsBySource: ReadonlyMap<Id, number>;
  readonly documents: ReadonlyMap<Id, OpenDocument>;
} & { readonly [K in keyof OverviewTables]: ReadonlyMap<Id, RecordOf<OverviewTables[K]>> };

/** A book and its codings take megabytes: the documents that are not on the screen stay in the window up to this size. */
const charactersKept = 2_000_000;
/** What a coding takes, measured in characters of text. */
const charactersOfCoding = 500;

/** The small tables as the engine tells them when a project was opened. */
export function mirrorOverview(overview: Overview): Mirror {
  const tables = Object.fromEntries(
    Object.keys(overviewTables).map((name) => [name, byId<Identified>(overview[name as keyof OverviewTables])]),
  ) as unknown as Pick<Mirror, keyof OverviewTables>;
  return {
    path: overview.path,
    project: overview.project,
    ...tables,
    values: new Map(),
    valuesByAbout: new Map(),
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

/** The mirror with what all documents and cases are by variables. */
export function mirrorValues(mirror: Mirror, values: readonly Value[]): Mirror {
  return { ...mirror, values: byId(values), valuesByAbout: indexValues(values) };
}

/** The mirror after a Change: only the maps that the Change touches are made anew, so that React redraws only those. */
export function applyChange(mirror: Mirror, change: Change): Mirror {
  const patches = new Map<MapName, Map<Id, object | null>>();
  let { project } = mirror;
  for (const row of rowsOf(change)) {
    if (row.table === 'project') project = row.after ?? project;
    const name = mapNames.get(row.table);
    if (name === undefined) continue;
    const patch = patches.get(name) ?? new Map<Id, object | null>();
    patch.set(rowId(row), row.after);
    patches.set(name, patch);
  }
  const maps = [...patches].map(([name, patch]) => [name, patchMap(mirror[name] as ReadonlyMap<Id, object>, patch)]);
  return {
    ...mirror,
    ...(Object.fromEntries(maps) as Partial<Mirror>),
    project,
    ...(patches.has('values') && { valuesByAbout: patchIndex(mirror.valuesByAbout, change) }),
    documents: applyToDocuments(mirror.documents, change),
  };
}

type MapName = keyof OverviewTables | 'values';

const mapNames: ReadonlyMap<TableName, MapName> = new Map<TableName, MapName>([
  ['value', 'values'],
  ...Object.entries(overviewTables).map(([name, table]) => [table, name] as [TableName, MapName]),
]);

/** The mirror with the counts that an event brought; those it does not name stay. */
export function applyCounts(mirror: Mirror, counts: Counts): Mirror {
  return {
    ...mirror,
    codingsByCode: withCounts(mirror.codingsByCode, counts.byCode),
    codingsBySource: withCounts(mirror.codingsBySource, counts.bySource),
  };
}

/** The same map when there is nothing new: who draws counts draws nothing then. */
function withCounts(counts: ReadonlyMap<Id, number>, changed: Readonly<Record<Id, number>>): ReadonlyMap<Id, number> {
  const entries = Object.entries(changed);
  return entries.length === 0 ? counts : new Map([...counts, ...entries]);
}

type Identified = { readonly id: Id };

function byId<V extends Identified>(records: readonly V[]): ReadonlyMap<Id, V> {
  return new Map(records.map((record) => [record.id, record]));
}
