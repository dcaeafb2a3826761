import type { ArgsOf } from '../../contract/engine';
import type { ActDetails, ChangedRecord } from '../../contract/history-calls';
import { rowId, type RowChange, rowsOf } from '../../domain/change';
import { problem } from '../../domain/problem';
import { readChange } from '../history';
import type { OpenProject } from '../open-project';
import { columnsOf } from '../tables';

/** More records of one act nobody reads. */
const mostRecords = 100;

/** What says nothing to a person, or what another field says already. */
const silent: ReadonlySet<string> = new Set([
  ...['id', 'position', 'created', 'modified', 'textHash', 'marksHash', 'fileHash', 'codebookHash'],
  ...['codePointStart', 'codePointEnd', 'prefix', 'suffix', 'aboutTable', 'fromTable', 'toTable'],
]);

/** What an act changed, with the names of the records that it speaks of. */
export function readAct({ file }: OpenProject, { seq }: ArgsOf<'history.read'>): ActDetails {
  const act = file.db.get<{ change: string }>('SELECT "change" FROM history WHERE seq = ?', [seq]);
  if (!act) throw problem('recordMissing', { table: 'act' });
  const rows = rowsOf(readChange(act.change));
  const names = new Map(rows.flatMap((row) => [row.before, row.after].flatMap((record) => nameOf(record))));

  function show(field: string, value: unknown): string {
    if (value === null || value === undefined) return '';
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    if (!field.endsWith('Id') || text === '') return text;
    return names.get(text) ?? nameInStudy(text);
  }
  function nameInStudy(id: string): string {
    const found = file.db.get<{ name: string }>(
      `SELECT name FROM code WHERE id = ?1 UNION ALL SELECT title FROM source WHERE id = ?1
       UNION ALL SELECT name FROM coder WHERE id = ?1 UNION ALL SELECT name FROM "case" WHERE id = ?1
       UNION ALL SELECT exact FROM quotation WHERE id = ?1 UNION ALL SELECT name FROM variable WHERE id = ?1
       UNION ALL SELECT name FROM "set" WHERE id = ?1 UNION ALL SELECT name FROM codebookVersion WHERE id = ?1
       UNION ALL SELECT code.name FROM coding JOIN code ON code.id = codeId WHERE coding.id = ?1
       UNION ALL SELECT title FROM memo WHERE id = ?1 UNION ALL SELECT name FROM project WHERE id = ?1`,
      [id],
    );
    return found?.name ?? '…';
  }

  return {
    records: rows.slice(0, mostRecords).map((row) => describeRow(row, show)),
    more: Math.max(0, rows.length - mostRecords),
  };
}

function describeRow(row: RowChange, show: (field: string, value: unknown) => string): ChangedRecord {
  const then: Readonly<Record<string, unknown>> = { ...row.before };
  const now: Readonly<Record<string, unknown>> = { ...row.after };
  return {
    table: row.table,
    id: rowId(row),
    what: row.before === null ? 'added' : row.after === null ? 'removed' : 'changed',
    fields: columnsOf(row.table)
      .filter((field) => !silent.has(field) && then[field] !== now[field])
      .map((field) => ({ field, before: show(field, then[field]), after: show(field, now[field]) }))
      .filter(({ before, after }) => before !== after),
  };
}

function nameOf(record: RowChange['before']): [string, string][] {
  if (!record) return [];
  if ('exact' in record) return [[record.id, record.exact]];
  if ('title' in record) return [[record.id, record.title]];
  return 'name' in record ? [[record.id, record.name ?? '']] : [];
}
