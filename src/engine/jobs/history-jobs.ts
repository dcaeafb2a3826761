import { setImmediate } from 'node:timers/promises';
import { problem } from '../../domain/problem';
import type { Act } from '../../contract/engine';
import type { Change } from '../../domain/change';
import type { WriteDb } from '../db';
import { purgeCommand, redoNext, undoLast } from '../history';
import type { JobContext, JobFunctions } from './job-function';

export const historyJobs = {
  'history.undo': (_args, context) => travel(context, undoLast),
  'history.redo': (_args, context) => travel(context, redoNext),

  async 'history.undoTo'({ seq }, context) {
    const { file } = context.project();
    const standing = (): number =>
      file.db.get<{ count: number }>('SELECT count(*) AS count FROM history WHERE undone = 0 AND seq > ?', [seq])
        ?.count ?? 0;
    const purge = file.db.get<{ time: string }>(
      'SELECT time FROM history WHERE undone = 0 AND seq > ? AND command = ?',
      [seq, purgeCommand],
    );
    if (purge) throw problem('undoPurged', { time: purge.time.slice(0, 16).replace('T', ' ') });
    const total = standing();
    for (let acts = 0; acts < total && standing() > 0; acts++) {
      if (context.signal.aborted) throw problem('cancelled');
      travel(context, undoLast);
      context.progress({ done: acts + 1, total });
      await setImmediate(); // lets a Cancel be heard
    }
    return { acts: total };
  },
} satisfies Partial<JobFunctions>;

function travel(
  { project, committed }: JobContext,
  step: (db: WriteDb) => { readonly act: Act; readonly change: Change },
): { readonly act: Act } {
  const { act, change } = project().file.transaction(step);
  committed(change);
  return { act };
}
