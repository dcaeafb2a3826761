import type { Id } from '../../../domain/model';
import type { Mirror } from '../../state/mirror';
import type { ProjectState } from '../../state/project';
import type { WorkspaceState } from '../../state/workspace';
import { createPassageList, type CodedPassage } from './coded-passages';
import { createColourReader } from './colour-reader';
import { filterPassages, sameFilters } from './filter-passages';
import { nothingShown, type Shown } from './shown';

/**
 * Reads from the stores what one document has to show. What was derived stays the same object as long as what it was derived
 * from, so that the reader sees at a glance whether there is anything to do.
 */
export function createShownReader(
  sourceId: Id,
  hasFocus: () => boolean,
): (project: ProjectState, workspace: WorkspaceState) => Shown {
  const listPassages = createPassageReader(sourceId);
  const readColours = createColourReader();
  let passages: readonly CodedPassage[] = [];
  let filtered: { readonly from: readonly CodedPassage[]; readonly by: WorkspaceState } | null = null;

  return ({ mirror }, workspace) => {
    if (!mirror) return nothingShown;
    const all = listPassages(mirror);
    if (filtered?.from !== all || !sameFilters(filtered.by, workspace)) {
      passages = filterPassages(all, workspace);
      filtered = { from: all, by: workspace };
    }
    return {
      passages,
      ...readColours(mirror, all, workspace.colourBy),
      chosenId: workspace.selectedCodingId,
      liftedId: workspace.liftedCodingId,
      pending: hasFocus() ? null : workspace.selection,
    };
  };
}

function createPassageReader(sourceId: Id): (mirror: Mirror) => readonly CodedPassage[] {
  const listPassages = createPassageList();
  let passages: readonly CodedPassage[] = [];
  let readFrom: readonly unknown[] = [];
  return ({ documents }) => {
    const { codings, quotations } = documents.get(sourceId) ?? {};
    if (codings && quotations && (readFrom[0] !== codings || readFrom[1] !== quotations)) {
      passages = listPassages(codings, quotations);
      readFrom = [codings, quotations];
    }
    return passages;
  };
}
