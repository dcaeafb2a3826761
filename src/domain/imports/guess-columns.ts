import { guessKind, isMissing } from './column-kinds';
import { readColumnDates } from './column-dates';
import { roleOfName } from './column-names';
import type { ColumnRole, TableChoice, TableColumn, TableSheet } from './table-columns';

/** Rows that are looked at; the others are believed to be alike. */
const sampleRows = 500;
const longestName = 300;

/** Letters that a cell of prose has on average; one of Chinese, Japanese or Korean counts three. */
const proseLength = 24;
const longProse = 60;

type Column = { readonly name: string; readonly cells: readonly string[]; readonly role: ColumnRole | null };

/** How the first sheet that has texts is used, or the named one, as its names and values make one believe. */
export function guessChoice(
  sheets: readonly TableSheet[],
  wanted: { readonly sheet?: number; readonly header?: boolean } = {},
): TableChoice {
  const numbers = wanted.sheet === undefined ? [...sheets.keys()] : [wanted.sheet];
  const choices = numbers.map((sheet) => guessSheet(sheets[sheet]?.rows ?? [], sheet, wanted.header));
  const withText = choices.find(({ columns }) => columns.some(({ role }) => role === 'text'));
  return withText ?? choices.find(({ columns }) => columns.length > 0) ?? guessSheet([], wanted.sheet ?? 0);
}

function guessSheet(rows: TableSheet['rows'], sheet: number, wantedHeader?: boolean): TableChoice {
  const header = wantedHeader ?? hasHeader(rows);
  return { use: 'documents', sheet, header, columns: guessColumns(rows, header), textsApart: false };
}

/** The columns of a sheet with the roles that their names and values tell. */
export function guessColumns(rows: TableSheet['rows'], header: boolean): TableColumn[] {
  const [names = []] = rows;
  const body = rows.slice(header ? 1 : 0, sampleRows);
  const columns = names.map((name, i): Column => {
    const cells = body.map((row) => row[i] ?? '');
    return { name: header ? name.trim() : '', cells, role: header ? guessRole(name, cells) : roleOfValues(cells) };
  });
  const chosen = withTexts(onceEach(columns));
  const used = new Set<string>();
  return chosen.map(({ name, cells, role }, i) => ({
    name: uniqueName(name, i, used),
    role: role ?? (cells.every((cell) => cell.trim() === '') ? 'leaveOut' : 'variable'),
    kind: guessKind(cells),
  }));
}

/** Whether the first row says what the columns are: short texts that mostly differ, with no value among them. */
function hasHeader(rows: TableSheet['rows']): boolean {
  const [first = [], ...others] = rows;
  const names = first.map((name) => name.trim()).filter((name) => name !== '');
  if (names.length === 0 || others.length === 0) return false;
  if (names.filter((name) => roleOfName(name) !== null).length * 2 >= names.length) return true;
  const isValue = (name: string): boolean =>
    /^[\d\s.,:/%+-]+$/.test(name) || /^https?:/i.test(name) || name.length > longestName || name.includes('\n\n');
  return new Set(names).size * 2 >= names.length && !names.some(isValue);
}

function guessRole(name: string, cells: readonly string[]): ColumnRole | null {
  const role = roleOfName(name);
  const values = cells.filter((cell) => cell.trim() !== '');
  switch (role) {
    case null:
      return roleOfValues(cells);
    case 'date':
      return readColumnDates(values).filter((date) => date !== null).length * 2 >= values.length ? role : null;
    case 'url':
      return values.every((value) => !/\s/.test(value.trim())) ? role : null;
    case 'text':
      return meanLength(values) * 2 >= proseLength ? role : null;
    default:
      return role;
  }
}

function roleOfValues(cells: readonly string[]): ColumnRole | null {
  const values = cells.filter((cell) => cell.trim() !== '');
  return values.length > 0 && values.every((value) => /^https?:\/\/\S+$/i.test(value.trim())) ? 'url' : null;
}

/** Only texts may be several; of two columns with one role the first has it. A name of a file is a title where no other is. */
function onceEach(columns: readonly Column[]): Column[] {
  const taken = new Set<ColumnRole>();
  const titled = columns.some(({ role }) => role === 'title');
  return columns.map((given) => {
    const column: Column = given.role === 'file' ? { ...given, role: titled ? null : 'title' } : given;
    if (column.role === null || column.role === 'text') return column;
    if (taken.has(column.role)) return { ...column, role: null };
    taken.add(column.role);
    return column;
  });
}

/** The longest prose is a text, and every other column of long prose. */
function withTexts(columns: readonly Column[]): Column[] {
  const lengths = columns.map(({ role, cells }) => (role === null ? meanProse(cells) : 0));
  const hasText = columns.some(({ role }) => role === 'text');
  const longest = Math.max(0, ...lengths);
  return columns.map((column, i) => {
    const length = lengths[i] ?? 0;
    const isText = hasText ? length >= longProse : length >= proseLength && (length === longest || length >= longProse);
    return isText ? { ...column, role: 'text' } : column;
  });
}

/** How long the cells are on average where they are prose; 0 where most say the same as another, or a value. */
function meanProse(cells: readonly string[]): number {
  const values = cells.filter((cell) => !isMissing(cell));
  if (values.length === 0 || new Set(values).size * 10 < values.length * 7) return 0;
  if (values.filter((value) => /\s|\p{Script=Han}{6}/u.test(value.trim())).length * 2 < values.length) return 0;
  return meanLength(values);
}

function meanLength(values: readonly string[]): number {
  if (values.length === 0) return 0;
  const lengths = values.map((value) => {
    const start = value.slice(0, 2000);
    return start.length + 2 * (start.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]/gu)?.length ?? 0);
  });
  return lengths.reduce((sum, length) => sum + length, 0) / values.length;
}

/** Names tell variables apart, so none stands twice, and a column without one is known by its letter. */
function uniqueName(name: string, column: number, used: Set<string>): string {
  const words = name.replaceAll(/\s+/g, ' ').slice(0, longestName) || letterOf(column);
  let unique = words;
  for (let count = 2; used.has(unique); count++) unique = `${words} (${count})`;
  used.add(unique);
  return unique;
}

/** `A` to `Z`, then `AA`, as spreadsheets letter their columns. */
function letterOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${letterOf(Math.floor(column / 26) - 1)}${last}`;
}
