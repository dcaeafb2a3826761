import { readValues } from '../imports/column-kinds';
import { plainCell } from '../imports/plain-cell';
import type { TableSheet } from '../imports/table-columns';
import { type CaseKind, caseKinds, type VariableKind } from '../model';
import { ruleOf } from '../variables/choices';
import { parseValue } from '../variables/parse-value';
import type { ImportColumn, Known } from '../variables/plan-import';

/** A case as a row of a table tells it. */
export type PlannedCase = {
  readonly name: string;
  readonly kind?: CaseKind;
  readonly values: readonly { readonly variable: string; readonly value: string }[];
};

/** What a table says otherwise than the project; the kind of the case where `variable` is null. */
export type CaseChange = { readonly variable: string | null; readonly before: string; readonly after: string };

/** A planned case beside what is known of it. */
export type ComparedCase = PlannedCase & { readonly isNew: boolean; readonly changes: readonly CaseChange[] };

export type CasePlan = {
  /** Variables of the table, new ones among them. */
  readonly variables: readonly { readonly name: string; readonly kind: VariableKind }[];
  readonly cases: readonly ComparedCase[];
  /** How many of them are not in the project yet. */
  readonly added: number;
  readonly unfit: readonly { readonly name: string; readonly column: string; readonly value: string }[];
};

/**
 * What a table of cases would write: a row for each, told by its name. Rows of one name are one case, of which the last one
 * that says something is right. Empty cells say nothing. Null when no column holds names.
 */
export function planCases(sheet: TableSheet, columns: readonly ImportColumn[], known: Known): CasePlan | null {
  const named = columns.findIndex(isName);
  if (named < 0) return null;
  const rows = sheet.rows.slice(1).filter((row) => (row[named] ?? '').trim() !== '');
  const unfit: CasePlan['unfit'][number][] = [];
  const variables: CasePlan['variables'][number][] = [];
  const kinds = new Map<string, CaseKind>();
  const values = new Map(rows.map((row) => [nameIn(row, named), new Map<string, string>()]));

  for (const [at, { name: column, use }] of columns.entries()) {
    if (use.use === 'field' && use.field === 'kind') {
      for (const row of rows) {
        const typed = (row[at] ?? '').trim().toLowerCase();
        const kind = caseKinds.find((one) => one === typed);
        if (kind) kinds.set(nameIn(row, named), kind);
        else if (typed !== '') unfit.push({ name: nameIn(row, named), column, value: row[at] ?? '' });
      }
    }
    if (use.use !== 'variable') continue;
    const before = known.variables.find(({ name }) => name === use.variable);
    const rule = before ? ruleOf(before) : { kind: use.kind, choices: [] };
    variables.push({ name: use.variable, kind: rule.kind });
    const written = readValues(
      rule.kind,
      rows.map((row) => plainCell(row[at] ?? '')),
    );
    for (const [i, row] of rows.entries()) {
      const name = nameIn(row, named);
      const parsed = parseValue(rule, written[i] ?? '');
      if (parsed.fits && parsed.value !== null) values.get(name)?.set(use.variable, parsed.value);
      // A choice takes new words from a table.
      else if (!parsed.fits && rule.kind === 'choice') values.get(name)?.set(use.variable, parsed.typed);
      else if (!parsed.fits) unfit.push({ name, column, value: parsed.typed });
    }
  }
  const compare = comparer(known);
  const cases = [...values].map(([name, ofCase]) => {
    const kind = kinds.get(name);
    return compare({
      name,
      ...(kind && { kind }),
      values: [...ofCase].map(([variable, value]) => ({ variable, value })),
    });
  });
  return { variables, cases, added: cases.filter(({ isNew }) => isNew).length, unfit };
}

/** Puts what a table says of a case beside what the project says of the one of its name. */
function comparer({ records, variables }: Known): (planned: PlannedCase) => ComparedCase {
  const byName = new Map(records.map((record) => [record.title, record]));
  const variableIds = new Map(variables.map(({ id, name }) => [name, id]));
  return (planned) => {
    const record = byName.get(planned.name);
    if (!record) return { ...planned, isNew: true, changes: [] };
    const valueOf = (variable: string): string => {
      const id = variableIds.get(variable);
      return (id !== undefined && record.valueOf(id)) || '';
    };
    const told: readonly CaseChange[] = [
      ...(planned.kind ? [{ variable: null, before: record.fields.kind ?? '', after: planned.kind }] : []),
      ...planned.values.map(({ variable, value }) => ({ variable, before: valueOf(variable), after: value })),
    ];
    return { ...planned, isNew: false, changes: told.filter(({ before, after }) => before !== after) };
  };
}

/** What of a plan is to be kept: cases that are new or of which the table says something else. */
export function casesToKeep({ cases }: CasePlan): readonly PlannedCase[] {
  return cases
    .filter(({ isNew, changes }) => isNew || changes.length > 0)
    .map(({ isNew: _new, changes: _changes, ...planned }) => planned);
}

/** The column that tells the case: its name, also where an id stands beside it. */
function isName({ use }: ImportColumn): boolean {
  return (use.use === 'match' && use.by === 'title') || (use.use === 'field' && use.field === 'name');
}

function nameIn(row: readonly string[], at: number): string {
  return plainCell(row[at] ?? '')
    .trim()
    .slice(0, 500);
}
