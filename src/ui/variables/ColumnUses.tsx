import type { TableSheet } from '../../domain/imports/table-columns';
import { type Variable, type VariableKind, variableKinds, type VariableSubject } from '../../domain/model';
import { matchKeys, type MatchKey } from '../../domain/variables/match-rows';
import type { ColumnUse, ImportColumn } from '../../domain/variables/plan-import';
import { caseFields, type RecordField, sourceFields } from '../../domain/variables/record-fields';
import { useMessages } from '../messages/use-messages';
import styles from './variables.module.css';

type ColumnUsesProps = {
  readonly about: VariableSubject;
  readonly sheet: TableSheet;
  readonly columns: readonly ImportColumn[];
  readonly variables: readonly Variable[];
  readonly onColumns: (columns: readonly ImportColumn[]) => void;
};

/** What each column of a table becomes. */
export function ColumnUses({ about, sheet, columns, variables, onColumns }: ColumnUsesProps) {
  const { variables: words } = useMessages();
  const fields: readonly RecordField[] = about === 'source' ? sourceFields : caseFields;
  const known = new Map(variables.map((variable) => [variable.name, variable]));

  function change(at: number, use: ColumnUse): void {
    onColumns(
      columns.map((column, i): ImportColumn => {
        if (i === at) return { ...column, use };
        // Only one column names the rows.
        return use.use === 'match' && column.use.use === 'match' ? { ...column, use: { use: 'leaveOut' } } : column;
      }),
    );
  }

  return (
    <table className={styles['uses']}>
      <thead>
        <tr>
          <th scope="col">{words.column}</th>
          <th scope="col">{words.samples}</th>
          <th scope="col">{words.use}</th>
          <th scope="col">{words.kind}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ name, use }, at) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className={styles['samples']}>{samplesOf(sheet, at)}</td>
            <td>
              <select
                aria-label={words.roleOf(name)}
                value={writeUse(use)}
                onChange={(event) => change(at, readUse(event.currentTarget.value, use))}
              >
                <optgroup label={words.uses.match}>
                  {matchKeys
                    .filter((by) => by !== 'file' || about === 'source')
                    .map((by) => (
                      <option key={by} value={`match ${by}`}>
                        {words.matchBy[by]}
                      </option>
                    ))}
                </optgroup>
                <optgroup label={words.uses.field}>
                  {fields.map((field) => (
                    <option key={field} value={`field ${field}`}>
                      {field === 'name' ? words.name : field === 'kind' ? words.kind : words.columns[field]}
                    </option>
                  ))}
                </optgroup>
                <optgroup label={words.uses.variable}>
                  {[...new Set([nameOf(use, name), ...known.keys()])].map((variable) => (
                    <option key={variable} value={`variable ${variable}`}>
                      {known.has(variable) ? words.knownVariable(variable) : words.newVariableNamed(variable)}
                    </option>
                  ))}
                </optgroup>
                <option value="leaveOut">{words.uses.leaveOut}</option>
              </select>
            </td>
            <td>
              {use.use === 'variable' ? (
                <select
                  aria-label={words.kindOf(name)}
                  value={known.get(use.variable)?.kind ?? use.kind}
                  disabled={known.has(use.variable)}
                  onChange={(event) => change(at, { ...use, kind: event.currentTarget.value as VariableKind })}
                >
                  {variableKinds.map((kind) => (
                    <option key={kind} value={kind}>
                      {words.kinds[kind]}
                    </option>
                  ))}
                </select>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function nameOf(use: ColumnUse, column: string): string {
  return use.use === 'variable' ? use.variable : column;
}

function writeUse(use: ColumnUse): string {
  switch (use.use) {
    case 'match':
      return `match ${use.by}`;
    case 'field':
      return `field ${use.field}`;
    case 'variable':
      return `variable ${use.variable}`;
    case 'leaveOut':
      return 'leaveOut';
  }
}

function readUse(written: string, before: ColumnUse): ColumnUse {
  const [use, ...rest] = written.split(' ');
  const what = rest.join(' ');
  if (use === 'match') return { use, by: what as MatchKey };
  if (use === 'field') return { use, field: what as RecordField };
  if (use === 'variable') return { use, variable: what, kind: before.use === 'variable' ? before.kind : 'text' };
  return { use: 'leaveOut' };
}

function samplesOf({ rows }: TableSheet, at: number): string {
  const cells = rows.slice(1, 200).map((row) => (row[at] ?? '').trim());
  const different = [...new Set(cells)].filter((cell) => cell !== '');
  return different
    .slice(0, 3)
    .map((cell) => cell.slice(0, 40))
    .join(' · ');
}
