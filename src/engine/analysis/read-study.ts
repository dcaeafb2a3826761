import { type CodedStudy, type CodingColumns, numbersOf } from '../../domain/analysis/coded-study';
import { firstCodingsOf, mergeCodings, sortCodings, withoutCodings } from '../../domain/analysis/coding-columns';
import { codeTree, flattenTree } from '../../domain/codebook/tree';
import { compareText } from '../../domain/compare';
import { stances, type Coding, type Id, type Quotation } from '../../domain/model';
import { byPosition } from '../../domain/order';
import type { ReadDb } from '../db';
import { quoteName } from '../tables';
import type { ReadTx } from '../tx';

/** Reads all records and codings of a study into columns; 200,000 codings take about half a second. */
export function readStudy(db: ReadDb, reads: ReadTx): CodedStudy {
  const records = readRecords(reads);
  return withCodings(records, sortCodings(readCodings(db, null, records)));
}

/** The study after some of its codings were made, changed or removed: only these are read. */
export function patchStudy(study: CodedStudy, db: ReadDb, codingIds: ReadonlySet<Id>): CodedStudy {
  const fresh = sortCodings(readCodings(db, [...codingIds], study));
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

const codingFields = ['id', 'quotationId', 'codeId', 'coderId', 'weight', 'actorId', 'stance'] as const;
const placeFields = ['id', 'sourceId', 'start', 'end', 'codePointStart', 'codePointEnd'] as const;

/**
 * Codings, all of them or some, where their quotations stand; on a lost one they stand nowhere. The two tables are read one after
 * the other in their own order, as JSON that SQLite writes: joined in SQL, or cell by cell, it takes several times as long.
 */
function readCodings(db: ReadDb, codingIds: readonly Id[] | null, records: StudyRecords): CodingColumns {
  const some = codingIds ? [JSON.stringify(codingIds)] : [];
  const chosen = 'SELECT value FROM json_each(?)';
  const codings = readColumns<Coding, (typeof codingFields)[number]>(
    db,
    codingFields,
    `FROM coding ${codingIds ? `WHERE id IN (${chosen})` : ''}`,
    some,
  );
  const places = readColumns<Quotation, (typeof placeFields)[number]>(
    db,
    placeFields,
    `FROM quotation WHERE lost = 0 ${codingIds ? `AND id IN (SELECT quotationId FROM coding WHERE id IN (${chosen}))` : ''}`,
    some,
  );
  return numbered(codings, places, records);
}

type ColumnsOf<R, F extends keyof R> = { readonly [K in F]: readonly R[K][] };

function readColumns<R, F extends keyof R & string>(
  db: ReadDb,
  fields: readonly F[],
  from: string,
  values: readonly string[],
): ColumnsOf<R, F> {
  const arrays = fields.map((field) => `json_group_array(${quoteName(field)}) AS ${quoteName(field)}`);
  const row = db.get<Record<F, string>>(`SELECT ${arrays.join(', ')} ${from}`, values);
  if (!row) throw new Error('An aggregate answered no row');
  return Object.fromEntries(fields.map((field) => [field, JSON.parse(row[field]) as unknown])) as ColumnsOf<R, F>;
}

function numbered(
  codings: ColumnsOf<Coding, (typeof codingFields)[number]>,
  places: ColumnsOf<Quotation, (typeof placeFields)[number]>,
  { sources, codes, coders, cases }: StudyRecords,
): CodingColumns {
  const placeNumbers = new Map(places.id.map((id, number) => [id, number]));
  const placeOf = Int32Array.from(codings.quotationId, (id) => placeNumbers.get(id) ?? -1);
  const standing = codings.id.flatMap((_, coding) => ((placeOf[coding] ?? -1) >= 0 ? [coding] : []));
  const byNumber = (idOf: (coding: number) => Id | null, records: readonly { readonly id: Id }[]): Int32Array => {
    const numbers = numbersOf(records);
    return Int32Array.from(standing, (coding) => numbers.get(idOf(coding) ?? '') ?? -1);
  };
  const atPlace = (column: readonly number[]): Int32Array =>
    Int32Array.from(standing, (coding) => column[placeOf[coding] ?? -1] ?? 0);
  return {
    ids: standing.map((coding) => codings.id[coding] ?? ''),
    quotationIds: standing.map((coding) => codings.quotationId[coding] ?? ''),
    source: byNumber((coding) => places.sourceId[placeOf[coding] ?? -1] ?? null, sources),
    start: atPlace(places.start),
    end: atPlace(places.end),
    pointStart: atPlace(places.codePointStart),
    pointEnd: atPlace(places.codePointEnd),
    code: byNumber((coding) => codings.codeId[coding] ?? null, codes),
    coder: byNumber((coding) => codings.coderId[coding] ?? null, coders),
    weight: Float64Array.from(standing, (coding) => codings.weight[coding] ?? NaN),
    actor: byNumber((coding) => codings.actorId[coding] ?? null, cases),
    stance: Int8Array.from(standing, (coding) => {
      const stance = codings.stance[coding] ?? null;
      return stance === null ? -1 : stances.indexOf(stance);
    }),
  };
}
