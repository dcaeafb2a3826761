import type { TextContent, TextVersion } from '../contract/texts';
import type { Id, Source } from '../domain/model';
import { parseMarks } from '../domain/text/marks';
import type { ReadDb } from './db';
import { readChange } from './history';
import { contentSql } from './tables';
import { getOrFail, readTx } from './tx';

/** The acts whose Changes name texts and marks: only they are read when a hash is looked for. */
export const namesContent =
  "(command LIKE 'source.%' OR command LIKE 'pseudonym.%' OR command LIKE 'history.%' OR command LIKE 'codebook.%')";

type Version = TextVersion & { readonly marksHash: string };
type Act = Pick<TextVersion, 'time' | 'coder' | 'command' | 'subject' | 'label'>;

/** The texts that a document had, newest first; a text that was removed for good is left out. */
export function listVersions(db: ReadDb, sourceId: Id): Version[] {
  const current = getOrFail(readTx(db), 'source', sourceId);
  const states = statesOf(db, current);
  const versions: Version[] = [];
  for (const { source, act } of states) {
    const last = versions.at(-1);
    const version = { ...act, textHash: source.textHash, marksHash: source.marksHash, isCurrent: false };
    if (last?.textHash === source.textHash) versions[versions.length - 1] = { ...last, marksHash: source.marksHash };
    else versions.push({ ...version, characters: 0 });
  }
  return versions
    .map((version, i) => ({
      ...version,
      characters: countCodePoints(db, version.textHash),
      isCurrent: i === versions.length - 1,
    }))
    .filter(({ characters, isCurrent }) => isCurrent || characters !== null)
    .map((version) => ({ ...version, characters: version.characters ?? 0 }))
    .reverse();
}

/** A text that a document had, with its marks; null when it never had it, or not any more. */
export function readVersion(db: ReadDb, sourceId: Id, textHash: string): TextContent | null {
  const version = listVersions(db, sourceId).find((one) => one.textHash === textHash);
  const text = version && readContent(db, 'text', version.textHash);
  if (!version || text === undefined) return null;
  return { text, marks: parseMarks(readContent(db, 'marks', version.marksHash) ?? '[]') };
}

/** What the document's record was after each act that stands, oldest first; the first one came without an act. */
function statesOf(db: ReadDb, current: Source): { readonly source: Source; readonly act: Act }[] {
  type Row = Act & { readonly change: string };
  const acts = db.all<Row>(
    `SELECT time, coder, command, subject, label, "change" FROM history
     WHERE undone = 0 AND ${namesContent} AND instr("change", ?) ORDER BY seq`,
    [current.id],
  );
  const birth = { time: current.created, coder: '', command: 'source.add', subject: current.title, label: '' };
  const states: { source: Source; act: Act }[] = [];
  for (const { change, ...act } of acts) {
    for (const row of readChange(change)) {
      if (row.table !== 'source' || (row.after ?? row.before)?.id !== current.id) continue;
      if (states.length === 0 && row.before) states.push({ source: row.before, act: birth });
      if (row.after) states.push({ source: row.after, act });
    }
  }
  return states.length > 0 ? states : [{ source: current, act: birth }];
}

/** SQLite counts code points; null when there is no such text. */
function countCodePoints(db: ReadDb, textHash: string): number | null {
  return (
    db.get<{ length: number }>('SELECT length(text) AS length FROM text WHERE hash = ?', [textHash])?.length ?? null
  );
}

function readContent(db: ReadDb, table: 'text' | 'marks', hash: string): string | undefined {
  return db.get<Record<string, string>>(contentSql[table].select, [hash])?.[table];
}
