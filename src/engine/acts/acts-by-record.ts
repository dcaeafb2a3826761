import { setImmediate } from 'node:timers/promises';
import { type Change, rowId, rowsOf, shiftsOf } from '../../domain/change';
import type { Id } from '../../domain/model';
import { problem } from '../../domain/problem';
import type { ReadDb } from '../db';
import { type References, referencesInStudy, referencesOf } from './references';

/**
 * Which acts touched a document, code, case or memo, or what belongs to it, also when that is gone by now. The history is
 * read once, from the newest act back, while nobody asks anything; then only what was added. Only numbers of acts are kept.
 */
export type ActsByRecord = {
  /** The numbers of the acts on a record, in no order; what was not read yet is read before. */
  readonly of: (recordId: Id) => ReadonlySet<number>;
  /** Reads what is left in steps between which others are heard. */
  readonly gather: (signal: AbortSignal) => Promise<void>;
  /** Reads the acts that were added: before one of them is taken back, because its records are still there. */
  readonly follow: () => void;
  /** Somebody asked for something: reading ahead waits. */
  readonly touch: () => void;
  /** The history was rewritten: it has to be read anew. */
  readonly forget: () => void;
  readonly close: () => void;
};

/** Milliseconds: how long nobody asks anything before the history is read, how long at a stretch, and the pause between. */
const quiet = 1500;
const stretch = 6;
const pause = 10;
/** Acts read at once. */
const pageLength = 25;

export function openActsByRecord(db: ReadDb): ActsByRecord {
  let index = newIndex(db);
  const readAhead = (): void => {
    if (index.read(stretch)) return;
    timer = setTimeout(readAhead, pause).unref();
  };
  let timer = setTimeout(readAhead, quiet).unref();
  return {
    of(recordId) {
      index.read(Infinity);
      return index.of(recordId);
    },
    async gather(signal) {
      while (!index.read(stretch)) {
        if (signal.aborted) throw problem('cancelled');
        await setImmediate();
      }
    },
    follow: () => index.follow(),
    touch() {
      if (index.isWhole()) return;
      clearTimeout(timer);
      timer = setTimeout(readAhead, quiet).unref();
    },
    forget: () => void (index = newIndex(db)),
    close: () => clearTimeout(timer),
  };
}

function newIndex(db: ReadDb) {
  const seqsOf = new Map<Id, Set<number>>();
  /** What belonged to what, of records that are in the study no more: known from the act that removed them. */
  const gone = new Map<Id, References>();
  /** Acts on records that are nowhere, because the act that made them was taken back: known when that one is met. */
  const waiting = new Map<Id, Set<number>>();
  let newest = newestSeq();
  let oldest = newest + 1;

  function newestSeq(): number {
    return db.get<{ seq: number | null }>('SELECT max(seq) AS seq FROM history')?.seq ?? 0;
  }

  /** Reads older acts for some milliseconds; whether all are read. */
  function read(budget: number): boolean {
    follow();
    const end = performance.now() + budget;
    while (oldest > 1 && performance.now() < end) oldest = readPage(0, oldest) ?? 1;
    if (oldest === 1) gone.clear();
    return oldest === 1;
  }

  function follow(): void {
    const last = newestSeq();
    let before: number | null = last + 1;
    while (before !== null && before > newest + 1) before = readPage(newest, before);
    newest = last;
    if (oldest === 1) gone.clear();
  }

  /** Reads acts between two numbers, both left out, from the newest back; answers where the next page begins. */
  function readPage(after: number, before: number): number | null {
    const acts = db.all<{ seq: number; change: string }>(
      'SELECT seq, "change" FROM history WHERE seq > ? AND seq < ? ORDER BY seq DESC LIMIT ?',
      [after, before, pageLength],
    );
    for (const { seq, change } of acts) readAct(seq, JSON.parse(change) as Change);
    return acts.length < pageLength ? null : (acts.at(-1)?.seq ?? null);
  }

  function readAct(seq: number, change: Change): void {
    const spokenOf = new Map(rowsOf(change).map((row) => [rowId(row), { row, refers: referencesOf(row) }]));
    for (const { sourceId } of shiftsOf(change)) note(seq, sourceId);
    for (const [id, { row, refers }] of spokenOf) {
      if (row.after === null) gone.set(id, refers);
      reach(seq, refers);
    }
    for (const [id, { row, refers }] of spokenOf) {
      if (row.before !== null) continue;
      gone.delete(id);
      for (const later of waiting.get(id) ?? []) reach(later, refers);
      waiting.delete(id);
    }

    function reach(of: number, { roots, through }: References, path: ReadonlySet<Id> = new Set()): void {
      for (const id of roots) note(of, id);
      for (const id of through) {
        // Nothing belongs to itself but in a damaged file.
        if (path.has(id)) continue;
        const next = spokenOf.get(id)?.refers ?? gone.get(id) ?? referencesInStudy(db, id);
        if (next) reach(of, next, new Set([...path, id]));
        else waiting.set(id, (waiting.get(id) ?? new Set()).add(of));
      }
    }
  }

  function note(seq: number, id: Id): void {
    const seqs = seqsOf.get(id);
    if (seqs) seqs.add(seq);
    else seqsOf.set(id, new Set([seq]));
  }

  return {
    read,
    follow,
    isWhole: () => oldest === 1 && newest === newestSeq(),
    of: (id: Id): ReadonlySet<number> => seqsOf.get(id) ?? new Set(),
  };
}
