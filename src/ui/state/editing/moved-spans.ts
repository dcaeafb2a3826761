import type { Id, Span } from '../../../domain/model';
import { moveSpan } from '../../../domain/text/edits/move-span';
import type { TextEdit } from '../../../domain/text/edits/text-edit';

/** Where some passages stood before an edit that did more to them than push them along. */
export type TouchedSpan = Span & { readonly at: number };

/**
 * The passages of a text under edit. Numbers in rows, not objects: a key press in a book with 20,000 codings moves most of
 * them. Taking an edit back brings every passage to exactly where it was, lost ones as well.
 */
export type MovedSpans = {
  /** Where a passage is found in `spanAt`; -1 for one that is not among them. */
  placeOf(id: Id): number;
  /** The passages that stand or are lost, in the order of their beginnings. */
  list(): readonly { readonly id: Id; readonly span: Span | null }[];
  /** Null for a passage of which nothing is left, and for none. */
  spanAt(at: number): Span | null;
  countLost(): number;
  /** Moves all passages by an edit and answers what taking it back needs. */
  move(edit: TextEdit): TouchedSpan[];
  moveBack(edit: TextEdit, touched: readonly TouchedSpan[]): void;
  /**
   * Lets go of what is not among the passages that the unedited text has now, and answers those that are new to it, with the
   * place that `add` will give the first one.
   */
  compare(passages: Iterable<Passage>): { readonly added: readonly Passage[]; readonly firstPlace: number };
  /** Takes passages in; `now` says where each stands after the edits. */
  add(passages: readonly Passage[], now: readonly (Span | null)[]): void;
};

type Passage = Span & { readonly id: Id };

const isLost = 1;
/** Removed elsewhere, or given another extent: no edit brings it back. */
const isGone = 2;

/** Takes the passages of a text before it is edited. */
export function createMovedSpans(passages: readonly Passage[]): MovedSpans {
  const all = [...passages];
  const placeById = new Map(all.map(({ id }, at) => [id, at]));
  let starts = Int32Array.from(all, ({ start }) => start);
  let ends = Int32Array.from(all, ({ end }) => end);
  let lost = new Uint8Array(all.length);
  let lostCount = 0;

  function spanAt(at: number): Span | null {
    return lost[at] === 0 ? { start: starts[at] ?? 0, end: ends[at] ?? 0 } : null;
  }

  return {
    placeOf: (id) => placeById.get(id) ?? -1,
    list: () =>
      all
        .map((passage, at) => ({ passage, at }))
        .filter(({ at }) => lost[at] !== isGone)
        .sort((a, b) => a.passage.start - b.passage.start || b.passage.end - a.passage.end)
        .map(({ passage, at }) => ({ id: passage.id, span: spanAt(at) })),
    spanAt,
    countLost: () => lostCount,
    move(edit) {
      const shift = edit.insert.length - (edit.end - edit.start);
      const touched: TouchedSpan[] = [];
      for (let at = 0; at < starts.length; at++) {
        const start = starts[at] ?? 0;
        const end = ends[at] ?? 0;
        if (end <= edit.start || lost[at] !== 0) continue;
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
          lost[at] = isLost;
          lostCount++;
        }
      }
      return touched;
    },
    moveBack(edit, touched) {
      const shift = edit.insert.length - (edit.end - edit.start);
      const behind = edit.start + edit.insert.length;
      for (const { at } of touched) {
        if (lost[at] === isGone) continue;
        lostCount -= lost[at] ?? 0;
        lost[at] = isLost;
      }
      for (let at = 0; at < starts.length; at++) {
        if (lost[at] !== 0 || (starts[at] ?? 0) < behind || (ends[at] ?? 0) <= edit.start) continue;
        starts[at] = (starts[at] ?? 0) - shift;
        ends[at] = (ends[at] ?? 0) - shift;
      }
      for (const { at, start, end } of touched) {
        if (lost[at] === isGone) continue;
        starts[at] = start;
        ends[at] = end;
        lost[at] = 0;
      }
    },
    compare(now) {
      const staying = new Set<number>();
      const added: Passage[] = [];
      for (const passage of now) {
        const at = placeById.get(passage.id) ?? -1;
        const known = all[at];
        if (known?.start === passage.start && known.end === passage.end && lost[at] !== isGone) staying.add(at);
        else added.push(passage);
      }
      for (let at = 0; at < all.length; at++) {
        if (staying.has(at)) continue;
        if (lost[at] === isLost) lostCount--;
        lost[at] = isGone;
      }
      return { added, firstPlace: all.length };
    },
    add(added, now) {
      for (const passage of added) placeById.set(passage.id, all.push(passage) - 1);
      starts = Int32Array.from([...starts, ...now.map((span) => span?.start ?? 0)]);
      ends = Int32Array.from([...ends, ...now.map((span) => span?.end ?? 0)]);
      lost = Uint8Array.from([...lost, ...now.map((span) => (span ? 0 : isLost))]);
      lostCount += now.filter((span) => span === null).length;
    },
  };
}
