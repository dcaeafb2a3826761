import { type CodedStudy, type CodingColumns, numbersOf } from '../../domain/analysis/coded-study';
import { firstCodingsOf, mergeCodings, sortCodings, withoutCodings } from '../../domain/analysis/coding-columns';
import { codeTree, flattenTree } from '../../domain/codebook/tree';
import { compareText } from '../../domain/compare';
import { stances, type Id, type Stance } from '../../domain/model';
import { byPosition } from '../../domain/order';
import type { ReadDb } from '../db';
import type { ReadTx } from '../tx';

/** Reads all records and codings of a study into columns; 200,000 codings take about half a second. */
export function readStudy(db: ReadDb, reads: ReadTx): CodedStudy {
  const records = readRecords(reads);
  return withCodings(records, sortCodings(numbered(readRows(db, null), records)));
}

/** The study after some of its codings were made, changed or removed: only these are read. */
export function patchStudy(study: CodedStudy, db: ReadDb, codingIds: ReadonlySet<Id>): CodedStudy {
  const fresh = sortCodings(numbered(readRows(db, [...codingIds]), study));
  return withCodings(study, mergeCodings(withoutCodings(study.codings, codingIds), fresh));
}

type StudyRecords = Omit<CodedStudy, 'codings' | 'firstCodings'>;

function readRecords(reads: ReadTx): StudyRecords {
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
  return { ...records, codings, firstCodings: firstCodingsOf(codings, records.sources.length) };
}

type Rows = {
  readonly ids: readonly Id[];
  readonly quotationIds: readonly Id[];
  readonly sourceIds: readonly Id[];
  readonly start: readonly number[];
  readonly end: readonly number[];
  readonly pointStart: readonly number[];
  readonly pointEnd: readonly number[];
  readonly codeIds: readonly Id[];
  readonly coderIds: readonly Id[];
  readonly weight: readonly (number | null)[];
  readonly actorIds: readonly (Id | null)[];
  readonly stance: readonly (Stance | null)[];
};

/** As JSON that SQLite writes: cell by cell it would take several seconds. */
function readRows(db: ReadDb, codingIds: readonly Id[] | null): Rows {
  const columns: Readonly<Record<keyof Rows, string>> = {
    ids: 'coding.id',
    quotationIds: 'quotation.id',
    sourceIds: 'sourceId',
    start: '"start"',
    end: '"end"',
    pointStart: 'codePointStart',
    pointEnd: 'codePointEnd',
    codeIds: 'codeId',
    coderIds: 'coding.coderId',
    weight: 'weight',
    actorIds: 'actorId',
    stance: 'stance',
  };
  const arrays = Object.entries(columns).map(([name, column]) => `json_group_array(${column}) AS ${name}`);
  const row = db.get<Record<keyof Rows, string>>(
    `SELECT ${arrays.join(', ')} FROM quotation JOIN coding ON quotationId = quotation.id
     WHERE lost = 0${codingIds ? ' AND coding.id IN (SELECT value FROM json_each(?))' : ''}`,
    codingIds ? [JSON.stringify(codingIds)] : [],
  );
  if (!row) throw new Error('An aggregate answered no row');
  return Object.fromEntries(Object.entries(row).map(([name, json]) => [name, JSON.parse(json) as unknown])) as Rows;
}

function numbered(rows: Rows, { sources, codes, coders, cases }: StudyRecords): CodingColumns {
  const byNumber = (ids: readonly (Id | null)[], records: readonly { readonly id: Id }[]): Int32Array => {
    const numbers = numbersOf(records);
    return Int32Array.from(ids, (id) => (id === null ? -1 : (numbers.get(id) ?? -1)));
  };
  return {
    ids: rows.ids,
    quotationIds: rows.quotationIds,
    source: byNumber(rows.sourceIds, sources),
    start: Int32Array.from(rows.start),
    end: Int32Array.from(rows.end),
    pointStart: Int32Array.from(rows.pointStart),
    pointEnd: Int32Array.from(rows.pointEnd),
    code: byNumber(rows.codeIds, codes),
    coder: byNumber(rows.coderIds, coders),
    weight: Float64Array.from(rows.weight, (weight) => weight ?? NaN),
    actor: byNumber(rows.actorIds, cases),
    stance: Int8Array.from(rows.stance, (stance) => (stance === null ? -1 : stances.indexOf(stance))),
  };
}
