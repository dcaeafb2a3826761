import type { ArgsOf, CommandName, JobName, QueryName, ResultOf } from '../../contract/engine';
import { isProblem } from '../../domain/problem';
import { engine } from '../state/current-engine';
import { trackJob } from '../state/jobs';
import { useProject } from '../state/project';
import { shell } from '../state/shell';
import { reportFailure } from './report-failure';

let writing = 0;

/** An act takes some milliseconds: only one that takes longer than a blink is spoken of. */
const blink = 250;
let slow: number | undefined;

/** Milliseconds that a job has to hear its cancel, before the engine is ended with it. */
const timeToHearCancel = 3000;

/** Runs a command; a failure is shown to the person and answered with null. */
export async function runCommand<N extends CommandName>(name: N, args: ArgsOf<N>): Promise<ResultOf<N> | null> {
  return write(name, async () => engine().run(name, args));
}

/** Asks a query; a failure is shown to the person and answered with null. */
export async function askQuery<N extends QueryName>(name: N, args: ArgsOf<N>): Promise<ResultOf<N> | null> {
  return answerOrReport(name, async () => engine().ask(name, args));
}

/** Starts a job that needs no progress display; a failure is shown to the person and answered with null. */
export async function startJob<N extends JobName>(name: N, args: ArgsOf<N>): Promise<ResultOf<N> | null> {
  return write(name, async () => engine().start(name, args));
}

/** Starts a job that reads only and of which nobody needs to know; a failure is shown and answered with null, a cancel with null. */
export async function startReading<N extends JobName>(
  name: N,
  args: ArgsOf<N>,
  signal?: AbortSignal,
): Promise<ResultOf<N> | null> {
  return answerOrReport(name, async () => engine().start(name, args, signal && { signal }));
}

/**
 * Starts a job with its progress and a Cancel in the status bar; a failure is shown and answered with null. A job that does
 * not hear its cancel is ended together with the engine, which comes back with the project as it was before the job.
 */
export async function runJob<N extends JobName>(name: N, args: ArgsOf<N>, label: string): Promise<ResultOf<N> | null> {
  const job = trackJob(label);
  let waiting: number | undefined;
  job.signal.addEventListener('abort', () => {
    waiting = window.setTimeout(() => {
      shell()
        .restartEngine()
        .catch((error: unknown) => reportFailure('restartEngine', error));
    }, timeToHearCancel);
  });
  try {
    return await answerOrReport(name, async () =>
      engine().start(name, args, { onProgress: job.report, signal: job.signal }),
    );
  } finally {
    window.clearTimeout(waiting);
    job.end();
  }
}

/**
 * The status bar says that all is saved only when no write is slow and the last one did not meet the disk's no. Until then
 * nothing is drawn: a frame begun for it would put off the one that shows what the act did.
 */
async function write<R>(name: string, ask: () => Promise<R>): Promise<R | null> {
  writing++;
  slow ??= window.setTimeout(() => useProject.setState({ saved: false }), blink);
  try {
    return await answerOrReport(name, async () => noteOutcome(ask));
  } finally {
    writing--;
    if (writing === 0) noteSaved();
  }
}

function noteSaved(): void {
  window.clearTimeout(slow);
  slow = undefined;
  if (!useProject.getState().saved) useProject.setState({ saved: true });
}

async function noteOutcome<R>(ask: () => Promise<R>): Promise<R> {
  try {
    const answer = await ask();
    if (useProject.getState().unsavedBecause !== null) useProject.setState({ unsavedBecause: null });
    return answer;
  } catch (error) {
    if (isProblem(error) && (error.kind === 'disk' || error.kind === 'locked' || error.kind === 'changed-on-disk')) {
      useProject.setState({ unsavedBecause: error.reason });
    }
    throw error;
  }
}

async function answerOrReport<R>(name: string, ask: () => Promise<R>): Promise<R | null> {
  try {
    return await ask();
  } catch (error) {
    reportFailure(name, error);
    return null;
  }
}
