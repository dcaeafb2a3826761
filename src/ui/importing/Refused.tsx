import { CircleX } from 'lucide-react';
import type { RefusedFile } from '../../contract/imports';
import { describeProblem } from '../messages/describe';
import { useMessages } from '../messages/use-messages';
import styles from './refused.module.css';

const mostOpen = 2;

/** The files that were left out, each with what can be done about it. */
export function Refused({ refused, isOpen }: { readonly refused: readonly RefusedFile[]; readonly isOpen: boolean }) {
  const messages = useMessages();
  if (refused.length === 0) return null;
  return (
    <details className={styles['refused']} open={isOpen || refused.length <= mostOpen}>
      <summary>
        <CircleX size={14} aria-hidden /> {messages.importing.refused(refused.length)}
      </summary>
      <ul>
        {refused.map((file, i) => (
          <li key={i} data-selectable>
            {describeProblem(file, messages)}
          </li>
        ))}
      </ul>
    </details>
  );
}
