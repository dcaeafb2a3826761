import { useEffect, useState } from 'react';
import type { MergePreview as Preview } from '../../contract/codebook-rows';
import type { Id } from '../../domain/model';
import { askQuery } from '../actions/engine';
import { useMessages } from '../messages/use-messages';
import styles from './dialogs.module.css';

/** Who goes through the list quickly is not counted for at each code. */
const quietMs = 120;

/** What a merge into the code that is chosen would do. */
export function MergePreview({ codeIds, intoId }: { readonly codeIds: readonly Id[]; readonly intoId: Id }) {
  const words = useMessages().codebook.merge;
  const [shown, setShown] = useState<{ readonly intoId: Id; readonly preview: Preview } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const ask = async (): Promise<void> => {
      const preview = await askQuery('code.planMerge', { codeIds: [...codeIds], intoId });
      if (isCurrent && preview) setShown({ intoId, preview });
    };
    const timer = setTimeout(() => void ask(), quietMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [codeIds, intoId]);
  if (shown?.intoId !== intoId) return <p className={styles['preview']} />;
  const { codings, absorbed, movedCodes, mergedCodes, memos } = shown.preview;
  const sentences = [
    words.moves(codings),
    ...(absorbed > 0 ? [words.absorbed(absorbed)] : []),
    ...(movedCodes > 0 ? [words.codes(movedCodes)] : []),
    ...(mergedCodes > 0 ? [words.mergedCodes(mergedCodes)] : []),
    ...(memos > 0 ? [words.memos(memos)] : []),
  ];
  return (
    <p className={styles['preview']} role="status" aria-label={words.preview}>
      {sentences.join(' ')}
    </p>
  );
}
