import type { Id } from '../../domain/model';
import { engine } from './current-engine';
import type { EngineClient } from './engine-client';
import { mirrorCodings, mirrorText, type Mirror } from './mirror';
import { useProject } from './project';
import { useWorkspace } from './workspace';

/**
 * Sees to it that the documents on the screen are in the mirror, also when their text was changed since. Who wants to
 * show a document only sets `openSourceId`, or `otherSourceId` for the other pane.
 */
export function loadOpenDocument(onFailure: (name: string, error: unknown) => void): void {
  const reading = new Map<Id, string>();
  async function read(sourceId: Id | null): Promise<void> {
    const { mirror, status } = useProject.getState();
    if (!mirror || status !== 'open' || sourceId === null) return;
    const wanted = wantedReading(mirror, sourceId);
    // A reading that failed is not tried again before something changes: it would fail for ever.
    if (wanted === null || wanted === reading.get(sourceId)) return;
    reading.set(sourceId, wanted);
    await readDocument(engine(), sourceId);
    if (reading.get(sourceId) === wanted) reading.delete(sourceId);
  }
  function check(): void {
    for (const sourceId of documentsOnScreen()) {
      read(sourceId).catch((error: unknown) => onFailure('source.read', error));
    }
  }
  useWorkspace.subscribe((state, before) => {
    if (state.openSourceId === before.openSourceId && state.otherSourceId === before.otherSourceId) return;
    const shown = documentsOnScreen();
    for (const sourceId of reading.keys()) if (!shown.includes(sourceId)) reading.delete(sourceId);
    check();
  });
  useProject.subscribe((state, before) => {
    if (state.mirror?.sources !== before.mirror?.sources || state.status !== before.status) check();
  });
}

/** Reads a document into the mirror: the text is shown while the engine still gathers the codings. */
export async function readDocument(client: EngineClient, sourceId: Id): Promise<void> {
  await Promise.all([readText(client, sourceId), readCodings(client, sourceId)]);
}

async function readText(client: EngineClient, sourceId: Id): Promise<void> {
  const content = await client.ask('source.readText', { sourceId });
  // Events come in order on one port: what the mirror says of the source now is what the content was read from.
  const { mirror } = useProject.getState();
  const source = mirror?.sources.get(sourceId);
  if (mirror && source) useProject.setState({ mirror: mirrorText(mirror, source, content, documentsOnScreen()) });
}

async function readCodings(client: EngineClient, sourceId: Id): Promise<void> {
  const content = await client.ask('source.readCodings', { sourceId });
  const { mirror } = useProject.getState();
  if (mirror) useProject.setState({ mirror: mirrorCodings(mirror, sourceId, content) });
}

/** The documents of the two panes; null where there is none. */
function documentsOnScreen(): readonly (Id | null)[] {
  const { openSourceId, otherSourceId } = useWorkspace.getState();
  return openSourceId === otherSourceId ? [openSourceId] : [openSourceId, otherSourceId];
}

function wantedReading(mirror: Mirror, sourceId: Id): string | null {
  const source = mirror.sources.get(sourceId);
  if (!source) return null;
  const document = mirror.documents.get(sourceId);
  if (document?.textHash === source.textHash && document.marksHash === source.marksHash) return null;
  return `${sourceId} ${source.textHash} ${source.marksHash}`;
}
