import { type Change, rowsOf } from '../../domain/change';
import type { Id, Source } from '../../domain/model';
import type { Mirror } from './mirror';
import { oppositeOf, withoutPane } from './panes';
import type { WorkspaceState } from './workspace';

const listsOfIds = [
  'selectedCodeIds',
  'selectedSourceIds',
  'hiddenCodeIds',
  'hiddenCoderIds',
  'copiedCodingIds',
] as const satisfies readonly (keyof WorkspaceState)[];

/** What the workspace lets go of when a Change removed records or gave a document another text. */
export function forgetRemoved(workspace: WorkspaceState, change: Change, after: Mirror): Partial<WorkspaceState> {
  const removed = new Set(rowsOf(change).flatMap((row) => (row.before && !row.after ? [row.before.id] : [])));
  const isKept = (id: Id): boolean => !removed.has(id);
  const isGone = (id: Id | null): boolean => id !== null && removed.has(id);
  const next: { -readonly [K in keyof WorkspaceState]?: WorkspaceState[K] } = {};
  if (isGone(workspace.selectedCodingId)) next.selectedCodingId = null;
  if (isGone(workspace.armedCodeId)) next.armedCodeId = null;
  if (workspace.lastCodeIds.some(isGone)) next.lastCodeIds = workspace.lastCodeIds.filter(isKept);
  if (workspace.recentCodeIds.some(isGone)) next.recentCodeIds = workspace.recentCodeIds.filter(isKept);
  if (isGone(workspace.liftedCodingId)) next.liftedCodingId = null;
  for (const list of listsOfIds) {
    if ([...workspace[list]].some(isGone)) next[list] = new Set([...workspace[list]].filter(isKept));
  }
  if (isGone(workspace.openSourceId) || hasNewText(change, workspace.openSourceId)) {
    Object.assign(next, { selection: null, taken: null, caret: null, quickBar: null, reveal: null });
  }
  const { openSourceId, otherSourceId, activeSide } = workspace;
  // Of two panes the one whose document is gone closes.
  if (isGone(otherSourceId)) Object.assign(next, withoutPane(workspace, oppositeOf(activeSide)));
  else if (isGone(openSourceId)) Object.assign(next, withoutPane(workspace, activeSide));
  if (isGone(openSourceId) && (otherSourceId === null || isGone(otherSourceId))) {
    Object.assign(next, { openSourceId: neighbourOf(workspace.openSourceId, change, after), selectedCodingId: null });
  }
  return next;
}

function hasNewText(change: Change, sourceId: Id | null): boolean {
  return change.some(
    (row) =>
      row.table === 'source' &&
      row.before?.id === sourceId &&
      row.after !== null &&
      row.after.textHash !== row.before?.textHash,
  );
}

/** The document that stood after the removed one, or else the last: the reader never falls empty while there is one. */
function neighbourOf(removedId: Id | null, change: Change, after: Mirror): Id | null {
  const removed = rowsOf(change).find((row) => row.before?.id === removedId)?.before as Source | undefined;
  const inOrder = [...after.sources.values()].sort((a, b) => a.position - b.position);
  const next = inOrder.find((source) => source.position > (removed?.position ?? 0)) ?? inOrder.at(-1);
  return next?.id ?? null;
}
