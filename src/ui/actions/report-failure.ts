import { isProblem } from '../../domain/problem';
import { showNotice } from '../state/notices';

/** Tells the person what went wrong: a Problem's own sentence, or which act failed when it was a bug. */
export function reportFailure(name: string, error: unknown): void {
  if (isProblem(error)) {
    if (error.kind !== 'cancelled' || error.reason === 'engineStopped') showNotice('problem', error.message);
    return;
  }
  console.error(name, error);
  showNotice('problem', `Something went wrong in “${name}”.`);
}
