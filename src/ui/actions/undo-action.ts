import { messagesNow } from '../messages/use-messages';
import type { NoticeAction } from '../state/notices';
import { useProject } from '../state/project';
import { undoLastAct } from './history-actions';

/** What a notice about the act that was just done offers: to take it back. */
export function undoAction(): NoticeAction {
  return { label: messagesNow().panels.undo, run: () => void undoLastAct(), takesBack: useProject.getState().undo };
}
