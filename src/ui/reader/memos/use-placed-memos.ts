import { useMemo } from 'react';
import { placeMemos, type PlacedMemo } from '../../../domain/memos/memos-in-line';
import type { Id } from '../../../domain/model';
import { isCodingShown } from '../../state/filter-passages';
import { readableMemos } from '../../state/memos-in-line';
import { useProject } from '../../state/project';
import { useWorkspace } from '../../state/workspace';

/** The memos on the passages of a document whose codings the reader shows, where they stand. */
export function usePlacedMemos(sourceId: Id): readonly PlacedMemo[] {
  const memos = useProject((state) => state.mirror?.memos);
  const document = useProject((state) => state.mirror?.documents.get(sourceId));
  const codingsHidden = useWorkspace((state) => state.codingsHidden);
  const hiddenCodeIds = useWorkspace((state) => state.hiddenCodeIds);
  const hiddenCoderIds = useWorkspace((state) => state.hiddenCoderIds);
  const activatedOnly = useWorkspace((state) => state.activatedOnly);
  const activatedCodeIds = useWorkspace((state) => state.activatedCodeIds);
  return useMemo(() => {
    if (!memos || !document) return [];
    const filters = { codingsHidden, hiddenCodeIds, hiddenCoderIds, activatedOnly, activatedCodeIds };
    return placeMemos(readableMemos(memos).onPassages, document, (coding) => isCodingShown(coding, filters));
  }, [memos, document, codingsHidden, hiddenCodeIds, hiddenCoderIds, activatedOnly, activatedCodeIds]);
}
