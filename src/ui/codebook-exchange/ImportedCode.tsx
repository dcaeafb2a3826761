import { writeCodePath } from '../../domain/codebook/code-path';
import type { PlannedCode } from '../../domain/codebook/plan-import';
import { useMessages } from '../messages/use-messages';
import { statusOf } from './choose-codes';
import styles from './codebook-exchange.module.css';

type ImportedCodeProps = {
  readonly planned: PlannedCode;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
};

/** One code of the file: a box to tick, its name below its parent's, and where it says otherwise than ours. */
export function ImportedCode({ planned, isTicked, onTick }: ImportedCodeProps) {
  const words = useMessages().codebookExchange;
  const { code, differences } = planned;
  const status = statusOf(planned);
  const path = writeCodePath(code.levels);
  return (
    <div style={{ paddingLeft: Math.min(code.levels.length - 1, 12) * 18 }}>
      <label className={styles['code']}>
        <input
          type="checkbox"
          aria-label={status === 'new' ? words.add(path) : words.take(path)}
          checked={status === 'same' || isTicked}
          disabled={status === 'same'}
          onChange={(event) => onTick(event.currentTarget.checked)}
        />
        <span className={styles['swatch']} style={{ background: code.colour ?? 'transparent' }} />
        <span className={styles['name']}>{code.levels.at(-1)}</span>
        <span className={`${styles['status']} ${styles[status]}`}>{words.status[status]}</span>
      </label>
      {differences.map(({ field, ours, theirs }) => (
        <p key={field} className={styles['difference']}>
          <strong>{words.fields[field]}</strong> <span className={styles['faint']}>{words.ours}</span>{' '}
          {ours === '' ? words.nothing : ours} <span className={styles['faint']}>{words.theirs}</span>{' '}
          {theirs === '' ? words.nothing : theirs}
        </p>
      ))}
    </div>
  );
}
