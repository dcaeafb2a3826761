import type { Id, Span } from '../../../domain/model';
import { moveSpan } from '../../../domain/text/edits/move-span';
import type { TextEdit } from '../../../domain/text/edits/text-edit';

/** Where some passages stood before an edit that did more to them than push them along. */
export type TouchedSpans = readonly {
  readonly at: number;
  readonly start: number;
  readonly end: number;
}[];

/**
 * The passages of a text under edit. Numbers in rows, not objects: a key press in a book with 20,000 codings moves most of
 * them. Taking an edit back brings every passage to exactly where it was, lost ones as well.
 */
export type MovedSpans = {
  readonly ids: readonly Id[];
  /** Null for a passage of which nothing is left, and for none. */
  spanAt(at: number): Span | null;
  countLost(): number;
  /** Moves all passages by an edit and answers what taking it back needs. */
  move(edit: TextEdit): TouchedSpans;
  moveBack(edit: TextEdit, touched: TouchedSpans): void;
};

/** Takes passages in the order of their beginnings; edits keep that order. */
export function createMovedSpans(passages: readonly (Span & { readonly id: Id })[]): MovedSpans {
  const starts = Int32Array.from(passages, ({ start }) => start);
  const ends = Int32Array.from(passages, ({ end }) => end);
  const lost = new Uint8Array(passages.length);
  let lostCount = 0;

  return {
    ids: passages.map(({ id }) => id),
    spanAt: (at) => (lost[at] !== 0 ? null : { start: starts[at] ?? 0, end: ends[at] ?? 0 }),
    countLost: () => lostCount,
    move(edit) {
      const shift = edit.insert.length - (edit.end - edit.start);
      const touched: { at: number; start: number; end: number }[] = [];
      for (let at = 0; at < starts.length; at++) {
        const start = starts[at] ?? 0;
        const end = ends[at] ?? 0;
        if (end <= edit.start || lost[at] === 1) continue;
        if (start >= edit.end) {
          starts[at] = start + shift;
          ends[at] = end + shift;
          continue;
        }
        const moved = moveSpan({ start, end }, edit);
        touched.push({ at, start, end });
        if (moved) {
          starts[at] = moved.start;
          ends[at] = moved.end;
        } else {
          lost[at] = 1;
          lostCount++;
        }
      }
      return touched;
    },
    moveBack(edit, touched) {
      const shift = edit.insert.length - (edit.end - edit.start);
      const behind = edit.start + edit.insert.length;
      for (const { at } of touched) {
        lostCount -= lost[at] ?? 0;
        lost[at] = 1;
      }
      for (let at = 0; at < starts.length; at++) {
        if (lost[at] === 1 || (starts[at] ?? 0) < behind || (ends[at] ?? 0) <= edit.start) continue;
        starts[at] = (starts[at] ?? 0) - shift;
        ends[at] = (ends[at] ?? 0) - shift;
      }
      for (const { at, start, end } of touched) {
        starts[at] = start;
        ends[at] = end;
        lost[at] = 0;
      }
    },
  };
}
