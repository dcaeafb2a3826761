import type { Act } from '../../contract/engine';
import type { Change } from '../../domain/change';
import type { WriteDb } from '../db';
import { redoNext, undoLast } from '../history';
import type { JobContext, JobFunctions } from './job-function';

export const historyJobs = {
  'history.undo': (_args, context) => travel(context, undoLast),
  'history.redo': (_args, context) => travel(context, redoNext),
} satisfies Partial<JobFunctions>;

function travel(
  { project, committed }: JobContext,
  step: (db: WriteDb) => { readonly act: Act; readonly change: Change },
): { readonly act: Act } {
  const { act, change } = project().file.transaction(step);
  committed(change);
  return { act };
}
