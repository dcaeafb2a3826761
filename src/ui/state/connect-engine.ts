import type { EngineEvents } from '../../contract/engine';
import type { EnginePortMessage } from '../../contract/shell';
import { setEngine } from './current-engine';
import { connectToEngine, type EngineClient } from './engine-client';
import { enterProject } from './enter-project';
import { forgetRemoved } from './forget-removed';
import { applyChange, applyCounts } from './mirror';
import { useProject } from './project';
import { useWorkspace } from './workspace';

export type EngineConnection = {
  /** The engine answers; after a restart it has no project open yet. */
  readonly onConnected: (restarted: boolean) => void;
  readonly onFailure: (name: string, error: unknown) => void;
};

/** Waits for the engine's port, at start and after each restart of the engine, and keeps the mirror true from then on. */
export function connectEngine({ onConnected, onFailure }: EngineConnection): void {
  let client: EngineClient | null = null;
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const port = event.ports[0];
    if (event.source !== window || !port || !isEnginePort(event.data)) return;
    client?.disconnect();
    client = connectToEngine(port);
    followEngine(client, onFailure);
    setEngine(client);
    if (event.data.restarted) useProject.setState({ status: 'restarting', saved: true });
    onConnected(event.data.restarted);
  });
}

function followEngine(client: EngineClient, onFailure: EngineConnection['onFailure']): void {
  client.on('opened', () => {
    enterProject(client).catch((error: unknown) => onFailure('project.overview', error));
  });
  client.on('changed', takeOver);
  client.on('closed', leaveProject);
}

function takeOver({ change, undo, redo, counts }: EngineEvents['changed']): void {
  const { mirror } = useProject.getState();
  if (!mirror) return;
  const next = applyCounts(applyChange(mirror, change), counts);
  // The selection lets go of removed records first, so that no component ever looks for one that is gone.
  useWorkspace.setState((workspace) => forgetRemoved(workspace, change, next));
  useProject.setState({ mirror: next, undo, redo });
}

function leaveProject(): void {
  useWorkspace.setState({
    openSourceId: null,
    selection: null,
    selectedCodingId: null,
    armedCodeId: null,
    quickBar: null,
    welcome: false,
  });
  useProject.setState({ status: 'none', mirror: null, undo: null, redo: null, saved: true, unsavedBecause: null });
}

function isEnginePort(data: unknown): data is EnginePortMessage {
  return typeof data === 'object' && data !== null && 'postil' in data && data.postil === 'engine-port';
}
