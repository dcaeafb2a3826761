import { isProblem, type ProblemReason } from '../../domain/problem';
import { describeCommand, describeProblem } from '../messages/describe';
import { messagesNow } from '../messages/use-messages';
import { showNotice } from '../state/notices';

/** Tells the person what went wrong: a Problem's own sentence, or which act failed when it was a bug. */
export function reportFailure(name: string, error: unknown): void {
  const messages = messagesNow();
  if (isProblem(error)) {
    // Who cancelled knows it; who waited when the engine stopped does not.
    if (error.reason !== 'cancelled')
      showNotice('problem', describeProblem(error, messages), needsReopening(error.reason) ? 'reopen' : null);
    return;
  }
  console.error(name, error);
  showNotice('problem', messages.chrome.notices.bug(describeCommand(name, '…', messages)));
}

/** Whether nothing more is written until the project is opened anew. */
export function needsReopening(reason: ProblemReason | null): boolean {
  return reason === 'changedOnDisk' || reason === 'lockLost' || reason === 'outcomeUnknown';
}
