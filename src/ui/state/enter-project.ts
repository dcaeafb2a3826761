import type { Id } from '../../domain/model';
import type { EngineClient } from './engine-client';
import { readDocument } from './load-documents';
import { mirrorOverview, type Mirror } from './mirror';
import { useProject } from './project';
import { useWorkspace } from './workspace';

/**
 * Takes over the project that the engine has just opened. When it is the one that was open before (the engine was
 * restarted), the window stays as the person left it and only what it shows is read anew.
 */
export async function enterProject(client: EngineClient): Promise<void> {
  const overview = await client.ask('project.overview', {});
  const before = useProject.getState().mirror;
  const fresh = mirrorOverview(overview);
  const isReopened = before?.path === fresh.path && before.project.id === fresh.project.id;
  const { openSourceId } = useWorkspace.getState();
  const shown = isReopened && openSourceId !== null && fresh.sources.has(openSourceId) ? openSourceId : null;
  if (!shown) startFresh(firstSourceId(fresh));
  useProject.setState({
    status: 'open',
    mirror: shown && before ? withDocument(fresh, before, shown) : fresh,
    undo: overview.undo,
    redo: overview.redo,
    saved: true,
    unsavedBecause: null,
  });
  // An act whose answer was lost may or may not have reached the disk: what is shown is asked for again.
  if (shown) await readDocument(client, shown);
}

function withDocument(fresh: Mirror, before: Mirror, sourceId: Id): Mirror {
  const document = before.documents.get(sourceId);
  return document ? { ...fresh, documents: new Map([[sourceId, document]]) } : fresh;
}

function startFresh(openSourceId: Id | null): void {
  useWorkspace.setState({
    openSourceId,
    selection: null,
    selectedCodingId: null,
    selectedSourceIds: new Set(openSourceId === null ? [] : [openSourceId]),
    selectedCodeIds: new Set(),
    armedCodeId: null,
    lastCodeId: null,
    recentCodeIds: [],
    quickBar: null,
    sourceFilter: '',
    codeFilter: '',
    collapsedCodeIds: new Set(),
    collapsedFolders: new Set(),
    hiddenCodeIds: new Set(),
    hiddenCoderIds: new Set(),
    activatedOnly: false,
    activatedCodeIds: new Set(),
    liftedCodingId: null,
    inlineEdit: null,
    reveal: null,
  });
}

function firstSourceId(mirror: Mirror): Id | null {
  const [first] = [...mirror.sources.values()].sort((a, b) => a.position - b.position);
  return first?.id ?? null;
}
