import { fromColumns } from '../../contract/rows';
import type { Id } from '../../domain/model';
import { restoreAnalyse } from './analyse';
import { forgetCodebookView } from './codebook';
import { startCasesFresh } from './cases';
import type { EngineClient } from './engine-client';
import { endTextEditing } from './editing/text-editing';
import { useLinking } from './linking';
import { resetLinks } from './links';
import { forgetHistoryView } from './history';
import { forgetFound } from './find-anywhere';
import { readDocument } from './load-documents';
import { mirrorOverview, mirrorValues, type Mirror } from './mirror';
import { resetMemos } from './memos';
import { closePane, oppositeOf } from './panes';
import { useProject } from './project';
import { forgetRetrieval, restoreRetrieval } from './retrieve';
import { restoreScope } from './scope';
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
  const { openSourceId, otherSourceId } = useWorkspace.getState();
  const shown = isReopened && openSourceId !== null && fresh.sources.has(openSourceId) ? openSourceId : null;
  if (!shown) startFresh(firstSourceId(fresh));
  if (!isReopened) restoreScope(fresh);
  const beside = shown && otherSourceId !== null && fresh.sources.has(otherSourceId) ? otherSourceId : null;
  if (shown && !beside) closePane(oppositeOf(useWorkspace.getState().activeSide));
  useProject.setState({
    status: 'open',
    mirror: shown && before ? withDocuments(fresh, before, [shown, beside]) : fresh,
    undo: overview.undo,
    redo: overview.redo,
    saved: true,
    unsavedBecause: null,
  });
  if (!shown) {
    restoreAnalyse();
    restoreRetrieval();
  }
  // Behind everything else: a survey has hundreds of thousands of values.
  void readValues(client);
  // An act whose answer was lost may or may not have reached the disk: what is shown is asked for again.
  for (const sourceId of new Set([shown, beside])) if (sourceId) await readDocument(client, sourceId);
}

async function readValues(client: EngineClient): Promise<void> {
  const projectId = useProject.getState().mirror?.project.id;
  const values = fromColumns(await client.ask('value.list', {}));
  useProject.setState(({ mirror }) =>
    mirror && mirror.project.id === projectId ? { mirror: mirrorValues(mirror, values) } : {},
  );
}

function withDocuments(fresh: Mirror, before: Mirror, sourceIds: readonly (Id | null)[]): Mirror {
  return { ...fresh, documents: new Map([...before.documents].filter(([sourceId]) => sourceIds.includes(sourceId))) };
}

function startFresh(openSourceId: Id | null): void {
  resetMemos();
  resetLinks();
  useLinking.setState({ from: null });
  forgetFound();
  forgetHistoryView();
  endTextEditing();
  forgetCodebookView();
  startCasesFresh();
  forgetRetrieval();
  useWorkspace.setState({
    view: 'reader',
    readerBeside: false,
    openSourceId,
    otherSourceId: null,
    activeSide: 'left',
    inStep: false,
    selection: null,
    taken: null,
    caret: null,
    selectedCodingId: null,
    selectedSourceIds: new Set(openSourceId === null ? [] : [openSourceId]),
    selectedCodeIds: new Set(),
    armedCodeId: null,
    lastCodeIds: [],
    recentCodeIds: [],
    codedPassages: [],
    copiedCodingIds: new Set(),
    quickBar: null,
    sourceFilter: '',
    codeFilter: '',
    collapsedCodeIds: new Set(),
    collapsedFolders: new Set(),
    hiddenCodeIds: new Set(),
    hiddenCoderIds: new Set(),
    activatedOnly: false,
    liftedCodingId: null,
    inlineEdit: null,
    reveal: null,
    find: null,
  });
}

function firstSourceId(mirror: Mirror): Id | null {
  const [first] = [...mirror.sources.values()].sort((a, b) => a.position - b.position);
  return first?.id ?? null;
}
