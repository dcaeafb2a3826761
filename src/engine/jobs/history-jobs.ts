import { setImmediate } from 'node:timers/promises';
import { problem } from '../../domain/problem';
import type { Act } from '../../contract/engine';
import type { Change } from '../../domain/change';
import type { WriteDb } from '../db';
import { countActsAfter, redoNext, undoLast } from '../history';
import type { JobContext, JobFunctions } from './job-function';

export const historyJobs = {
  'history.gather': (_args, { project, signal }) => project().acts.gather(signal),
  'history.undo': (_args, context) => travel(context, undoLast),
  'history.redo': (_args, context) => travel(context, redoNext),

  async 'history.undoTo'({ seq }, context) {
    const { db } = context.project().file;
    const total = countActsAfter(db, seq).acts;
    for (let acts = 0; acts < total && countActsAfter(db, seq).acts > 0; acts++) {
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
  const { file, acts } = project();
  acts.follow();
  const { act, change } = file.transaction(step);
  committed(change);
  return { act };
}
