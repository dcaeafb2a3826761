import type { Id } from '../../domain/model';
import { useWorkspace, type Pane, type Side, type WorkspaceState } from './workspace';

type Panes = Pick<WorkspaceState, 'openSourceId' | 'otherSourceId' | 'activeSide' | 'leftPane'>;

/** The panes as they stand beside each other; one alone stands at the left. */
export function panesInOrder({ otherSourceId, leftPane }: Panes): readonly Pane[] {
  return otherSourceId === null ? [leftPane] : [leftPane, otherPane(leftPane)];
}

/** Where a pane stands. */
export function sideOf(pane: Pane, { leftPane }: Panes = useWorkspace.getState()): Side {
  return pane === leftPane ? 'left' : 'right';
}

/** Whether keys, selection and what is opened next concern this pane. */
export function isActivePane(pane: Pane, state: Panes = useWorkspace.getState()): boolean {
  return state.otherSourceId === null || sideOf(pane, state) === state.activeSide;
}

/** The document that a pane shows. */
export function documentOf(pane: Pane, state: Panes): Id | null {
  return isActivePane(pane, state) ? state.openSourceId : state.otherSourceId;
}

/** Makes the pane of a side the active one; what was selected in the other is let go. */
export function activateSide(side: Side): void {
  useWorkspace.setState((state) => {
    const { activeSide, openSourceId, otherSourceId } = state;
    if (side === activeSide || otherSourceId === null) return state;
    // Two places of one document are one document: the coding that is shown still stands in it.
    const selectedCodingId = otherSourceId === openSourceId ? state.selectedCodingId : null;
    return { ...showing(otherSourceId), selectedCodingId, activeSide: side, otherSourceId: openSourceId };
  });
}

/** Shows a document in a pane of its own, beside the one that is read; that pane becomes the active one. */
export function openBeside(sourceId: Id): void {
  useWorkspace.setState(({ openSourceId, activeSide }) =>
    openSourceId === null
      ? showing(sourceId)
      : { ...showing(sourceId), ...withoutPages, otherSourceId: openSourceId, activeSide: oppositeOf(activeSide) },
  );
}

/** Shows the printed pages of the document that is read, in the place of another one beside it. */
export function showPages(): void {
  useWorkspace.setState((state) => ({ ...withoutPane(state, oppositeOf(state.activeSide)), pagesShown: true }));
}

/** Takes the printed pages away. */
export function hidePages(): void {
  useWorkspace.setState(({ otherSourceId, inStep }) => ({
    ...withoutPages,
    inStep: inStep && otherSourceId !== null,
  }));
}

const withoutPages = { pagesShown: false, pageSelection: null } as const;

/** Takes a pane away; the other one has the whole place. */
export function closePane(side: Side): void {
  useWorkspace.setState((state) => withoutPane(state, side));
}

/** What changes when a pane is taken away. */
export function withoutPane(state: Panes, side: Side): Partial<WorkspaceState> {
  if (state.otherSourceId === null) return {};
  const leftPane = side === 'right' ? state.leftPane : otherPane(state.leftPane);
  const alone = { leftPane, otherSourceId: null, activeSide: 'left', inStep: false } as const;
  return side === state.activeSide ? { ...showing(state.otherSourceId), ...alone } : alone;
}

/** Exchanges the places of the two panes; the one that is read stays the active one. */
export function swapPanes(): void {
  useWorkspace.setState((state) =>
    state.otherSourceId === null
      ? state
      : { leftPane: otherPane(state.leftPane), activeSide: oppositeOf(state.activeSide) },
  );
}

/** The other of the two sides. */
export function oppositeOf(side: Side): Side {
  return side === 'left' ? 'right' : 'left';
}

function otherPane(pane: Pane): Pane {
  return pane === 'first' ? 'second' : 'first';
}

/** Another document comes before the person: nothing in it is selected yet. */
function showing(sourceId: Id): Partial<WorkspaceState> {
  return {
    openSourceId: sourceId,
    selectedSourceIds: new Set([sourceId]),
    selection: null,
    taken: null,
    caret: null,
    selectedCodingId: null,
    quickBar: null,
  };
}
