import { useMemo } from 'react';
import { useMessages } from '../messages/use-messages';
import { listDifferences, type DifferencePart } from './difference';
import styles from './texts.module.css';

/** An earlier text beside the present one: what only one of them has is marked. */
export function TextDifference({ before, after }: { readonly before: string; readonly after: string }) {
  const words = useMessages().texts.versions;
  const parts = useMemo(() => listDifferences(before, after), [before, after]);
  return (
    <div className={styles['difference']}>
      <p className={styles['faint']}>
        {before === after ? (
          words.same
        ) : (
          <>
            <del>{words.onlyThen}</del> <ins>{words.onlyNow}</ins>
          </>
        )}
      </p>
      {/* A long text is scrolled by keyboard as well. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above */}
      <div className={styles['differenceText']} tabIndex={0} role="region" aria-label={words.text} data-selectable>
        {parts.map((part, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- the parts of two given texts never change places
          <Part key={i} part={part} />
        ))}
      </div>
    </div>
  );
}

function Part({ part }: { readonly part: DifferencePart }) {
  const words = useMessages().texts.versions;
  switch (part.kind) {
    case 'same':
      return <span>{part.words}</span>;
    case 'before':
      return <del>{part.words}</del>;
    case 'after':
      return <ins>{part.words}</ins>;
    case 'skipped':
      return <span className={styles['skipped']}>{words.skipped(part.count)}</span>;
  }
}
