import type { ArgsOf } from '../../contract/engine';
import type { ActDetails, ChangedRecord } from '../../contract/history-calls';
import { showCodePath } from '../../domain/codebook/code-path';
import { codePathNames } from '../../domain/codebook/tree';
import { type Change, rowId, type RowChange, rowsOf, shiftsOf } from '../../domain/change';
import type { Id } from '../../domain/model';
import { problem } from '../../domain/problem';
import { referencesInStudy, referencesOf } from '../acts/references';
import { readChange } from '../history';
import type { OpenProject } from '../open-project';
import { columnsOf } from '../tables';
import { namesOfRecords, noName } from './names-of-records';

/** More records of one act, and more documents and codes that it touched, nobody reads. */
const mostRecords = 100;
const mostSubjects = 8;

/** What says nothing to a person, or what another field says already. */
const silent: ReadonlySet<string> = new Set([
  ...['id', 'position', 'created', 'modified', 'textHash', 'marksHash', 'fileHash', 'codebookHash'],
  ...['codePointStart', 'codePointEnd', 'prefix', 'suffix', 'aboutTable', 'fromTable', 'toTable'],
]);

/** What an act changed, with the names of the records that it speaks of. */
export function readAct(project: OpenProject, { seq }: ArgsOf<'history.read'>): ActDetails {
  const act = project.file.db.get<{ change: string }>('SELECT "change" FROM history WHERE seq = ?', [seq]);
  if (!act) throw problem('recordMissing', { table: 'act' });
  const change = readChange(act.change);
  const rows = rowsOf(change);
  const nameOf = namesOfRecords(project, rows);
  const codes = new Map(project.reads.where('code', {}).map((code) => [code.id, code]));
  const nameNow = (id: Id): string | null =>
    codes.has(id) ? showCodePath(codePathNames(codes, id)) : (project.reads.get('source', id)?.title ?? null);
  return {
    records: rows.slice(0, mostRecords).map((row) => describeRow(row, nameOf)),
    more: Math.max(0, rows.length - mostRecords),
    subjects: listSubjects(project, change).map((subject) => ({
      ...subject,
      name: nameNow(subject.id) ?? nameOf(subject.id),
    })),
  };
}

function describeRow(row: RowChange, nameOf: (id: Id) => string): ChangedRecord {
  const then: Readonly<Record<string, unknown>> = { ...row.before };
  const now: Readonly<Record<string, unknown>> = { ...row.after };
  return {
    table: row.table,
    id: rowId(row),
    what: row.before === null ? 'added' : row.after === null ? 'removed' : 'changed',
    name: row.before && row.after ? nameRow(row.before, nameOf) : '',
    fields: (columnsOf(row.table) as readonly string[])
      .filter((field) => !silent.has(field) && then[field] !== now[field])
      .map((field) => ({ field, before: show(field, then[field], nameOf), after: show(field, now[field], nameOf) }))
      // That a new passage is not lost goes without saying.
      .filter(({ field, before, after }) => before !== after && (field !== 'lost' || `${before}${after}` !== '0')),
  };
}

function show(field: string, value: unknown, nameOf: (id: Id) => string): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return field.endsWith('Id') && text !== '' ? nameOf(text) : text;
}

/** Which record it is, before it was changed; empty where it has no name. */
function nameRow(record: NonNullable<RowChange['before']>, nameOf: (id: Id) => string): string {
  if ('quotationId' in record && 'codeId' in record) return `${nameOf(record.codeId)} · ${nameOf(record.quotationId)}`;
  if ('variableId' in record) return `${nameOf(record.variableId)} · ${nameOf(record.aboutId)}`;
  if ('codeId' in record) return `${nameOf(record.codeId)} · ${nameOf(record.sourceId)}`;
  const name = nameOf(record.id);
  return name === noName ? '' : name;
}

/** The documents in the study and the codes that an act touched. */
function listSubjects({ file, reads }: OpenProject, change: Change): { table: 'source' | 'code'; id: Id }[] {
  const rows = rowsOf(change).slice(0, mostRecords);
  const own = new Map(rows.map((row) => [rowId(row), referencesOf(row)]));
  const roots = new Set<Id>(shiftsOf(change).map(({ sourceId }) => sourceId));
  function reach(id: Id, depth: number): void {
    const refers = own.get(id) ?? referencesInStudy(file.db, id);
    if (!refers || depth > 3) return;
    for (const root of refers.roots) roots.add(root);
    for (const next of refers.through) reach(next, depth + 1);
  }
  for (const id of own.keys()) reach(id, 0);
  const codesSpokenOf = new Set(rows.flatMap((row) => (row.table === 'code' ? rowId(row) : [])));
  return [...roots]
    .flatMap((id) => {
      if (reads.get('source', id)) return { table: 'source' as const, id };
      return codesSpokenOf.has(id) || reads.get('code', id) ? { table: 'code' as const, id } : [];
    })
    .slice(0, mostSubjects);
}
