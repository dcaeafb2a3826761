import { commands } from '../../contract/engine';
import type { PurgeReport } from '../../contract/reports';
import { purgeLabel } from '../../contract/text-commands';
import { type Change, type RowChange, rowId, rowsOf, shiftsOf } from '../../domain/change';
import type { Id, TableName } from '../../domain/model';
import { fillSentence, problem } from '../../domain/problem';
import type { WriteDb } from '../db';
import { dropFiles, forgetFilesOf, unusedFiles } from '../files';
import { appendHistory, type HistoryEntry, purgeCommand } from '../history';
import { readTx } from '../tx';
import { judgeOldWords, type OldWords, type PurgeScope } from './old-words';
import { readActs, surveyHistory } from './purge-scope';

/** Stands for a subject that quoted what is gone. */
const unsaid = '…';

/**
 * Takes earlier texts of documents out of the study, with the files that these came from and the acts of the history that hold words of theirs: those stay in
 * the list with who and when. A row says that this was done, and holds what the study is now where the emptied acts no longer
 * say it, so that replaying the history still gives the present state. Nothing before that row can be taken back.
 */
export function purgeTexts(
  db: WriteDb,
  sourceIds: readonly Id[] | undefined,
  entry: Pick<HistoryEntry, 'id' | 'coderId' | 'coder' | 'time'>,
): { readonly report: PurgeReport; readonly change: Change } {
  const { scope, names, isDoomed, edited } = surveyHistory(db, sourceIds);
  refuseLostQuotes(db, scope);
  const oldWords = judgeOldWords(readTx(db), scope, names);
  const emptied = emptyActs(db, oldWords);
  const removed = removeContents(db, isDoomed);
  const { files, change } = removeFiles(db, edited);
  if (removed.texts > 0 || emptied.acts > 0 || files > 0) {
    const label = purgeLabel;
    const rows = new Map(emptied.rows);
    for (const row of change) rows.set(`${row.table} ${rowId(row)}`, { table: row.table, id: rowId(row) });
    appendHistory(db, { ...entry, command: purgeCommand, subject: '', label, change: presentState(db, rows) });
  }
  return { report: { ...removed, acts: emptied.acts, files }, change };
}

/** The files that edited documents came from still say the earlier words; with them go those that no document has any more. */
function removeFiles(
  db: WriteDb,
  edited: readonly Id[],
): { readonly files: number; readonly change: readonly RowChange[] } {
  const before = edited.map((id) => readTx(db).get('source', id));
  forgetFilesOf(db, edited);
  const change = before.flatMap((source): RowChange[] =>
    source && source.fileHash !== null
      ? [{ table: 'source', before: source, after: { ...source, fileHash: null } }]
      : [],
  );
  const unused = unusedFiles(db);
  dropFiles(db, unused);
  return { files: unused.length, change };
}

/** A lost passage keeps its last words, which no text holds any more: a person decides what becomes of it. */
function refuseLostQuotes(db: WriteDb, { sourceIds }: PurgeScope): void {
  const tx = readTx(db);
  const lost = tx.where('quotation', { lost: 1 }).filter(({ sourceId, prefix, exact, suffix }) => {
    if (sourceIds && !sourceIds.has(sourceId)) return false;
    const source = tx.get('source', sourceId);
    return !source || !tx.content('text', source.textHash).includes(prefix + exact + suffix);
  });
  if (lost.length > 0) throw problem('lostPassagesQuote', { count: lost.length });
}

type Emptied = { readonly acts: number; readonly rows: ReadonlyMap<string, { table: TableName; id: Id }> };

/** Empties the acts that hold old words; answers the rows that they spoke of. */
function emptyActs(db: WriteDb, oldWords: OldWords): Emptied {
  let acts = 0;
  const rows = new Map<string, { table: TableName; id: Id }>();
  const speakOf = (table: TableName, id: Id): unknown => rows.set(`${table} ${id}`, { table, id });
  for (const { seq, command, subject, undone, change } of readActs(db)) {
    const isOld = rowsOf(change).some((row) => oldWords.isIn(row));
    if (isOld) {
      acts++;
      db.run(`UPDATE history SET "change" = '[]', purged = 1 WHERE seq = ?`, [seq]);
      if (undone === 0) {
        for (const row of rowsOf(change)) speakOf(row.table, rowId(row));
        // Which ones a shift moved can no longer be told without what came before it: all that it could have moved.
        for (const { sourceId } of shiftsOf(change)) {
          for (const { id } of readTx(db).places(sourceId)) speakOf('quotation', id);
        }
      }
    }
    if (oldWords.isQuoted(subject, command)) {
      db.run('UPDATE history SET subject = ?, label = ? WHERE seq = ?', [unsaid, labelOf(command), seq]);
    }
  }
  return { acts, rows };
}

function labelOf(command: string): string {
  const known: Readonly<Record<string, { readonly label: string }>> = commands;
  return fillSentence(known[command]?.label ?? command, { subject: unsaid });
}

/** Texts and marks that only these documents had, and have no more. */
function removeContents(db: WriteDb, isDoomed: (hash: string) => boolean): Pick<PurgeReport, 'texts' | 'characters'> {
  let texts = 0;
  let characters = 0;
  for (const { hash, length } of db.all<{ hash: string; length: number }>(
    'SELECT hash, length(text) AS length FROM text',
  )) {
    if (!isDoomed(hash)) continue;
    texts++;
    characters += length;
    db.run('DELETE FROM text WHERE hash = ?', [hash]);
  }
  for (const { hash } of db.all<{ hash: string }>('SELECT hash FROM marks')) {
    if (isDoomed(hash)) db.run('DELETE FROM marks WHERE hash = ?', [hash]);
  }
  // Versions in which names were replaced have a codebook of their own now.
  db.run('DELETE FROM codebook WHERE hash NOT IN (SELECT codebookHash FROM codebookVersion)');
  return { texts, characters };
}

/** These rows as the study holds them now; a row that is gone is named and no more. */
function presentState(db: WriteDb, rows: Emptied['rows']): Change {
  const tx = readTx(db);
  return [...rows.values()].map(({ table, id }) => {
    const after = tx.get(table, id) ?? null;
    return { table, before: after ? null : { id }, after } as RowChange;
  });
}
