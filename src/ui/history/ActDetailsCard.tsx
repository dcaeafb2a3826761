import { useEffect, useState } from 'react';
import type { ActDetails } from '../../contract/history-calls';
import { askQuery } from '../actions/engine';
import { useMessages } from '../messages/use-messages';
import styles from './history.module.css';

/** What an act changed, record by record: each field before and after. */
export function ActDetailsCard({ seq }: { readonly seq: number }) {
  const words = useMessages().history;
  const [details, setDetails] = useState<ActDetails | null>(null);
  useEffect(() => {
    let isWanted = true;
    async function read(): Promise<void> {
      const found = await askQuery('history.read', { seq });
      if (isWanted) setDetails(found);
    }
    void read();
    return () => {
      isWanted = false;
    };
  }, [seq]);
  if (!details) return null;
  return (
    <div data-testid="act-details">
      {details.records.map(({ table, id, what, fields }) => (
        <div key={`${table} ${id}`} className={styles['record']}>
          <h3 className={styles['recordName']}>
            {words.tables[table]} · {words.what[what]}
          </h3>
          <dl className={styles['fields']}>
            {fields.map(({ field, before, after }) => (
              <div key={field}>
                <dt>{words.fields[field] ?? field}</dt>
                <dd>
                  {before === '' ? null : <del>{before}</del>} {after === '' ? null : <ins>{after}</ins>}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
      {details.more > 0 ? <p className={styles['faint']}>{words.more(details.more)}</p> : null}
    </div>
  );
}
