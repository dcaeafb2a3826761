import { useEffect, useRef } from 'react';
import type { ReadDocument } from '../../contract/imports';
import { useMessages } from '../messages/use-messages';
import { chooseDocuments, useImporting } from '../state/importing/importing';

/** Ticks all documents, or none. */
export function ChooseAll({ documents }: { readonly documents: readonly ReadDocument[] }) {
  const { importing } = useMessages();
  const chosen = useImporting((state) => state.chosen);
  const box = useRef<HTMLInputElement>(null);
  const isAll = documents.every(({ key }) => chosen.has(key));
  const isSome = chosen.size > 0 && !isAll;
  useEffect(() => {
    if (box.current) box.current.indeterminate = isSome;
  }, [isSome]);
  return (
    <input
      ref={box}
      type="checkbox"
      aria-label={importing.chooseAll}
      title={importing.chooseAll}
      checked={isAll}
      onChange={() =>
        chooseDocuments(
          documents.map(({ key }) => key),
          !isAll,
        )
      }
    />
  );
}
