import { useMemo, useState } from 'react';
import type { Cell, FigureColumn } from '../../domain/analysis/figure';
import { useMessages } from '../messages/use-messages';
import type { DataColumn } from '../parts/data-table/data-column';
import { DataTable } from '../parts/data-table/DataTable';
import type { Wording } from '../parts/figures/figure-view';
import { nameForPeople } from '../parts/figures/look-of-figure';
import { useAnalyse, type WorkedFigure } from '../state/analyse';
import { plainLayout } from '../state/tables/table-layout';
import styles from './analyse.module.css';

type FigureTableViewProps = {
  readonly figure: WorkedFigure;
  readonly title: string;
  readonly wording: Wording;
};

/** The table behind the figure: sorted and filtered like any other; Enter or a double click on a number opens its passages. */
export function FigureTableView({ figure, title, wording }: FigureTableViewProps) {
  const messages = useMessages();
  const [layout, setLayout] = useState(plainLayout);
  const table = useMemo(() => nameForPeople(figure.table, figure.settings, wording), [figure, wording]);
  const rowIds = useMemo(() => table.rows.map((_, row) => String(row)), [table]);
  const columns = useMemo(
    () =>
      table.columns.map((column, place): DataColumn => ({
        id: String(place),
        name: nameOfColumn(column, messages.analyse.columns),
        rule: { kind: column.kind === 'words' ? 'text' : 'number', choices: [] },
        width: place === 0 ? 220 : column.kind === 'words' ? 160 : 104,
        isEditable: false,
        read: (rowId) => sayPlain(table.rows[Number(rowId)]?.[place] ?? null, messages.analyse.undefined),
        show: (value) => sayValue(value, column, messages.analyse),
      })),
    [table, messages],
  );
  return (
    <div className={styles['table']} data-testid="figure-table">
      <DataTable
        label={title}
        rowIds={rowIds}
        columns={columns}
        layout={layout}
        onLayout={setLayout}
        generation={table}
        onWrite={() => undefined}
        onOpen={(rowId, columnId) => {
          const place = { row: Number(rowId), ...(columnId !== '0' && { column: Number(columnId) }) };
          useAnalyse.setState({ opened: { place, label: labelOf(rowId, Number(columnId), columns) }, passage: 0 });
        }}
        onSelect={() => undefined}
        rowMenu={() => []}
        empty={null}
      />
    </div>
  );
}

/** “Security × Cooperation: 8”, for a cell; a row is called by its name. */
function labelOf(rowId: string, place: number, columns: readonly DataColumn[]): string {
  const name = columns[0]?.read(rowId) ?? '';
  const column = place === 0 ? undefined : columns[place];
  const value = column?.read(rowId) ?? '';
  return column ? `${name} × ${column.name}: ${column.show?.(value) ?? value}` : name;
}

/** Columns that are records carry their names, the others words of the program. */
export function nameOfColumn({ key, id }: FigureColumn, names: Readonly<Record<string, string>>): string {
  return id === undefined ? (names[key] ?? key) : key;
}

function sayPlain(cell: Cell, nothing: string): string {
  return cell === null ? nothing : String(cell);
}

function sayValue(
  value: string,
  { kind }: FigureColumn,
  { decimal, percent }: { readonly decimal: (n: number) => string; readonly percent: (n: number) => string },
): string {
  const number = Number(value);
  if (kind === 'words' || value === '' || Number.isNaN(number)) return value;
  return kind === 'share' ? percent(number) : decimal(number);
}
