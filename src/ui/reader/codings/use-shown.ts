import { useEffect } from 'react';
import type { Id } from '../../../domain/model';
import { useProject, type ProjectState } from '../../state/project';
import { useWorkspace, type WorkspaceState } from '../../state/workspace';
import { createPassageList, type CodedPassage } from './coded-passages';
import type { ReaderView, Shown } from '../page/reader-view';

/**
 * Keeps a view in step with the window's state. It listens to the stores itself: from the engine's word to the painted
 * highlight there is one frame, and React is not asked to draw anything for it.
 */
export function useShown(view: ReaderView | null, sourceId: Id): void {
  useEffect(() => {
    if (!view) return;
    const readShown = createShownReader(view, sourceId);
    let last: Shown | null = null;
    function update(): void {
      const next = readShown(useProject.getState(), useWorkspace.getState());
      if (last && sameShown(last, next)) return;
      last = next;
      view?.show(next);
    }
    update();
    const stops = [useProject.subscribe(update), useWorkspace.subscribe(update)];
    document.addEventListener('focusin', update);
    document.addEventListener('focusout', update);
    return () => {
      for (const stop of stops) stop();
      document.removeEventListener('focusin', update);
      document.removeEventListener('focusout', update);
    };
  }, [view, sourceId]);
}

/** Reads the stores; what was derived from a map stays the same object while the map does. */
function createShownReader(
  view: ReaderView,
  sourceId: Id,
): (project: ProjectState, workspace: WorkspaceState) => Shown {
  const listPassages = createPassageList();
  let passages: readonly CodedPassage[] = [];
  let passagesOf: unknown[] = [];
  let colours: readonly string[] = [];
  let colourOf: Shown['colourOf'] = () => noColour;
  let coloursOf: unknown[] = [];

  return ({ mirror }, workspace) => {
    const document = mirror?.documents.get(sourceId);
    const { codings, quotations } = document ?? {};
    if (codings && quotations && (passagesOf[0] !== codings || passagesOf[1] !== quotations)) {
      passages = listPassages(codings, quotations);
      passagesOf = [codings, quotations];
    }
    const { colourBy } = workspace;
    const owners = colourBy === 'code' ? mirror?.codes : mirror?.coders;
    if (owners && (coloursOf[0] !== owners || coloursOf[1] !== colourBy)) {
      colours = [...new Set(Array.from(owners.values(), ({ colour }) => colour))].sort();
      colourOf = ({ coding }) => owners.get(colourBy === 'code' ? coding.codeId : coding.coderId)?.colour ?? noColour;
      coloursOf = [owners, colourBy];
    }
    const focused = view.root === window.document.activeElement;
    return {
      passages,
      colours,
      colourOf,
      hidden: workspace.codingsHidden,
      chosenId: workspace.selectedCodingId,
      pending: focused ? null : workspace.selection,
    };
  };
}

/** Of a coding whose code or coder is gone for the moment between two events. */
const noColour = '#808080';

function sameShown(a: Shown, b: Shown): boolean {
  return (Object.keys(a) as (keyof Shown)[]).every((key) => a[key] === b[key]);
}
