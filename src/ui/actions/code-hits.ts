import type { CodeOrPath } from '../../contract/coding-commands';
import type { Id, Span } from '../../domain/model';
import { messagesNow } from '../messages/use-messages';
import { showNotice } from '../state/notices';
import { useWorkspace } from '../state/workspace';
import { codePathText } from './code-passage';
import { runCommand } from './engine';
import { undoAction } from './undo-action';

/** Codes reviewed passages with one code in one act, and says how many there were. */
export async function codeHits(sourceId: Id, spans: readonly Span[], code: CodeOrPath): Promise<void> {
  const passages = spans.map(({ start, end }) => ({ start, end }));
  const done = await runCommand('coding.applyAll', { sourceId, spans: passages, ...code });
  if (!done) return;
  const { codeId } = done;
  useWorkspace.setState(({ recentCodeIds }) => ({
    dialog: null,
    // The search has done its work; in its field Ctrl+Z would mean the letters typed there.
    find: null,
    lastCodeIds: [codeId],
    recentCodeIds: [codeId, ...recentCodeIds.filter((id) => id !== codeId)].slice(0, 9),
  }));
  const { review } = messagesNow().find;
  const applied = review.applied(done.codingIds.length - done.alreadyCoded, codePathText(codeId));
  const already = done.alreadyCoded === 0 ? '' : ` · ${review.alreadyApplied(done.alreadyCoded)}`;
  showNotice('success', applied + already, undoAction());
}
