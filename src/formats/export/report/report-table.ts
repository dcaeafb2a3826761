import type { Cell, FigureTable } from '../../../domain/analysis/figure';
import { chooseHeaviest } from '../../../domain/figures/look';
import { shortNames } from '../../../domain/figures/short-names';
import { type Block, note, type Run, words as runsOf } from '../document/blocks';
import type { ReportWords } from './words';

/** Wider and longer tables are for spreadsheets: a page holds no more. */
const mostColumns = 12;
const mostRows = 100;

/**
 * The table behind a figure as far as a page holds it; what is left out is said below it, and where the whole of it is. The
 * column of `measure` stands there in any case.
 */
export function writeTable(table: FigureTable, words: ReportWords, measure?: string): readonly Block[] {
  const { places, isByWeight } = chooseColumns(table, measure);
  const shown = places.flatMap((place) => table.columns[place] ?? []);
  const names = shortNames(shown.map(({ key, id }) => (id === undefined ? (words.columns[key] ?? key) : key)));
  const body = table.rows
    .slice(0, mostRows)
    .map((row) => shown.map(({ kind }, i) => writeCell(row[places[i] ?? -1] ?? null, kind, words)));
  const { length } = table.rows;
  const said = [
    ...(length > mostRows ? [words.cutRows(mostRows, length)] : []),
    ...(places.length < table.columns.length
      ? [words[isByWeight ? 'cutColumns' : 'cutMeasures'](places.length, table.columns.length)]
      : []),
  ];
  return [
    { kind: 'table', rows: [names.map(runsOf), ...body], isNumber: shown.map(({ kind }) => kind !== 'words') },
    ...(said.length === 0 ? [] : [note([...said, words.whole].join(' '))]),
  ];
}

type ChosenColumns = { readonly places: readonly number[]; readonly isByWeight: boolean };

/** All columns that fit; of records the ones with the highest sums, of measures the figure's own and the first. */
function chooseColumns({ columns, rows }: FigureTable, measure: string | undefined): ChosenColumns {
  const isRecord = (place: number): boolean => columns[place]?.id !== undefined && columns[place].kind !== 'words';
  const all = columns.map((_, place) => place);
  const records = all.filter(isRecord);
  const room = mostColumns - (all.length - records.length);
  if (room <= 0 || records.length === 0) {
    const own = columns.findIndex(({ key }) => key === measure);
    const first = all.filter((place) => place !== own).slice(0, own === -1 ? mostColumns : mostColumns - 1);
    return { places: all.filter((place) => place === own || first.includes(place)), isByWeight: false };
  }
  const sums = records.map((place) => rows.reduce((sum, row) => sum + Number(row[place] ?? 0), 0));
  const heaviest = new Set(chooseHeaviest(sums, room).map((i) => records[i]));
  return { places: all.filter((place) => !isRecord(place) || heaviest.has(place)), isByWeight: true };
}

function writeCell(cell: Cell, kind: FigureTable['columns'][number]['kind'], { figure }: ReportWords): readonly Run[] {
  if (typeof cell === 'string') return runsOf(cell.trim());
  if (kind === 'words') return [];
  return runsOf(kind === 'share' ? figure.share(cell) : figure.number(cell));
}
