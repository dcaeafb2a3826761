import { compareText } from '../compare';
import type { Id } from '../model';
import type { CodingColumns } from './coded-study';
import { type InSteps, runThrough } from './in-steps';

/** Codings in any order, while they are gathered. */
export type CodingRows = {
  readonly [K in keyof CodingColumns]: CodingColumns[K] extends readonly Id[] ? Id[] : number[];
};

/** Columns to gather codings in. */
export function newCodingRows(): CodingRows {
  return {
    ids: [],
    quotationIds: [],
    source: [],
    start: [],
    end: [],
    pointStart: [],
    pointEnd: [],
    code: [],
    coder: [],
    weight: [],
    actor: [],
    stance: [],
  };
}

/** Codings in the order of every export: by document, start, end, code, coder and id. */
export function* sortCodings(columns: CodingRows | CodingColumns): InSteps<CodingColumns> {
  return yield* pick(columns, yield* orderOf(columns));
}

/** The columns without some codings. */
export function withoutCodings(columns: CodingColumns, ids: ReadonlySet<Id>): CodingColumns {
  const kept = new Uint32Array(columns.ids.length);
  let count = 0;
  columns.ids.forEach((id, number) => {
    if (!ids.has(id)) kept[count++] = number;
  });
  return count === columns.ids.length ? columns : runThrough(pick(columns, kept.subarray(0, count)));
}

/** Two ordered columns as one. */
export function mergeCodings(first: CodingColumns, second: CodingColumns): CodingColumns {
  const [count, more] = [first.ids.length, second.ids.length];
  if (more === 0) return first;
  const both = concatenated(first, second);
  const order = new Uint32Array(count + more);
  for (let place = 0, a = 0, b = 0; place < order.length; place++) {
    const isFirst = b === more || (a < count && compareCodings(both, a, both, count + b) <= 0);
    order[place] = isFirst ? a++ : count + b++;
  }
  return runThrough(pick(both, order));
}

/** Where each document's codings begin, with the number of all codings at the end. */
export function firstCodingsOf({ source }: CodingColumns, documents: number): Int32Array {
  const first = new Int32Array(documents + 1);
  for (const number of source) first[number + 1] = (first[number + 1] ?? 0) + 1;
  for (let number = 0; number < documents; number++)
    first[number + 1] = (first[number + 1] ?? 0) + (first[number] ?? 0);
  return first;
}

/**
 * Sorted into documents by counting, and in each by its start as plain numbers, which takes a tenth of comparing codings
 * two by two; only those that begin at one place are compared.
 */
function* orderOf(columns: CodingRows | CodingColumns): InSteps<Uint32Array> {
  const { source, start, ids } = columns;
  const order = new Uint32Array(ids.length);
  if (order.length === 0) return order;
  let documents = 0;
  for (let i = 0; i < order.length; i++) documents = Math.max(documents, (source[i] ?? 0) + 1);
  const next = new Uint32Array(documents + 1);
  for (let i = 0; i < order.length; i++) next[(source[i] ?? 0) + 1] = (next[(source[i] ?? 0) + 1] ?? 0) + 1;
  for (let document = 0; document < documents; document++)
    next[document + 1] = (next[document + 1] ?? 0) + (next[document] ?? 0);
  const firsts = next.slice();
  for (let i = 0; i < order.length; i++) {
    const document = source[i] ?? 0;
    const place = next[document] ?? 0;
    order[place] = i;
    next[document] = place + 1;
  }
  yield;
  const compare = (a: number, b: number): number => compareCodings(columns, a, columns, b);
  let sorted = 0;
  for (let document = 0; document < documents; document++) {
    if ((firsts[document] ?? 0) - sorted > codingsAtOnce) {
      yield;
      sorted = firsts[document] ?? 0;
    }
    const own = order.subarray(firsts[document], firsts[document + 1]);
    const members = own.slice();
    // Start and place in one number, exact up to 2^53.
    const keys = Float64Array.from(members, (coding, place) => (start[coding] ?? 0) * members.length + place).sort();
    for (let place = 0; place < own.length; place++) own[place] = members[(keys[place] ?? 0) % members.length] ?? 0;
    for (let from = 0; from < own.length;) {
      let until = from + 1;
      while (until < own.length && start[own[until] ?? 0] === start[own[from] ?? 0]) until++;
      if (until - from > 1) own.subarray(from, until).sort(compare);
      from = until;
    }
  }
  return order;
}

function compareCodings(a: CodingRows | CodingColumns, i: number, b: CodingRows | CodingColumns, j: number): number {
  return (
    (a.source[i] ?? 0) - (b.source[j] ?? 0) ||
    (a.start[i] ?? 0) - (b.start[j] ?? 0) ||
    (a.end[i] ?? 0) - (b.end[j] ?? 0) ||
    (a.code[i] ?? 0) - (b.code[j] ?? 0) ||
    (a.coder[i] ?? 0) - (b.coder[j] ?? 0) ||
    compareText(a.ids[i] ?? '', b.ids[j] ?? '')
  );
}

/** Codings that are sorted in one step of some milliseconds. */
const codingsAtOnce = 10_000;

function* pick(columns: CodingRows | CodingColumns, order: Uint32Array): InSteps<CodingColumns> {
  const picked = <C extends { [place: number]: number }>(column: ArrayLike<number>, into: C, nothing: number): C => {
    for (let place = 0; place < order.length; place++) into[place] = column[order[place] ?? 0] ?? nothing;
    return into;
  };
  const numbers = (column: ArrayLike<number>): Int32Array => picked(column, new Int32Array(order.length), 0);
  const names = (column: readonly Id[]): Id[] => {
    const ids: Id[] = [];
    for (const number of order) ids.push(column[number] ?? '');
    return ids;
  };
  const ids = names(columns.ids);
  yield;
  const quotationIds = names(columns.quotationIds);
  yield;
  const [source, start, end] = [numbers(columns.source), numbers(columns.start), numbers(columns.end)];
  yield;
  const [pointStart, pointEnd] = [numbers(columns.pointStart), numbers(columns.pointEnd)];
  yield;
  return {
    ids,
    quotationIds,
    source,
    start,
    end,
    pointStart,
    pointEnd,
    code: numbers(columns.code),
    coder: numbers(columns.coder),
    weight: picked(columns.weight, new Float64Array(order.length), NaN),
    actor: numbers(columns.actor),
    stance: picked(columns.stance, new Int8Array(order.length), -1),
  };
}

function concatenated(a: CodingColumns, b: CodingColumns): CodingColumns {
  const length = a.ids.length + b.ids.length;
  const joined = <C extends Int32Array | Float64Array | Int8Array>(one: C, other: C, both: C): C => {
    both.set(one);
    both.set(other, one.length);
    return both;
  };
  const numbers = (one: Int32Array, other: Int32Array): Int32Array => joined(one, other, new Int32Array(length));
  return {
    ids: a.ids.concat(b.ids),
    quotationIds: a.quotationIds.concat(b.quotationIds),
    source: numbers(a.source, b.source),
    start: numbers(a.start, b.start),
    end: numbers(a.end, b.end),
    pointStart: numbers(a.pointStart, b.pointStart),
    pointEnd: numbers(a.pointEnd, b.pointEnd),
    code: numbers(a.code, b.code),
    coder: numbers(a.coder, b.coder),
    weight: joined(a.weight, b.weight, new Float64Array(length)),
    actor: numbers(a.actor, b.actor),
    stance: joined(a.stance, b.stance, new Int8Array(length)),
  };
}
