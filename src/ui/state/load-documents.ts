import type { ArgsOf } from '../../contract/engine';
import type { Id } from '../../domain/model';
import { engine } from './current-engine';
import type { EngineClient } from './engine-client';
import { mirrorCodings, mirrorText, type Mirror } from './mirror';
import { useProject } from './project';
import { readingPosition } from './reading-position';
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
    const { codedTextHash } = mirror.documents.get(sourceId) ?? {};
    // The codings of an edited text followed the edit: asking for all of a book again would take them off the page meanwhile.
    const areCodingsKnown = codedTextHash === mirror.sources.get(sourceId)?.textHash;
    await (areCodingsKnown ? readText(engine(), sourceId) : readDocument(engine(), sourceId));
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
  const answers = [readText(client, sourceId)];
  const { mirror } = useProject.getState();
  const isNew = mirror?.documents.get(sourceId) === undefined;
  if (isNew && (mirror?.codingsBySource.get(sourceId) ?? 0) > fewCodings) {
    const place = readingPosition(sourceId);
    const within = { start: Math.max(0, place - charactersAround), end: place + charactersAround };
    answers.push(readCodings(client, { sourceId, within }));
  }
  answers.push(readCodings(client, { sourceId }));
  await Promise.all(answers);
}

/** So many codings are there as soon as the text is painted; of more, those on the screen come first. */
const fewCodings = 1000;
const charactersAround = 20_000;

async function readText(client: EngineClient, sourceId: Id): Promise<void> {
  const content = await client.ask('source.readText', { sourceId });
  // Events come in order on one port: what the mirror says of the source now is what the content was read from.
  const { mirror } = useProject.getState();
  const source = mirror?.sources.get(sourceId);
  // The benchmark counts from here to the frame that shows the text.
  performance.mark('document-text', { detail: sourceId });
  if (mirror && source) useProject.setState({ mirror: mirrorText(mirror, source, content, documentsOnScreen()) });
}

async function readCodings(client: EngineClient, args: ArgsOf<'source.readCodings'>): Promise<void> {
  const content = await client.ask('source.readCodings', args);
  const { mirror } = useProject.getState();
  if (mirror) useProject.setState({ mirror: mirrorCodings(mirror, args.sourceId, content, !args.within) });
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
