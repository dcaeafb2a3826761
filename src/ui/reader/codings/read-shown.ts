import type { Code, Coder, Id } from '../../../domain/model';
import type { Mirror } from '../../state/mirror';
import type { ProjectState } from '../../state/project';
import type { ColourBy, WorkspaceState } from '../../state/workspace';
import { createPassageList, type CodedPassage } from './coded-passages';
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
      ...readColours(mirror, workspace.colourBy),
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

function createColourReader(): (mirror: Mirror, colourBy: ColourBy) => Pick<Shown, 'colours' | 'colourOf'> {
  let colours: Pick<Shown, 'colours' | 'colourOf'> = nothingShown;
  let readFrom: readonly unknown[] = [];
  return (mirror, colourBy) => {
    const owners: ReadonlyMap<Id, Code | Coder> = colourBy === 'coder' ? mirror.coders : mirror.codes;
    if (readFrom[0] === owners && readFrom[1] === colourBy) return colours;
    readFrom = [owners, colourBy];
    colours = {
      colours: [...new Set(Array.from(owners.values(), ({ colour }) => colour))].sort(),
      colourOf: ({ coding }) => owners.get(colourBy === 'coder' ? coding.coderId : coding.codeId)?.colour ?? noColour,
    };
    return colours;
  };
}

/** Of a coding whose code or coder is gone for the moment between two events. */
const noColour = '#808080';
