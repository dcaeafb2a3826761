import { MessageChannel } from 'node:worker_threads';
import { onTestFinished } from 'vitest';
import { type EnginePort, serve } from '../../../src/engine/serve';
import type { Engine } from '../../../src/engine/engine';
import { connectToEngine, type EngineClient } from '../../../src/ui/state/engine-client';
import { setEngine } from '../../../src/ui/state/current-engine';
import { followEngine } from '../../../src/ui/state/follow-engine';
import { useNotices } from '../../../src/ui/state/notices';
import { useProject } from '../../../src/ui/state/project';
import { useWorkspace } from '../../../src/ui/state/workspace';

/** The window's state connected to an engine over a real message channel, as in the application. */
export function openWindow(engine: Engine): EngineClient {
  const { port1, port2 } = new MessageChannel();
  const enginePort: EnginePort = {
    postMessage: (message) => port2.postMessage(message),
    // Electron hands a listener the whole event, Node's own ports the data alone.
    on: (event: 'message' | 'close', listener: (message: { readonly data: unknown }) => void) =>
      port2.on(event, (data: unknown) => listener({ data })),
    start: () => port2.start(),
  };
  serve(engine, enginePort, { resolveGrant: (grant) => grant });
  const client = connectToEngine(port1 as unknown as MessagePort);
  setEngine(client);
  followEngine(client, {
    onFailure(name, error) {
      throw new Error(name, { cause: error });
    },
  });
  onTestFinished(() => {
    client.disconnect();
    setEngine(null);
    useProject.setState(useProject.getInitialState(), true);
    useWorkspace.setState(useWorkspace.getInitialState(), true);
    useNotices.setState(useNotices.getInitialState(), true);
  });
  return client;
}

/** Waits until the window's state is as expected. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 1));
}
