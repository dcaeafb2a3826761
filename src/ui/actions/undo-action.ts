import { messagesNow } from '../messages/use-messages';
import type { NoticeAction } from '../state/notices';
import { undoLastAct } from './history-actions';

/** What a notice about a removal offers: to take it back. */
export function undoAction(): NoticeAction {
  return { label: messagesNow().panels.undo, run: () => void undoLastAct() };
}
