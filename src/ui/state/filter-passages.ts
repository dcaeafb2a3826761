import type { WorkspaceState } from './workspace';
import type { Coding } from '../../domain/model';
import { noPassages, type PassageIndex } from '../../domain/text/passages';
import { indexSpans } from '../../domain/text/span-index';

/** What decides which codings the reader shows. */
export type Filters = Pick<
  WorkspaceState,
  'codingsHidden' | 'hiddenCodeIds' | 'hiddenCoderIds' | 'activatedOnly' | 'activatedCodeIds'
>;

/** The passages that the filters let through; the same object when they leave none out. */
export function filterPassages(passages: PassageIndex, filters: Filters): PassageIndex {
  const { codingsHidden, hiddenCodeIds, hiddenCoderIds, activatedOnly } = filters;
  if (codingsHidden) return noPassages;
  if (hiddenCodeIds.size === 0 && hiddenCoderIds.size === 0 && !activatedOnly) return passages;
  return indexSpans(passages.all.filter(({ coding }) => isCodingShown(coding, filters)));
}

/** Whether the filters let a coding through. */
export function isCodingShown({ codeId, coderId }: Coding, filters: Filters): boolean {
  const { codingsHidden, hiddenCodeIds, hiddenCoderIds, activatedOnly, activatedCodeIds } = filters;
  return (
    !codingsHidden &&
    !hiddenCodeIds.has(codeId) &&
    !hiddenCoderIds.has(coderId) &&
    (!activatedOnly || activatedCodeIds.has(codeId))
  );
}

/** Whether two sets of filters let the same codings through. */
export function sameFilters(a: Filters, b: Filters): boolean {
  return (
    a.codingsHidden === b.codingsHidden &&
    a.hiddenCodeIds === b.hiddenCodeIds &&
    a.hiddenCoderIds === b.hiddenCoderIds &&
    a.activatedOnly === b.activatedOnly &&
    // Which codes are activated counts only while the others are left out.
    (!a.activatedOnly || a.activatedCodeIds === b.activatedCodeIds)
  );
}
