import { useMemo } from 'react';
import { useMessages } from '../../messages/use-messages';
import { type DifferencePart, listDifferences } from './difference';
import styles from './difference.module.css';

/** What only one of two texts has is marked in their common words; long stretches that they share are left out. */
export function WordDifference({ before, after }: { readonly before: string; readonly after: string }) {
  const parts = useMemo(() => listDifferences(before, after), [before, after]);
  return (
    <span className={styles['difference']}>
      {parts.map((part, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- the parts of two given texts never change places
        <Part key={i} part={part} />
      ))}
    </span>
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
