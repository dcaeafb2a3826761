import type { ArgsOf } from '../../../contract/engine';
import { guessChoice, guessColumns } from '../../../domain/imports/guess-columns';
import { guessMetadataChoice, type NamedFile } from '../../../domain/imports/match-metadata';
import type { TableChoice } from '../../../domain/imports/table-columns';
import { problem } from '../../../domain/problem';
import { isTable } from './compose-batch';
import type { DeskBatch, DeskTable } from './import-desk';

type Chosen = Omit<ArgsOf<'import.chooseColumns'>, 'batch' | 'table'>;

/** How a table is used when a person chose something of it; what follows from that is guessed anew. */
export function chooseColumns(file: DeskTable, files: readonly NamedFile[], chosen: Chosen): DeskTable {
  const { table, choice } = file;
  const { use = choice.use, sheet = choice.sheet, textsApart = choice.textsApart } = chosen;
  if (sheet >= table.sheets.length) throw problem('badArguments', { detail: `there is no sheet ${sheet}` });
  const asBefore = use === choice.use && sheet === choice.sheet;
  const guessed = asBefore ? choice : guessFor(use, file, files, sheet);
  const header = chosen.header ?? guessed.header;
  const rows = table.sheets[sheet]?.rows ?? [];
  const columns = header === guessed.header ? guessed.columns : guessColumns(rows, header);
  return { ...file, choice: { use, sheet, header, textsApart, columns: withRoles(columns, chosen.columns) } };
}

function guessFor(use: TableChoice['use'], file: DeskTable, files: readonly NamedFile[], sheet: number): TableChoice {
  const { sheets } = file.table;
  const about = use === 'metadata' ? guessMetadataChoice(sheets, files, { meant: true, sheet }) : null;
  return about ?? guessChoice(sheets, { sheet });
}

function withRoles(columns: TableChoice['columns'], chosen: Chosen['columns']): TableChoice['columns'] {
  if (!chosen) return columns;
  if (chosen.length !== columns.length) {
    throw problem('badArguments', { detail: `there are ${columns.length} columns, not ${chosen.length}` });
  }
  return columns.map((column, i) => ({ ...column, ...chosen[i] }));
}

/** The files of a batch that a table can be about. */
export function filesBeside({ files }: Pick<DeskBatch, 'files'>): NamedFile[] {
  return files.flatMap((file) => (isTable(file) ? [] : [file.from]));
}
