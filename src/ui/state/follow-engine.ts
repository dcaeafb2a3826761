import type { EngineEvents } from '../../contract/engine';
import { problem } from '../../domain/problem';
import type { EngineClient } from './engine-client';
import { enterProject } from './enter-project';
import { forgetRemoved } from './forget-removed';
import { applyChange, applyCounts } from './mirror';
import { paintFirst } from './paint-first';
import { useProject } from './project';
import { useWorkspace } from './workspace';

/** Takes over what the engine tells: a project opened, changed, closed. */
export function followEngine(client: EngineClient, onFailure: (name: string, error: unknown) => void): void {
  client.on('opened', () => {
    enterProject(client).catch((error: unknown) => onFailure('project.overview', error));
  });
  client.on('changed', takeOver);
  client.on('closed', leaveProject);
  client.on('warned', ({ reason, details }) => onFailure('project.open', problem(reason, details)));
}

function takeOver({ change, undo, redo, counts }: EngineEvents['changed']): void {
  const { mirror } = useProject.getState();
  if (!mirror) return;
  const next = applyCounts(applyChange(mirror, change), counts);
  if (next.documents !== mirror.documents) paintFirst();
  // The selection lets go of removed records first, so that no component ever looks for one that is gone.
  useWorkspace.setState((workspace) => forgetRemoved(workspace, change, next));
  useProject.setState({ mirror: next, undo, redo });
}

function leaveProject(): void {
  useWorkspace.setState({
    openSourceId: null,
    otherSourceId: null,
    selection: null,
    selectedCodingId: null,
    armedCodeId: null,
    quickBar: null,
    inlineEdit: null,
    dialog: null,
    welcome: false,
  });
  useProject.setState({ status: 'none', mirror: null, undo: null, redo: null, saved: true, unsavedBecause: null });
}
