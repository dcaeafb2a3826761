import { compareText } from '../compare';
import type { Id } from '../model';
import type { CodingColumns } from './coded-study';
import { firstWhere } from '../first-where';
import type { InSteps } from './in-steps';

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
  const kept: Stretch[] = [];
  let from = 0;
  columns.ids.forEach((id, number) => {
    if (!ids.has(id)) return;
    kept.push({ of: columns, from, to: number });
    from = number + 1;
  });
  return from === 0 ? columns : joinStretches([...kept, { of: columns, from, to: columns.ids.length }]);
}

/** Two ordered columns as one. */
export function mergeCodings(first: CodingColumns, second: CodingColumns): CodingColumns {
  if (second.ids.length === 0) return first;
  const stretches: Stretch[] = [];
  let from = 0;
  for (let coding = 0; coding < second.ids.length; coding++) {
    const place = firstWhere(first.ids.length, (other) => compareCodings(first, other, second, coding) > 0, from);
    stretches.push({ of: first, from, to: place }, { of: second, from: coding, to: coding + 1 });
    from = place;
  }
  return joinStretches([...stretches, { of: first, from, to: first.ids.length }]);
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

/** Codings that stand beside each other in some columns, `to` exclusive. */
type Stretch = { readonly of: CodingColumns; readonly from: number; readonly to: number };

/** From so many names on a stretch is copied whole, along with what was joined before it. */
const worthSlicing = 10_000;

/** Columns of stretches one behind the other. Stretches are copied whole: an act among 200,000 codings is there in a few milliseconds. */
function joinStretches(stretches: readonly Stretch[]): CodingColumns {
  const length = stretches.reduce((sum, { from, to }) => sum + to - from, 0);
  const names = (column: 'ids' | 'quotationIds'): Id[] => {
    let joined: Id[] = [];
    for (const { of, from, to } of stretches) {
      if (to - from > worthSlicing) joined = joined.concat(of[column].slice(from, to));
      else for (let i = from; i < to; i++) joined.push(of[column][i] ?? '');
    }
    return joined;
  };
  const copied = <C extends Int32Array | Float64Array | Int8Array>(columnOf: (of: CodingColumns) => C, into: C): C => {
    let at = 0;
    for (const { of, from, to } of stretches) {
      into.set(columnOf(of).subarray(from, to), at);
      at += to - from;
    }
    return into;
  };
  const numbers = (columnOf: (of: CodingColumns) => Int32Array): Int32Array => copied(columnOf, new Int32Array(length));
  return {
    ids: names('ids'),
    quotationIds: names('quotationIds'),
    source: numbers(({ source }) => source),
    start: numbers(({ start }) => start),
    end: numbers(({ end }) => end),
    pointStart: numbers(({ pointStart }) => pointStart),
    pointEnd: numbers(({ pointEnd }) => pointEnd),
    code: numbers(({ code }) => code),
    coder: numbers(({ coder }) => coder),
    weight: copied(({ weight }) => weight, new Float64Array(length)),
    actor: numbers(({ actor }) => actor),
    stance: copied(({ stance }) => stance, new Int8Array(length)),
  };
}
