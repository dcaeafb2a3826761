import type { ActDetails, ChangedRecord } from '../../contract/history-calls';
import { useMessages } from '../messages/use-messages';
import { WordDifference } from '../parts/difference/WordDifference';
import styles from './history.module.css';

/** What an act changed, record by record: each field before and after, long ones word by word. */
export function ActDetailsCard({ details }: { readonly details: ActDetails }) {
  const words = useMessages().history;
  return (
    <div className={styles['records']} data-testid="act-details">
      {details.records.map((record) => (
        <ChangedRecordCard key={`${record.table} ${record.id}`} record={record} />
      ))}
      {details.more > 0 ? <p className={styles['faint']}>{words.more(details.more)}</p> : null}
    </div>
  );
}

function ChangedRecordCard({ record: { table, what, name, fields } }: { readonly record: ChangedRecord }) {
  const words = useMessages().history;
  function say(field: string, value: string): string {
    if (flags.has(field)) return value === '1' ? words.yes : words.no;
    return field === 'parentId' && value === '' ? words.top : value;
  }
  return (
    <article className={styles['record']}>
      <h3 className={styles['recordName']}>
        {words.tables[table]} · {words.what[what]}
      </h3>
      {name === '' ? null : <p className={styles['which']}>{name}</p>}
      <dl className={styles['fields']}>
        {fields.map(({ field, before, after }) => (
          <div key={field}>
            <dt>{words.fields[field] ?? field}</dt>
            <dd>
              {what === 'changed' ? (
                <FieldChange before={say(field, before)} after={say(field, after)} />
              ) : (
                say(field, before === '' ? after : before)
              )}
            </dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

/** Fields that are yes or no. */
const flags: ReadonlySet<string> = new Set(['codable', 'lost']);

/** Values of more words are compared by words, short ones stand beside each other. */
const shortest = 40;

function FieldChange({ before, after }: { readonly before: string; readonly after: string }) {
  const isLong = before !== '' && after !== '' && before.length + after.length > 2 * shortest;
  if (isLong) return <WordDifference before={before} after={after} />;
  return (
    <>
      {before === '' ? null : <del>{before}</del>}
      {before === '' || after === '' ? null : <span aria-hidden> → </span>}
      {after === '' ? null : <ins>{after}</ins>}
    </>
  );
}
