import { isProblem } from '../../domain/problem';
import { describeCommand, describeProblem } from '../messages/describe';
import { messagesNow } from '../messages/use-messages';
import { showNotice } from '../state/notices';

/** Tells the person what went wrong: a Problem's own sentence, or which act failed when it was a bug. */
export function reportFailure(name: string, error: unknown): void {
  const messages = messagesNow();
  if (isProblem(error)) {
    // Who cancelled knows it; who waited when the engine stopped does not.
    if (error.reason !== 'cancelled') showNotice('problem', describeProblem(error, messages));
    return;
  }
  console.error(name, error);
  showNotice('problem', messages.chrome.notices.bug(describeCommand(name, '…', messages)));
}
