import { type CodedStudy, type CodingColumns, numbersOf } from '../../domain/analysis/coded-study';
import {
  type CodingRows,
  firstCodingsOf,
  mergeCodings,
  newCodingRows,
  sortCodings,
  withoutCodings,
} from '../../domain/analysis/coding-columns';
import { type InSteps, runThrough } from '../../domain/analysis/in-steps';
import { codeTree, flattenTree } from '../../domain/codebook/tree';
import { compareText } from '../../domain/compare';
import { firstWhere } from '../../domain/first-where';
import { stances, type Coding, type Id, type Quotation } from '../../domain/model';
import { byPosition } from '../../domain/order';
import type { ReadDb, SqlValue } from '../db';
import { quoteName } from '../tables';
import type { ReadTx } from '../tx';

/** The records that codings name by number, in their order. */
export type StudyRecords = Omit<CodedStudy, 'codings' | 'firstCodings'>;

/** Rows that are read in one step of some ten milliseconds. */
const rowsAtOnce = 4000;

/** Reads all records and codings of a study into columns, step by step; 200,000 codings take about half a second. */
export function* readStudy(db: ReadDb, reads: ReadTx): InSteps<CodedStudy> {
  const records = readRecords(reads);
  const numbers = numberersOf(records);
  const places = newPlaces();
  for (const read of readPieces<Quotation, PlaceField>(db, placeFields, 'quotation WHERE lost = 0')) {
    addPlaces(places, read, numbers.sourceOf);
    yield;
  }
  const rows = newCodingRows();

  for (const read of readPieces<Coding, CodingField>(db, codingFields, 'coding WHERE true')) {
    addCodings(rows, read, places, numbers);
    yield;
  }
  return withCodings(records, yield* sortCodings(rows));
}

/** The study after some of its codings were made, changed or removed: only these are read. */
export function patchStudy(study: CodedStudy, db: ReadDb, codingIds: ReadonlySet<Id>): CodedStudy {
  const ids = [JSON.stringify([...codingIds])];
  const chosen = 'SELECT value FROM json_each(?)';
  const numbers = numberersOf(study);
  const places = newPlaces();
  const standing = `quotation WHERE lost = 0 AND id IN (SELECT quotationId FROM coding WHERE id IN (${chosen})) ORDER BY id`;
  const fields = placeFields.map(quoteName).join(', ');
  const read = columnsOf<Quotation, PlaceField>(db, placeFields, `FROM (SELECT ${fields} FROM ${standing})`, ids);
  addPlaces(places, read, numbers.sourceOf);
  const rows = newCodingRows();
  const codings = columnsOf<Coding, CodingField>(db, codingFields, `FROM coding WHERE id IN (${chosen})`, ids);
  addCodings(rows, codings, places, numbers);
  return withCodings(study, mergeCodings(withoutCodings(study.codings, codingIds), runThrough(sortCodings(rows))));
}

/** The study with its records as they are now; what stood under a record that is gone goes with it. */
export function renumberStudy({ codings, ...former }: CodedStudy, records: StudyRecords): CodedStudy {
  const source = renumbering(former.sources, records.sources);
  const code = renumbering(former.codes, records.codes);
  const coder = renumbering(former.coders, records.coders);
  const actor = renumbering(former.cases, records.cases);
  if (!source && !code && !coder && !actor) return withCodings(records, codings);
  const renumbered: CodingColumns = {
    ...codings,
    source: source ? codings.source.map(source) : codings.source,
    code: code ? codings.code.map(code) : codings.code,
    coder: coder ? codings.coder.map(coder) : codings.coder,
    actor: actor ? codings.actor.map(actor) : codings.actor,
  };
  const gone = new Set<Id>();
  codings.ids.forEach((id, i) => {
    if ((renumbered.source[i] ?? -1) < 0 || (renumbered.code[i] ?? -1) < 0 || (renumbered.coder[i] ?? -1) < 0)
      gone.add(id);
  });
  return withCodings(records, runThrough(sortCodings(withoutCodings(renumbered, gone))));
}

/** Old numbers to new ones, -1 for a record that is gone and for -1 itself; null when nothing changes. */
function renumbering(
  former: readonly { readonly id: Id }[],
  records: readonly { readonly id: Id }[],
): ((number: number) => number) | null {
  if (former.every(({ id }, number) => records[number]?.id === id)) return null;
  const numbers = numbersOf(records);
  const renumbered = Int32Array.from(former, ({ id }) => numbers.get(id) ?? -1);
  return (number) => renumbered[number] ?? -1;
}

/** The records of a study. */
export function readRecords(reads: ReadTx): StudyRecords {
  const codes = flattenTree(codeTree(reads.where('code', {}))).map(({ code }) => code);
  const codeNumbers = numbersOf(codes);
  return {
    sources: reads.where('source', {}).sort(byPosition),
    codes,
    parents: Int32Array.from(codes, ({ parentId }) => codeNumbers.get(parentId ?? '') ?? -1),
    coders: reads.where('coder', {}).sort(byName),
    cases: reads.where('case', {}).sort(byName),
  };
}

function byName(a: { readonly id: Id; readonly name: string }, b: { readonly id: Id; readonly name: string }): number {
  return compareText(a.name, b.name) || compareText(a.id, b.id);
}

function withCodings(records: StudyRecords, codings: CodingColumns): CodedStudy {
  const { sources, codes, parents, coders, cases } = records;
  return { sources, codes, parents, coders, cases, codings, firstCodings: firstCodingsOf(codings, sources.length) };
}

const codingFields = ['id', 'quotationId', 'codeId', 'coderId', 'weight', 'actorId', 'stance'] as const;
type CodingField = (typeof codingFields)[number];
const placeFields = ['id', 'sourceId', 'start', 'end', 'codePointStart', 'codePointEnd'] as const;
type PlaceField = (typeof placeFields)[number];

type ColumnsOf<R, F extends keyof R> = { readonly [K in F]: readonly R[K][] };

/** A table piece by piece, in the order of ids. Acts may come between two of them: they say themselves what they changed. */
function* readPieces<R extends { readonly id: Id }, F extends keyof R & string>(
  db: ReadDb,
  fields: readonly ('id' | F)[],
  table: string,
): Generator<ColumnsOf<R, 'id' | F>, undefined> {
  const names = fields.map((field) => quoteName(field)).join(', ');
  const piece = `FROM (SELECT ${names} FROM ${table} AND id > ? ORDER BY id LIMIT ${rowsAtOnce})`;
  for (let behind = '', isMore = true; isMore;) {
    const read = columnsOf<R, 'id' | F>(db, fields, piece, [behind]);
    const ids: readonly Id[] = read.id;
    behind = ids.at(-1) ?? '';
    isMore = ids.length === rowsAtOnce;
    yield read;
  }
}

/** Columns as JSON that SQLite writes, from one table in its own order: joined in SQL, or cell by cell, it takes several times as long. */
function columnsOf<R, F extends keyof R & string>(
  db: ReadDb,
  fields: readonly F[],
  from: string,
  values: readonly SqlValue[],
): ColumnsOf<R, F> {
  const arrays = fields.map((field) => `json_group_array(${quoteName(field)}) AS ${quoteName(field)}`);
  const row = db.get<Record<F, string>>(`SELECT ${arrays.join(', ')} ${from}`, values);
  if (!row) throw new Error('An aggregate answered no row');
  return Object.fromEntries(fields.map((field) => [field, JSON.parse(row[field]) as unknown])) as ColumnsOf<R, F>;
}

/** Where quotations stand that are not lost, in the order of their ids. */
type Places = {
  readonly ids: Id[];
  readonly source: number[];
  readonly start: number[];
  readonly end: number[];
  readonly pointStart: number[];
  readonly pointEnd: number[];
};

function newPlaces(): Places {
  return { ids: [], source: [], start: [], end: [], pointStart: [], pointEnd: [] };
}

function addPlaces(places: Places, read: ColumnsOf<Quotation, PlaceField>, numberOf: NumberOf): void {
  for (let i = 0; i < read.id.length; i++) {
    places.ids.push(read.id[i] ?? '');
    places.source.push(numberOf(read.sourceId[i] ?? null));
    places.start.push(read.start[i] ?? 0);
    places.end.push(read.end[i] ?? 0);
    places.pointStart.push(read.codePointStart[i] ?? 0);
    places.pointEnd.push(read.codePointEnd[i] ?? 0);
  }
}

/** Mostly passages were coded one after the other: the next one is looked at before it is searched. -1 when there is none. */
function placeAt({ ids }: Places, quotationId: Id, last: number): number {
  if (ids[last + 1] === quotationId) return last + 1;
  if (ids[last] === quotationId) return last;
  const place = firstWhere(ids.length, (i) => (ids[i] ?? '') >= quotationId);
  return ids[place] === quotationId ? place : -1;
}

/** The number of a record; -1 for none. */
type NumberOf = (id: Id | null) => number;

function numberer(records: readonly { readonly id: Id }[]): NumberOf {
  const numbers = numbersOf(records);
  let [lastId, last]: [Id | null, number] = [null, -1];
  return (id) => {
    // Ids come in long rows of the same one, and comparing two costs less than looking one up.
    if (id !== lastId) [lastId, last] = [id, id === null ? -1 : (numbers.get(id) ?? -1)];
    return last;
  };
}

/** Codings where their quotations stand; on a lost one they stand nowhere. */
function addCodings(
  rows: CodingRows,
  read: ColumnsOf<Coding, CodingField>,
  places: Places,
  { codeOf, coderOf, caseOf }: { readonly codeOf: NumberOf; readonly coderOf: NumberOf; readonly caseOf: NumberOf },
): void {
  let place = -1;
  for (let i = 0; i < read.id.length; i++) {
    const quotationId = read.quotationId[i] ?? '';
    const found = placeAt(places, quotationId, place);
    if (found < 0) continue;
    place = found;
    const source = places.source[place] ?? -1;
    const code = codeOf(read.codeId[i] ?? null);
    const coder = coderOf(read.coderId[i] ?? null);
    if (source < 0 || code < 0 || coder < 0) continue;
    const stance = read.stance[i] ?? null;
    rows.ids.push(read.id[i] ?? '');
    rows.quotationIds.push(places.ids[place] ?? '');
    rows.source.push(source);
    rows.start.push(places.start[place] ?? 0);
    rows.end.push(places.end[place] ?? 0);
    rows.pointStart.push(places.pointStart[place] ?? 0);
    rows.pointEnd.push(places.pointEnd[place] ?? 0);
    rows.code.push(code);
    rows.coder.push(coder);
    rows.weight.push(read.weight[i] ?? NaN);
    rows.actor.push(caseOf(read.actorId[i] ?? null));
    rows.stance.push(stance === null ? -1 : stances.indexOf(stance));
  }
}

function numberersOf({ sources, codes, coders, cases }: StudyRecords) {
  return { sourceOf: numberer(sources), codeOf: numberer(codes), coderOf: numberer(coders), caseOf: numberer(cases) };
}
