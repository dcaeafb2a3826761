import { compareText } from '../compare';
import type { Id } from '../model';
import type { CodingColumns } from './coded-study';

/** Codings in the order of every export: by document, start, end, code, coder and id. */
export function sortCodings(columns: CodingColumns): CodingColumns {
  const order = Uint32Array.from(columns.ids, (_, number) => number);
  return pick(
    columns,
    order.sort((a, b) => compareCodings(columns, a, columns, b)),
  );
}

/** The columns without some codings. */
export function withoutCodings(columns: CodingColumns, ids: ReadonlySet<Id>): CodingColumns {
  const kept = new Uint32Array(columns.ids.length);
  let count = 0;
  columns.ids.forEach((id, number) => {
    if (!ids.has(id)) kept[count++] = number;
  });
  return count === columns.ids.length ? columns : pick(columns, kept.subarray(0, count));
}

/** Two ordered columns as one. */
export function mergeCodings(first: CodingColumns, second: CodingColumns): CodingColumns {
  const [count, more] = [first.ids.length, second.ids.length];
  if (more === 0) return first;
  const both = concatenated(first, second);
  const order = new Uint32Array(count + more);
  for (let place = 0, a = 0, b = 0; place < order.length; place++) {
    const isFirst = b === more || (a < count && compareCodings(first, a, second, b) <= 0);
    order[place] = isFirst ? a++ : count + b++;
  }
  return pick(both, order);
}

/** Where each document's codings begin, with the number of all codings at the end. */
export function firstCodingsOf({ source }: CodingColumns, documents: number): Int32Array {
  const first = new Int32Array(documents + 1);
  for (const number of source) first[number + 1] = (first[number + 1] ?? 0) + 1;
  for (let number = 0; number < documents; number++)
    first[number + 1] = (first[number + 1] ?? 0) + (first[number] ?? 0);
  return first;
}

function compareCodings(a: CodingColumns, i: number, b: CodingColumns, j: number): number {
  return (
    (a.source[i] ?? 0) - (b.source[j] ?? 0) ||
    (a.start[i] ?? 0) - (b.start[j] ?? 0) ||
    (a.end[i] ?? 0) - (b.end[j] ?? 0) ||
    (a.code[i] ?? 0) - (b.code[j] ?? 0) ||
    (a.coder[i] ?? 0) - (b.coder[j] ?? 0) ||
    compareText(a.ids[i] ?? '', b.ids[j] ?? '')
  );
}

function pick(columns: CodingColumns, order: Uint32Array): CodingColumns {
  const numbers = (column: Int32Array): Int32Array => {
    const picked = new Int32Array(order.length);
    for (let place = 0; place < order.length; place++) picked[place] = column[order[place] ?? 0] ?? 0;
    return picked;
  };
  return {
    ids: Array.from(order, (number) => columns.ids[number] ?? ''),
    quotationIds: Array.from(order, (number) => columns.quotationIds[number] ?? ''),
    source: numbers(columns.source),
    start: numbers(columns.start),
    end: numbers(columns.end),
    pointStart: numbers(columns.pointStart),
    pointEnd: numbers(columns.pointEnd),
    code: numbers(columns.code),
    coder: numbers(columns.coder),
    weight: Float64Array.from(order, (number) => columns.weight[number] ?? NaN),
    actor: numbers(columns.actor),
    stance: Int8Array.from(order, (number) => columns.stance[number] ?? -1),
  };
}

function concatenated(a: CodingColumns, b: CodingColumns): CodingColumns {
  return {
    ids: [...a.ids, ...b.ids],
    quotationIds: [...a.quotationIds, ...b.quotationIds],
    source: joined(a.source, b.source),
    start: joined(a.start, b.start),
    end: joined(a.end, b.end),
    pointStart: joined(a.pointStart, b.pointStart),
    pointEnd: joined(a.pointEnd, b.pointEnd),
    code: joined(a.code, b.code),
    coder: joined(a.coder, b.coder),
    weight: Float64Array.from([...a.weight, ...b.weight]),
    actor: joined(a.actor, b.actor),
    stance: Int8Array.from([...a.stance, ...b.stance]),
  };
}

function joined(a: Int32Array, b: Int32Array): Int32Array {
  const both = new Int32Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
