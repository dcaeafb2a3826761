import type { VariableKind } from '../model';
import { readColumnDates } from './column-dates';
import { isMissing, readValues } from './column-kinds';
import type { TableChoice, TableSheet } from './table-columns';

/** What a row says about a document beside its text. */
export type RowFacts = {
  readonly title?: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly language?: string;
  readonly url?: string;
  readonly folder?: string;
  readonly caseName?: string;
  readonly values: readonly { readonly variable: string; readonly kind: VariableKind; readonly value: string }[];
};

const longestValue = 10_000;
const longestLine = 500;

const languages: Readonly<Record<string, string>> = {
  arabic: 'ar',
  chinese: 'zh',
  中文: 'zh',
  汉语: 'zh',
  english: 'en',
  englisch: 'en',
  英语: 'en',
  英文: 'en',
  french: 'fr',
  français: 'fr',
  german: 'de',
  deutsch: 'de',
  italian: 'it',
  japanese: 'ja',
  korean: 'ko',
  portuguese: 'pt',
  russian: 'ru',
  spanish: 'es',
  español: 'es',
};

/** What the rows of a sheet say, names of columns apart, and how many dates could not be told. */
export function readRowFacts(
  { rows }: TableSheet,
  { columns, header }: TableChoice,
): { readonly facts: readonly RowFacts[]; readonly datesUnread: number } {
  const body = rows.slice(header ? 1 : 0);
  let datesUnread = 0;
  const byColumn = columns.map(({ role, kind }, i): (string | null)[] => {
    const cells = body.map((row) => row[i] ?? '');
    switch (role) {
      case 'variable':
        return readValues(kind, cells);
      case 'date': {
        const dates = readColumnDates(cells);
        datesUnread += dates.filter((date, at) => date === null && !isMissing(cells[at] ?? '')).length;
        return dates;
      }
      case 'language':
        return cells.map(readLanguage);
      case 'text':
      case 'file':
      case 'leaveOut':
        return [];
      default:
        return cells.map((cell) => cell.trim().replaceAll(/\s+/g, ' ').slice(0, longestLine) || null);
    }
  });
  const facts = body.map((_, at): RowFacts => {
    const said: Partial<Record<string, string>> = {};
    const values: RowFacts['values'][number][] = [];
    for (const [i, { role, name, kind }] of columns.entries()) {
      const value = byColumn[i]?.[at] ?? null;
      if (value === null) continue;
      if (role === 'variable') values.push({ variable: name, kind, value: value.slice(0, longestValue) });
      else said[role === 'case' ? 'caseName' : role] ??= value;
    }
    return { ...said, values };
  });
  return { facts, datesUnread };
}

function readLanguage(cell: string): string | null {
  const name = cell.trim();
  if (/^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/i.test(name)) return name.replaceAll('_', '-');
  return languages[name.toLowerCase()] ?? null;
}
