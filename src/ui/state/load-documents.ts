import type { Id } from '../../domain/model';
import { engine } from './current-engine';
import type { EngineClient } from './engine-client';
import { mirrorDocument, type Mirror } from './mirror';
import { useProject } from './project';
import { useWorkspace } from './workspace';

/**
 * Sees to it that the document the person opened is in the mirror, also when its text was changed since. Who wants to
 * show a document only sets `openSourceId`.
 */
export function loadOpenDocument(onFailure: (name: string, error: unknown) => void): void {
  let reading: string | null = null;
  async function read(): Promise<void> {
    const { mirror, status } = useProject.getState();
    const { openSourceId } = useWorkspace.getState();
    if (!mirror || status !== 'open' || openSourceId === null) return;
    const wanted = wantedReading(mirror, openSourceId);
    // A reading that failed is not tried again before something changes: it would fail for ever.
    if (wanted === null || wanted === reading) return;
    reading = wanted;
    await readDocument(engine(), openSourceId);
    if (reading === wanted) reading = null;
  }
  function check(): void {
    read().catch((error: unknown) => onFailure('source.read', error));
  }
  useWorkspace.subscribe((state, before) => {
    if (state.openSourceId !== before.openSourceId) check();
  });
  useProject.subscribe((state, before) => {
    if (state.mirror?.sources !== before.mirror?.sources || state.status !== before.status) check();
  });
}

/** Reads a document into the mirror. */
export async function readDocument(client: EngineClient, sourceId: Id): Promise<void> {
  const content = await client.ask('source.read', { sourceId });
  // Events come in order on one port: what the mirror says of the source now is what the content was read from.
  const { mirror } = useProject.getState();
  const source = mirror?.sources.get(sourceId);
  if (mirror && source) useProject.setState({ mirror: mirrorDocument(mirror, source, content) });
}

function wantedReading(mirror: Mirror, sourceId: Id): string | null {
  const source = mirror.sources.get(sourceId);
  if (!source) return null;
  const document = mirror.documents.get(sourceId);
  if (document?.textHash === source.textHash && document.marksHash === source.marksHash) return null;
  return `${sourceId} ${source.textHash} ${source.marksHash}`;
}
