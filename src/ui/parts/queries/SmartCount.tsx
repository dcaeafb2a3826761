import { useMessages } from '../../messages/use-messages';
import type { SmartCount as Counted } from '../../state/smart-counts';
import styles from './queries.module.css';

/** How many passages answer a smart code; one that cannot be asked any more says why. */
export function SmartCount({ counted }: { readonly counted: Counted | undefined }) {
  const { chrome, retrieve } = useMessages();
  if (!counted) return <span className={styles['count']}>…</span>;
  if ('refusal' in counted)
    return (
      <span className={styles['count']} data-refused title={counted.refusal}>
        <span aria-hidden>!</span>
        <span className="visually-hidden">{counted.refusal}</span>
      </span>
    );
  return (
    <span className={styles['count']}>
      {chrome.number(counted.count)}
      <span className="visually-hidden"> {retrieve.passagesSpoken(counted.count)}</span>
    </span>
  );
}
