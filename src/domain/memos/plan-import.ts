import { plainCell } from '../imports/plain-cell';
import type { TableSheet } from '../imports/table-columns';
import { type Memo, memoSubjects, type MemoSubject } from '../model';

/** What rows are compared with. */
export type KnownSubjects = {
  readonly projectId: string;
  /** Ids of the records of each kind by the names that people call them. */
  readonly byName: { readonly [T in MemoSubject]?: ReadonlyMap<string, readonly string[]> };
  readonly has: (table: MemoSubject, id: string) => boolean;
  readonly memos: ReadonlyMap<string, Pick<Memo, 'title' | 'text'>>;
};

export type PlannedMemo = Pick<Memo, 'aboutTable' | 'aboutId' | 'kind' | 'title' | 'text'> & {
  readonly coderName?: string;
  readonly created?: string;
};

export type MemoPlan = {
  readonly memos: readonly PlannedMemo[];
  /** Rows that stand in the project word for word. */
  readonly known: number;
  /** What rows name and the project has not, or has more than once. */
  readonly unmatched: readonly string[];
};

/**
 * Which rows of a table become memos, and on what. Its first row names the columns, as exports do: `about`, `subject`, `kind`,
 * `title`, `text`, `coder`, `created`, `aboutId`, `id`, or some of them; null when there is no `text`.
 */
export function planMemos({ rows: [columns = [], ...rows] }: TableSheet, known: KnownSubjects): MemoPlan | null {
  const places = new Map(columns.map((column, i) => [column.trim().toLowerCase(), i]));
  if (!places.has('text')) return null;
  const memos: PlannedMemo[] = [];
  const unmatched: string[] = [];
  let there = 0;
  for (const row of rows) {
    const cell = (column: string): string => plainCell(row[places.get(column) ?? -1]?.trim() ?? '');
    const [title, text] = [cell('title'), cell('text')];
    if (title === '' && text === '') continue;
    const former = known.memos.get(cell('id'));
    if (former && former.title === title && former.text === text) {
      there++;
      continue;
    }
    const about = subjectOf({ about: cell('about'), aboutId: cell('aboutid'), subject: cell('subject') }, known);
    if (!about) {
      unmatched.push([cell('about'), cell('subject')].filter((word) => word !== '').join(' '));
      continue;
    }
    const [coderName, created] = [cell('coder'), cell('created')];
    memos.push({
      ...about,
      kind: cell('kind'),
      title,
      text,
      ...(coderName !== '' && { coderName }),
      ...(isMoment(created) && { created }),
    });
  }
  return { memos, known: there, unmatched };
}

type Named = { readonly about: string; readonly aboutId: string; readonly subject: string };

/** By its id where the project has it, else by its name; nothing said is the project itself. */
function subjectOf(
  { about, aboutId, subject }: Named,
  known: KnownSubjects,
): Pick<Memo, 'aboutTable' | 'aboutId'> | null {
  const aboutTable = about === '' ? 'project' : memoSubjects.find((table) => table === about.toLowerCase());
  if (!aboutTable) return null;
  if (aboutTable === 'project') return { aboutTable, aboutId: known.projectId };
  if (known.has(aboutTable, aboutId)) return { aboutTable, aboutId };
  const named = known.byName[aboutTable]?.get(subject) ?? [];
  return named.length === 1 && named[0] !== undefined ? { aboutTable, aboutId: named[0] } : null;
}

/** As exports write it; another writing is left to the day of the import. */
function isMoment(words: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(words);
}
