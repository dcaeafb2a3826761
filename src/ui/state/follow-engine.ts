import type { Change } from '../../domain/change';
import type { EngineEvents } from '../../contract/engine';
import { problem } from '../../domain/problem';
import type { EngineClient } from './engine-client';
import { endTextEditing } from './editing/text-editing';
import { enterProject } from './enter-project';
import { forgetRemoved } from './forget-removed';
import { applyChange, applyCounts } from './mirror';
import { followScope } from './follow-scope';
import { paintFirst } from './paint-first';
import { useProject } from './project';
import { forgetInScope } from './scope';
import { useWorkspace } from './workspace';

/** What the window does about news of the engine beside following them. */
export type EngineNews = {
  /** Another window opened a project, which is the project of all windows from now on. */
  readonly onOpenedElsewhere?: (projectName: string) => void;
  /** The project was closed, by this window or another. */
  readonly onClosed?: () => void;
  readonly onFailure: (name: string, error: unknown) => void;
};

/** Takes over what the engine tells: a project opened, changed, closed. */
export function followEngine(client: EngineClient, { onOpenedElsewhere, onClosed, onFailure }: EngineNews): void {
  followScope();
  client.on('opened', ({ projectName }) => {
    // Whoever opens a project itself waits for it.
    const { status } = useProject.getState();
    if (status === 'none' || status === 'open') onOpenedElsewhere?.(projectName);
    enterProject(client).catch((error: unknown) => onFailure('project.overview', error));
  });
  client.on('changed', takeOver);
  client.on('closed', () => {
    leaveProject();
    onClosed?.();
  });
  client.on('warned', ({ reason, details }) => onFailure('project.open', problem(reason, details)));
}

function takeOver({ change, undo, redo, counts }: EngineEvents['changed']): void {
  const { mirror } = useProject.getState();
  if (!mirror) return;
  const next = applyCounts(applyChange(mirror, change), counts);
  if (next.documents !== mirror.documents) paintFirst();
  // The selection lets go of removed records first, so that no component ever looks for one that is gone.
  useWorkspace.setState((workspace) => forgetRemoved(workspace, change, next));
  if (change.some(isRemoval)) forgetInScope(next);
  useProject.setState({ mirror: next, undo, redo });
}

/** Folders go with the last document that leaves them. */
function isRemoval(row: Change[number]): boolean {
  return row.table === 'source' || (row.table !== 'shift' && row.after === null && row.table !== 'coding');
}

function leaveProject(): void {
  endTextEditing();
  useWorkspace.setState({
    openSourceId: null,
    otherSourceId: null,
    selection: null,
    selectedCodingId: null,
    armedCodeId: null,
    quickBar: null,
    find: null,
    inlineEdit: null,
    dialog: null,
    welcome: false,
  });
  useProject.setState(({ status }) => ({
    // Who opens another project goes on waiting for it.
    status: status === 'opening' ? 'opening' : 'none',
    mirror: null,
    undo: null,
    redo: null,
    saved: true,
    unsavedBecause: null,
  }));
}
