import { roleOfName } from '../imports/column-names';
import { guessColumns } from '../imports/guess-columns';
import { readValues } from '../imports/column-kinds';
import { plainCell } from '../imports/plain-cell';
import type { TableSheet } from '../imports/table-columns';
import type { Id, Variable, VariableKind, VariableSubject } from '../model';
import { ruleOf, withChoices } from './choices';
import { type KnownRecord, type MatchKey, matchRows } from './match-rows';
import { parseValue, type ParsedValue, type ValueRule } from './parse-value';
import { caseFields, parseField, type RecordField, sourceFields } from './record-fields';

export type ColumnUse =
  | { readonly use: 'match'; readonly by: MatchKey }
  | { readonly use: 'field'; readonly field: RecordField }
  | { readonly use: 'variable'; readonly variable: string; readonly kind: VariableKind }
  | { readonly use: 'leaveOut' };

/** A column of a table with what it says of records. */
export type ImportColumn = { readonly name: string; readonly use: ColumnUse };

export type Known = {
  readonly about: VariableSubject;
  readonly records: readonly KnownRecord[];
  readonly variables: readonly Variable[];
};

export type VariablePlan = {
  /** Those that are new. */
  readonly variables: readonly { readonly name: string; readonly kind: VariableKind }[];
  /** Only what differs from what the project says. */
  readonly cells: readonly { readonly aboutId: Id; readonly variable: string; readonly value: string }[];
  readonly fields: readonly { readonly aboutId: Id; readonly field: RecordField; readonly value: string }[];
  readonly rows: number;
  readonly matched: number;
  /** What rows say that name no record, or several. */
  readonly unmatched: readonly string[];
  readonly ambiguous: readonly string[];
  readonly unfit: readonly { readonly title: string; readonly column: string; readonly value: string }[];
};

/** Words behind the name of a variable that is called like a column every export has. */
export const variableSuffix = ' (variable)';
/** Columns of an export that say nothing that could be written. */
const derived = ['characters', 'words', 'codings', 'codes', 'memos', 'cases', 'sets', 'file', 'filename'];
const derivedOfCases = ['documents', 'passages', 'codings', 'supports', 'opposes', 'neutral'];

/** What the columns of a table with names in its first row are, as names and values make one believe. */
export function guessUses({ rows }: TableSheet, { about, records, variables }: Known): readonly ImportColumn[] {
  const byName = new Map(variables.map((variable) => [variable.name, variable]));
  const columns = guessColumns(rows, true);
  const ids = new Set(records.map(({ id }) => id));
  const fields: readonly string[] = about === 'source' ? sourceFields : caseFields;
  const uses = columns.map(({ name, kind, role }, i): ImportColumn => {
    const plain = name.endsWith(variableSuffix) ? name.slice(0, -variableSuffix.length) : name;
    const known = byName.get(plain) ?? byName.get(name);
    const folded = name.trim().toLowerCase();
    const isId = folded === 'id' && rows.slice(1).some((row) => ids.has((row[i] ?? '').trim()));
    if (isId) return { name, use: { use: 'match', by: 'id' } };
    // Asked by its name alone: the role takes the name of a file for a title where no other column is one.
    if (about === 'source' && roleOfName(name) === 'file') return { name, use: { use: 'match', by: 'file' } };
    const field = fieldNamed(folded, role, fields);
    if (known && (plain !== name || field === null)) return { name, use: variableUse(known.name, known.kind) };
    if (field !== null) return { name, use: { use: 'field', field } };
    if ((about === 'source' ? derived : derivedOfCases).includes(folded) || role === 'leaveOut' || folded === 'id')
      return { name, use: { use: 'leaveOut' } };
    return { name, use: variableUse(plain, kind) };
  });
  return withOneMatch(uses);
}

/** Which column tells the record: the id before the name of the file, before the title. */
function withOneMatch(columns: readonly ImportColumn[]): readonly ImportColumn[] {
  const matches = (by: MatchKey): number => columns.findIndex(({ use }) => use.use === 'match' && use.by === by);
  const titled = columns.findIndex(({ use }) => use.use === 'field' && (use.field === 'title' || use.field === 'name'));
  const [first] = [matches('id'), titled, matches('file')].filter((at) => at >= 0);
  return columns.map((column, at): ImportColumn => {
    if (at === first) return at === titled ? { ...column, use: { use: 'match', by: 'title' } } : column;
    return column.use.use === 'match' ? { ...column, use: { use: 'leaveOut' } } : column;
  });
}

function fieldNamed(folded: string, role: string, fields: readonly string[]): RecordField | null {
  const named = fields.includes(folded) ? folded : fields.includes(role) ? role : null;
  return named === null ? (role === 'title' && fields.includes('name') ? 'name' : null) : (named as RecordField);
}

function variableUse(variable: string, kind: VariableKind): ColumnUse {
  return { use: 'variable', variable, kind };
}

/**
 * What a table would write: each row says something of the record that it names. Empty cells say nothing. New words of a choice
 * become choices; other words that are no value of their variable are told and left out.
 */
export function planVariableImport(
  { rows }: TableSheet,
  columns: readonly ImportColumn[],
  { about, records, variables }: Known,
): VariablePlan {
  const body = rows.slice(1);
  const match = columns.findIndex(({ use }) => use.use === 'match');
  const matchUse = columns[match]?.use;
  const names = body.map((row) => (row[match] ?? '').trim());
  const found = matchRows(names, records, matchUse?.use === 'match' ? matchUse.by : 'title');
  const byName = new Map(variables.filter((one) => one.about === about).map((variable) => [variable.name, variable]));
  const unfit: VariablePlan['unfit'][number][] = [];
  const cells: VariablePlan['cells'][number][] = [];
  const fields: VariablePlan['fields'][number][] = [];
  const added: VariablePlan['variables'][number][] = [];

  for (const [i, { name: column, use }] of columns.entries()) {
    if (use.use !== 'field' && use.use !== 'variable') continue;
    const known = use.use === 'variable' ? byName.get(use.variable) : undefined;
    if (use.use === 'variable' && !known) added.push({ name: use.variable, kind: use.kind });
    const rule = known ? ruleOf(known) : { kind: use.use === 'variable' ? use.kind : ('text' as const), choices: [] };
    const written = body.map((row) => plainCell(row[i] ?? ''));
    const together =
      use.use === 'field' && use.field !== 'date'
        ? written
        : readValues(use.use === 'field' ? 'date' : rule.kind, written);
    for (const [row, record] of found.recordByRow) {
      const typed = together[row] ?? '';
      const parsed = use.use === 'field' ? parseField(use.field, typed) : parseOpen(rule, typed);
      if (!parsed.fits) unfit.push({ title: record.title, column, value: parsed.typed });
      else if (parsed.value === null) continue;
      else if (use.use === 'field') {
        if (parsed.value !== (record.fields[use.field] ?? null))
          fields.push({ aboutId: record.id, field: use.field, value: parsed.value });
      } else if (!known || parsed.value !== record.valueOf(known.id))
        cells.push({ aboutId: record.id, variable: use.variable, value: parsed.value });
    }
  }
  return {
    variables: added,
    cells,
    fields,
    rows: body.length,
    matched: found.recordByRow.size,
    unmatched: found.unmatched,
    ambiguous: found.ambiguous,
    unfit,
  };
}

/** A choice takes new words from a table. */
function parseOpen(rule: ValueRule, typed: string): ParsedValue {
  const parsed = parseValue(rule, typed);
  return parsed.fits || rule.kind !== 'choice'
    ? parsed
    : parseValue({ ...rule, choices: withChoices(rule.choices, [parsed.typed]) }, typed);
}
