import { type Change, rowsOf } from '../../domain/change';
import type { Id, TableName } from '../../domain/model';
import type { ReadDb } from '../db';
import { readChange } from '../history';
import type { PurgeScope } from './old-words';

/** An act as the history keeps it. */
export type KeptAct = {
  readonly seq: number;
  readonly command: string;
  readonly subject: string;
  readonly undone: number;
  readonly change: Change;
};

/** Acts read at once: a Change may be large, and there may be very many. */
const pageLength = 200;

/** Every act of the history, oldest first, page by page. */
export function* readActs(db: ReadDb): Iterable<KeptAct> {
  let after = 0;
  for (;;) {
    const rows = db.all<Omit<KeptAct, 'change'> & { readonly change: string }>(
      `SELECT seq, command, subject, undone, "change" FROM history WHERE seq > ? ORDER BY seq LIMIT ?`,
      [after, pageLength],
    );
    for (const row of rows) yield { ...row, change: readChange(row.change) };
    const last = rows.at(-1);
    if (!last) return;
    after = last.seq;
  }
}

/** What the history and the study know of documents, as far as removing their earlier texts needs it. */
export type KnownContents = {
  readonly scope: PurgeScope;
  /** Names that pseudonyms stand or stood for. */
  readonly names: ReadonlySet<string>;
  /** Whether a text or marks, by hash, were only ever these documents', and are not any more. */
  readonly isDoomed: (hash: string) => boolean;
  /** The chosen documents that had another text than they have now: the files they came from hold earlier words. */
  readonly edited: readonly Id[];
};

/** Follows documents through the history: what belonged to them, and what other documents need. */
export function surveyHistory(db: ReadDb, sourceIds: readonly Id[] | undefined): KnownContents {
  const chosen = sourceIds ? new Set(sourceIds) : null;
  const isChosen = (sourceId: Id): boolean => !chosen || chosen.has(sourceId);
  const belonging = new Set<Id>(sourceIds);
  const names = new Set(db.all<{ name: string }>('SELECT name FROM pseudonym').map(({ name }) => name));
  const needed = new Set(
    db
      .all<{ textHash: string; marksHash: string }>('SELECT textHash, marksHash FROM source')
      .flatMap(({ textHash, marksHash }) => [textHash, marksHash]),
  );
  const former = new Set<string>();
  const textsOf = new Map<Id, Set<string>>();
  if (chosen) for (const id of listBelonging(db, chosen)) belonging.add(id);
  for (const { change } of readActs(db)) {
    for (const { table, before, after } of rowsOf(change)) {
      for (const record of [before, after]) {
        if (!record) continue;
        if (table === 'pseudonym' && 'pseudonym' in record) names.add(record.name);
        if ('textHash' in record) {
          (isChosen(record.id) ? former : needed).add(record.textHash).add(record.marksHash);
          textsOf.set(record.id, (textsOf.get(record.id) ?? new Set()).add(record.textHash));
        }
        const owner = ownerOf(record);
        if (owner !== null && belonging.has(owner)) belonging.add(record.id);
      }
    }
  }
  const belongs = (table: TableName, id: Id): boolean => (chosen ? belonging.has(id) : alwaysBelong.has(table));
  const isDoomed = (hash: string): boolean => !needed.has(hash) && (!chosen || former.has(hash));
  const edited = db
    .all<{ id: Id; textHash: string }>('SELECT id, textHash FROM source')
    .filter(({ id, textHash }) => isChosen(id) && [...(textsOf.get(id) ?? [])].some((hash) => hash !== textHash))
    .map(({ id }) => id);
  return { scope: { sourceIds: chosen, belongs }, names, isDoomed, edited };
}

/** What holds words of documents; codes, cases and coders speak of the whole study. */
const alwaysBelong: ReadonlySet<TableName> = new Set(['source', 'quotation', 'coding', 'memo', 'value']);

/** The record that a quotation, coding or memo is about. */
function ownerOf(record: object): Id | null {
  if ('sourceId' in record) return String(record.sourceId);
  if ('quotationId' in record) return String(record.quotationId);
  return 'aboutId' in record ? String(record.aboutId) : null;
}

/** What stands in the study and came with it, so that no act made it. */
export function listBelonging(db: ReadDb, sourceIds: ReadonlySet<Id>): Id[] {
  const sources = JSON.stringify([...sourceIds]);
  return db
    .all<{ id: Id }>(
      `WITH RECURSIVE chosen(id) AS (SELECT value FROM json_each(?)),
       owned(id) AS (
         SELECT quotation.id FROM quotation JOIN chosen ON chosen.id = sourceId
         UNION SELECT coding.id FROM coding JOIN quotation ON quotation.id = quotationId JOIN chosen ON chosen.id = sourceId
         UNION SELECT memo.id FROM memo JOIN chosen ON chosen.id = aboutId
         UNION SELECT value.id FROM value JOIN chosen ON chosen.id = aboutId
         UNION SELECT memo.id FROM memo JOIN owned ON owned.id = aboutId
       ) SELECT id FROM owned`,
      [sources],
    )
    .map(({ id }) => id);
}
