import type { TableInBatch } from '../../contract/imports';
import { tableUses, type TableUse } from '../../domain/imports/table-columns';
import { chooseColumns } from '../actions/keep-import';
import { describeWarning } from '../messages/describe';
import { useMessages } from '../messages/use-messages';
import { ColumnRoles } from './ColumnRoles';
import shared from './importing.module.css';
import styles from './batch-tables.module.css';

/** The tables of a batch: which of their columns become what. */
export function BatchTables({ tables }: { readonly tables: readonly TableInBatch[] }) {
  const { importing } = useMessages();
  if (tables.length === 0) return null;
  return (
    <section className={styles['tables']} aria-label={importing.tables}>
      {tables.map((table) => (
        <OneTable key={table.table} table={table} isOpen={tables.length === 1 && table.use !== 'metadata'} />
      ))}
    </section>
  );
}

function OneTable({ table: about, isOpen }: { readonly table: TableInBatch; readonly isOpen: boolean }) {
  const messages = useMessages();
  const words = messages.importing;
  const { table, fileName, use, sheets, sheet, header, textsApart } = about;
  const texts = about.columns.filter(({ role }) => role === 'text').length;
  return (
    <details className={styles['table']} open={isOpen}>
      <summary>{words.tableOf(fileName, about.rows)}</summary>
      <div className={styles['tableChoices']}>
        <label className={styles['choice']}>
          {words.use}
          <select
            value={use}
            onChange={(event) => void chooseColumns({ table, use: event.currentTarget.value as TableUse })}
          >
            {tableUses.map((one) => (
              <option key={one} value={one}>
                {words.uses[one]}
              </option>
            ))}
          </select>
        </label>
        {sheets.length > 1 ? (
          <label className={styles['choice']}>
            {words.sheet}
            <select
              value={sheet}
              onChange={(event) => void chooseColumns({ table, sheet: Number(event.currentTarget.value) })}
            >
              {sheets.map((name, i) => (
                <option key={i} value={i}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <label className={shared['check']}>
          <input
            type="checkbox"
            checked={header}
            onChange={(event) => void chooseColumns({ table, header: event.currentTarget.checked })}
          />
          {words.header}
        </label>
        {use === 'documents' && texts > 1 ? (
          <label className={styles['choice']}>
            <select
              aria-label={words.roles.text}
              value={textsApart ? 'apart' : 'together'}
              onChange={(event) => void chooseColumns({ table, textsApart: event.currentTarget.value === 'apart' })}
            >
              <option value="together">{words.textsTogether}</option>
              <option value="apart">{words.textsApart}</option>
            </select>
          </label>
        ) : null}
      </div>
      <Outcome table={about} texts={texts} />
      {about.warnings.map((warning, i) => (
        <p key={i} className={shared['warning']}>
          {describeWarning(warning, messages)}
        </p>
      ))}
      {use === 'none' ? null : <ColumnRoles table={about} />}
    </details>
  );
}

function Outcome({ table, texts }: { readonly table: TableInBatch; readonly texts: number }) {
  const words = useMessages().importing;
  const { use, matchedFiles } = table;
  const said = [
    ...(use === 'documents' && texts === 0 ? [words.noText] : []),
    ...(use === 'metadata' ? [words.matched(matchedFiles)] : []),
  ];
  return said.length === 0 ? null : <p className={shared['explanation']}>{said.join(' ')}</p>;
}
