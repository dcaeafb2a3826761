import { useEffect, useRef, useState } from 'react';
import type { CodeCoding } from '../../../contract/codebook-rows';
import { askQuery } from '../../actions/engine';
import { useMessages } from '../../messages/use-messages';
import { useProject } from '../../state/project';
import styles from './review.module.css';

/** So many characters stand around a passage. */
const around = 600;

/** A passage with what stands around it in its document; a lost one alone. */
export function ReviewPassage({ coding }: { readonly coding: CodeCoding }) {
  const { codebook: words, inspector } = useMessages();
  const { sourceId, start, end, lost } = coding;
  const source = useProject((state) => state.mirror?.sources.get(sourceId));
  const [context, setContext] = useState<{
    readonly before: string;
    readonly after: string;
    readonly exact: string;
  } | null>(null);
  const mark = useRef<HTMLElement>(null);

  useEffect(() => {
    let isCurrent = true;
    if (lost === 1) return;
    const ask = async (): Promise<void> => {
      const content = await askQuery('source.readText', { sourceId });
      if (!isCurrent || !content) return;
      const { text } = content;
      setContext({
        before: (start > around ? '…' : '') + text.slice(Math.max(0, start - around), start),
        exact: text.slice(start, end),
        after: text.slice(end, end + around) + (end + around < text.length ? '…' : ''),
      });
    };
    void ask();
    return () => {
      isCurrent = false;
    };
  }, [sourceId, start, end, lost]);
  useEffect(() => mark.current?.scrollIntoView({ block: 'center' }), [context]);

  return (
    <>
      <p className={styles['place']}>
        {source?.title} · {lost === 1 ? words.lost : inspector.paragraph(coding.paragraph)}
      </p>
      <div className={styles['passage']} lang={source?.language ?? undefined} data-selectable>
        {context?.before}
        <mark ref={mark}>{context?.exact ?? coding.quote}</mark>
        {context?.after}
      </div>
    </>
  );
}
