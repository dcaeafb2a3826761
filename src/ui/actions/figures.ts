import type { FoundPassages } from '../../contract/figure-calls';
import { unpackTable } from '../../domain/analysis/packed-table';
import type { Scope } from '../../domain/analysis/scope';
import { isProblem } from '../../domain/problem';
import { describeProblem } from '../messages/describe';
import { messagesNow } from '../messages/use-messages';
import { useAnalyse } from '../state/analyse';
import { engine } from '../state/current-engine';
import type { ShownFigure } from '../state/first-settings';
import { trackJob, type TrackedJob } from '../state/jobs';
import { startJob } from './engine';
import { doInSlices } from './in-slices';
import { reportFailure } from './report-failure';

/** What is quicker than this is not spoken of. */
const blink = 300;

let running: AbortController | null = null;

/** Works a figure out; one that is under way ends. The status bar shows a long one with its Cancel. */
export async function workOutFigure(settings: ShownFigure, scope: Scope): Promise<void> {
  running?.abort();
  const own = new AbortController();
  running = own;
  useAnalyse.setState({ isCancelled: false });
  const tracked: { job: TrackedJob | null } = { job: null };
  const timer = window.setTimeout(() => {
    tracked.job = trackJob(messagesNow().analyse.computing);
    tracked.job.signal.addEventListener('abort', () => own.abort());
    useAnalyse.setState({ isStale: true });
  }, blink);
  try {
    const packed = await engine().start(
      'figure.computeColumns',
      { settings, scope },
      { signal: own.signal, onProgress: (progress) => tracked.job?.report(progress) },
    );
    const table = await doInSlices(unpackTable(packed), () => running === own);
    if (running === own && table) useAnalyse.setState({ figure: { settings, scope, table }, refusal: null });
  } catch (error) {
    if (running === own) refuse(error);
  } finally {
    window.clearTimeout(timer);
    tracked.job?.end();
    if (running === own) useAnalyse.setState({ isStale: false });
  }
}

/** What cannot be worked out is said where the figure would stand; a bug is reported like any other. */
function refuse(error: unknown): void {
  if (!isProblem(error)) return reportFailure('figure.compute', error);
  if (error.reason === 'cancelled') useAnalyse.setState({ isCancelled: true });
  else useAnalyse.setState({ figure: null, refusal: describeProblem(error, messagesNow()) });
}

/** Passages behind the mark that was opened, from one on; null when they could not be read. */
export async function readFigurePassages(from: number, limit: number): Promise<FoundPassages | null> {
  const { figure, opened } = useAnalyse.getState();
  if (!figure || !opened) return null;
  const { settings, scope } = figure;
  return startJob('figure.passages', { settings, scope, place: opened.place, from, limit });
}
