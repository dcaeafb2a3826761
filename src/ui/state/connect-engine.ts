import type { EnginePortMessage } from '../../contract/shell';
import { setEngine } from './current-engine';
import { connectToEngine, type EngineClient } from './engine-client';
import { followEngine, type EngineNews } from './follow-engine';
import { useProject } from './project';

export type EngineConnection = EngineNews & {
  /** The engine answers; after a restart it has no project open yet. */
  readonly onConnected: (restarted: boolean) => void;
};

/** Waits for the engine's port, at start and after each restart of the engine, and keeps the mirror true from then on. */
export function connectEngine({ onConnected, ...news }: EngineConnection): void {
  let client: EngineClient | null = null;
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const port = event.ports[0];
    if (event.source !== window || !port || !isEnginePort(event.data)) return;
    client?.disconnect();
    client = connectToEngine(port);
    followEngine(client, news);
    setEngine(client);
    if (event.data.restarted) useProject.setState({ status: 'restarting', saved: true });
    onConnected(event.data.restarted);
  });
}

function isEnginePort(data: unknown): data is EnginePortMessage {
  return typeof data === 'object' && data !== null && 'postil' in data && data.postil === 'engine-port';
}
