import type { VariableTable } from '../../contract/variable-calls';
import { compareText } from '../../domain/compare';
import { groupBy } from '../../domain/group-by';
import type { Id, VariableSubject } from '../../domain/model';
import { byPosition } from '../../domain/order';
import { type RecordColumn, variableTable } from '../../formats/export/variables';
import type { Cell, Table } from '../../formats/export/table';
import type { OpenProject } from '../open-project';
import { listSources } from '../queries/list-sources';
import { readTable } from './imports/read-batch';
import type { JobFunctions } from './job-function';
import { writeTable } from './write-table';

/** Tables of variables: read for an import, and written. */
export const variableJobs: Pick<JobFunctions, 'variable.readTable' | 'export.variables'> = {
  async 'variable.readTable'({ path }, context): Promise<VariableTable> {
    const { from, table } = await readTable(path, context);
    return { fileName: from.name, sheets: table.sheets, warnings: table.warnings };
  },

  'export.variables'({ path, format, about }, context) {
    const project = context.project();
    const records = about === 'source' ? listDocuments(project) : listCases(project);
    return writeTable(recordTable(about, records, project), { path, format, total: records.length }, context);
  },
};

type ListedRecord = { readonly id: Id; readonly cells: readonly Cell[] };

const sourceColumns: readonly RecordColumn[] = [
  { key: 'id', width: 38 },
  { key: 'title', width: 40 },
  { key: 'date' },
  { key: 'publisher', width: 20 },
  { key: 'author', width: 20 },
  { key: 'language', width: 10 },
  { key: 'url', width: 30 },
  { key: 'folder', width: 18 },
  { key: 'file', width: 30 },
  { key: 'characters', isNumber: true },
  { key: 'words', isNumber: true },
  { key: 'codings', isNumber: true },
];
const caseColumns: readonly RecordColumn[] = [
  { key: 'id', width: 38 },
  { key: 'name', width: 40 },
  { key: 'kind', width: 14 },
];

function recordTable(about: VariableSubject, records: readonly ListedRecord[], { reads }: OpenProject): Table {
  const variables = reads.where('variable', { about }).sort(byPosition);
  const values = groupBy(reads.where('value', {}), ({ aboutId }) => aboutId);
  function* rows(): Iterable<readonly Cell[]> {
    for (const { id, cells } of records) {
      const known = new Map((values.get(id) ?? []).map(({ variableId, value }) => [variableId, value]));
      yield [...cells, ...variables.map((variable) => valueCell(known.get(variable.id), variable.kind))];
    }
  }
  const isSource = about === 'source';
  const fields = isSource ? sourceColumns : caseColumns;
  return variableTable({ name: isSource ? 'Documents' : 'Cases', fields, variables, rows: rows() });
}

/** A number of few digits is written as a number; one that would lose some stays text. */
function valueCell(value: string | undefined, kind: string): Cell {
  if (value === undefined) return null;
  return kind === 'number' && String(Number(value)) === value ? Number(value) : value;
}

function listDocuments(project: OpenProject): readonly ListedRecord[] {
  return listSources(project).map((source) => ({
    id: source.id,
    cells: [
      ...[source.id, source.title, source.date, source.publisher, source.author, source.language, source.url],
      ...[source.folder, source.fileName, source.characters, source.words, source.codings],
    ],
  }));
}

function listCases({ reads }: OpenProject): readonly ListedRecord[] {
  return reads
    .where('case', {})
    .sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id))
    .map(({ id, name, kind }) => ({ id, cells: [id, name, kind] }));
}
