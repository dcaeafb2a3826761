import type { Action } from './action';
import { reportFailure } from './report-failure';

/** Does what the person asked for, if it can be done now; what goes wrong is shown. */
export function runAction(action: Action): void {
  if (action.isEnabled && !action.isEnabled()) return;
  Promise.resolve()
    .then(() => action.run())
    .catch((error: unknown) => reportFailure(action.id, error));
}
