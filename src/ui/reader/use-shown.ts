import { useEffect } from 'react';
import type { Id } from '../../domain/model';
import { useProject, type ProjectState } from '../state/project';
import { useWorkspace, type WorkspaceState } from '../state/workspace';
import { createPassageList, type CodedPassage } from './coded-passages';
import type { HighlightStyle } from './highlight-sheet';
import type { ReaderView, Shown } from './reader-view';

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
  let styles: readonly HighlightStyle[] = [];
  let stylesOf: unknown[] = [];

  return ({ mirror }, workspace) => {
    const document = mirror?.documents.get(sourceId);
    const { codings, quotations } = document ?? {};
    if (codings && quotations && (passagesOf[0] !== codings || passagesOf[1] !== quotations)) {
      passages = listPassages(codings, quotations);
      passagesOf = [codings, quotations];
    }
    const { colourBy } = workspace;
    const owners = colourBy === 'code' ? mirror?.codes : mirror?.coders;
    if (owners && (stylesOf[0] !== owners || stylesOf[1] !== colourBy)) {
      styles = [...owners.values()].map(({ id, colour }) => ({ key: `${colourBy}-${id}`, colour }));
      stylesOf = [owners, colourBy];
    }
    const focused = view.root === window.document.activeElement;
    return {
      passages,
      styles,
      styleOf: colourBy === 'code' ? styleOfCode : styleOfCoder,
      hidden: workspace.codingsHidden,
      chosenId: workspace.selectedCodingId,
      pending: focused ? null : workspace.selection,
    };
  };
}

function styleOfCode({ coding }: CodedPassage): string {
  return `code-${coding.codeId}`;
}

function styleOfCoder({ coding }: CodedPassage): string {
  return `coder-${coding.coderId}`;
}

function sameShown(a: Shown, b: Shown): boolean {
  return (Object.keys(a) as (keyof Shown)[]).every((key) => a[key] === b[key]);
}
