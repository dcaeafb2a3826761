import { stances } from '../../model';
import type { CodingFigureSettings } from '../figure-settings';
import type { FigureTable, Grouping } from '../figure';
import { nameSigns } from '../words/name-signs';
import type { WordFigureSettings } from '../words/word-figure';
import type { WordsOfFigures } from './words';

type Groups = Pick<WordsOfFigures, 'stances' | 'columns'>;
type AnyFigure = CodingFigureSettings | WordFigureSettings;

/** A table as people read it in their language. */
export function nameForPeople(
  table: FigureTable,
  settings: AnyFigure,
  words: Groups & Pick<WordsOfFigures, 'signs'>,
): FigureTable {
  const named = nameGroups(table, settings, words);
  return settings.kind === 'keyness' ? nameSigns(named, words.signs) : named;
}

/** The same for a drawing: stances and sums are words of the program, not of the study. */
export function nameGroups(table: FigureTable, settings: AnyFigure, words: Groups): FigureTable {
  const names: Readonly<Record<string, string>> = words.stances;
  const isStance = (grouping: Grouping | undefined): boolean => grouping?.by === 'stance';
  const columns = settings.kind === 'matrix' || settings.kind === 'crosstab' ? settings.columns : undefined;
  const rows = settings.kind === 'crosstab' ? settings.rows : undefined;
  const known: ReadonlySet<string> = new Set(stances);
  const nameOf = (key: string): string => (known.has(key) ? (names[key] ?? key) : key);
  const total = settings.kind === 'crosstab' ? table.columns.length - 1 : -1;
  return {
    ...table,
    columns: table.columns.map((column, place) => ({
      ...column,
      key:
        place === total ? (words.columns['total'] ?? column.key) : isStance(columns) ? nameOf(column.key) : column.key,
    })),
    ...(isStance(rows) && { rows: table.rows.map(([name, ...cells]) => [nameOf(String(name)), ...cells]) }),
  };
}
