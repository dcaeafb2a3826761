import type { TableInBatch } from '../../contract/imports';
import { columnRoles, type ColumnRole } from '../../domain/imports/table-columns';
import { variableKinds, type VariableKind } from '../../domain/model';
import { chooseColumns } from '../actions/keep-import';
import { useMessages } from '../messages/use-messages';
import styles from './batch-tables.module.css';

/** The columns of a table with some of their values, and what each becomes. */
export function ColumnRoles({ table: { table, use, columns } }: { readonly table: TableInBatch }) {
  const words = useMessages().importing;
  const roles = columnRoles.filter((role) =>
    use === 'metadata' ? role !== 'text' && role !== 'case' : role !== 'file',
  );

  function change(at: number, changes: { readonly role?: ColumnRole; readonly kind?: VariableKind }): void {
    const next = columns.map(({ role, kind }, i) => ({ role, kind, ...(i === at ? changes : {}) }));
    void chooseColumns({ table, columns: next });
  }

  return (
    <table className={styles['columns']}>
      <thead>
        <tr>
          <th scope="col">{words.column}</th>
          <th scope="col">{words.role}</th>
          <th scope="col">{words.samples}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ name, role, kind, samples }, at) => {
          const title = name === '' ? words.unnamedColumn(at + 1) : name;
          return (
            <tr key={at}>
              <th scope="row">{title}</th>
              <td>
                <select
                  aria-label={words.roleOf(title)}
                  value={role}
                  onChange={(event) => change(at, { role: event.currentTarget.value as ColumnRole })}
                >
                  {roles.map((one) => (
                    <option key={one} value={one}>
                      {words.roles[one]}
                    </option>
                  ))}
                  {roles.includes(role) ? null : <option value={role}>{words.roles[role]}</option>}
                </select>
                {role === 'variable' ? (
                  <select
                    aria-label={words.kindOf(title)}
                    value={kind}
                    onChange={(event) => change(at, { kind: event.currentTarget.value as VariableKind })}
                  >
                    {variableKinds.map((one) => (
                      <option key={one} value={one}>
                        {words.variableKinds[one]}
                      </option>
                    ))}
                  </select>
                ) : null}
              </td>
              <td className={styles['samples']}>{samples.join(' · ')}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
