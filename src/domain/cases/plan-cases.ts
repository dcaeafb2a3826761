import { readValues } from '../imports/column-kinds';
import { plainCell } from '../imports/plain-cell';
import type { TableSheet } from '../imports/table-columns';
import { type CaseKind, caseKinds, type VariableKind } from '../model';
import { ruleOf } from '../variables/choices';
import { parseValue } from '../variables/parse-value';
import { guessUses, type ImportColumn, type Known } from '../variables/plan-import';

/** A case as a row of a table tells it. */
export type PlannedCase = {
  readonly name: string;
  readonly kind?: CaseKind;
  readonly values: readonly { readonly variable: string; readonly value: string }[];
};

export type CasePlan = {
  /** Variables of the table, new ones among them. */
  readonly variables: readonly { readonly name: string; readonly kind: VariableKind }[];
  readonly cases: readonly PlannedCase[];
  /** How many of them are not in the project yet. */
  readonly added: number;
  readonly unfit: readonly { readonly name: string; readonly column: string; readonly value: string }[];
};

/**
 * What a table of cases would write: a row for each, told by its name. Rows of one name are one case, of which the last one
 * that says something is right. Empty cells say nothing. Null when no column holds names.
 */
export function planCases(sheet: TableSheet, known: Known): CasePlan | null {
  const columns = guessUses(sheet, known);
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
  const there = new Set(known.records.map(({ title }) => title));
  return {
    variables,
    cases: [...values].map(([name, ofCase]) => {
      const kind = kinds.get(name);
      return {
        name,
        ...(kind && { kind }),
        values: [...ofCase].map(([variable, value]) => ({ variable, value })),
      };
    }),
    added: [...values.keys()].filter((name) => !there.has(name)).length,
    unfit,
  };
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
