import type { Id } from '../../../domain/model';
import { noPassages, type PassageIndex } from '../../../domain/text/passages';
import type { ProjectState } from '../../state/project';
import type { WorkspaceState } from '../../state/workspace';
import { createColourReader } from './colour-reader';
import { filterPassages, sameFilters } from '../../state/filter-passages';
import { nothingShown, type Shown } from './shown';

/**
 * Reads from the stores what one document has to show. What was derived stays the same object as long as what it was derived
 * from, so that the reader sees at a glance whether there is anything to do.
 */
export function createShownReader(
  sourceId: Id,
  hasFocus: () => boolean,
): (project: ProjectState, workspace: WorkspaceState) => Shown {
  const readColours = createColourReader();
  let passages = noPassages;
  let filtered: { readonly from: PassageIndex; readonly by: WorkspaceState } | null = null;

  return ({ mirror }, workspace) => {
    if (!mirror) return nothingShown;
    const all = mirror.documents.get(sourceId)?.passages ?? noPassages;
    if (filtered?.from !== all || !sameFilters(filtered.by, workspace)) {
      passages = filterPassages(all, workspace);
      filtered = { from: all, by: workspace };
    }
    return {
      passages,
      ...readColours(mirror, all.all, workspace.colourBy),
      chosenId: workspace.selectedCodingId,
      liftedId: workspace.liftedCodingId,
      pending: hasFocus() ? null : workspace.selection,
    };
  };
}
