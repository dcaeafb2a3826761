import { Copy, FileQuestion, TriangleAlert } from 'lucide-react';
import type { ReadDocument } from '../../contract/imports';
import { describeWarning } from '../messages/describe';
import { useMessages } from '../messages/use-messages';
import styles from './document-grid.module.css';
import { sayDuplicate } from './say-duplicate';

/** What should be known of a document before it is kept, in short. */
export function Notes({ document, isUnfit }: { readonly document: ReadDocument; readonly isUnfit: boolean }) {
  const messages = useMessages();
  const words = messages.importing;
  const { warnings, duplicateOf } = document;
  return (
    <>
      {duplicateOf ? (
        <span className={styles['note']} title={sayDuplicate(duplicateOf, words)}>
          <Copy size={13} aria-hidden /> {words.duplicate}
        </span>
      ) : null}
      {warnings.length > 0 ? (
        <span className={styles['note']} title={warnings.map((one) => describeWarning(one, messages)).join('\n')}>
          <TriangleAlert size={13} aria-hidden />
          <span className={duplicateOf ? 'visually-hidden' : undefined}>{words.warnings(warnings.length)}</span>
        </span>
      ) : null}
      {isUnfit ? (
        <span className={styles['note']} title={words.nameUnfit}>
          <FileQuestion size={13} aria-hidden />
          <span className="visually-hidden">{words.nameUnfit}</span>
        </span>
      ) : null}
    </>
  );
}
