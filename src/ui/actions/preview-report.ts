import { isProblem } from '../../domain/problem';
import { describeProblem } from '../messages/describe';
import { messagesNow } from '../messages/use-messages';
import { engine } from '../state/current-engine';
import { trackJob, type TrackedJob } from '../state/jobs';
import { useProject } from '../state/project';
import { noPreview, useReportPreview } from '../state/report-preview';
import { languageOfReport } from './language-of-exports';
import { reportFailure } from './report-failure';

/** What is quicker than this is not spoken of. */
const blink = 300;

let running: AbortController | null = null;

/** Makes the report anew as it would go out; one that is being made ends. The status bar shows a long one with its Cancel. */
export async function previewReport(): Promise<void> {
  running?.abort();
  const own = new AbortController();
  running = own;
  const projectId = useProject.getState().mirror?.project.id ?? null;
  if (useReportPreview.getState().projectId !== projectId) useReportPreview.setState({ ...noPreview, projectId });
  const tracked: { job: TrackedJob | null } = { job: null };
  const timer = window.setTimeout(() => {
    tracked.job = trackJob(messagesNow().report.preview.composing);
    tracked.job.signal.addEventListener('abort', () => own.abort());
    useReportPreview.setState({ isComposed: true, progress: null });
  }, blink);
  try {
    const html = await engine().start(
      'report.preview',
      { language: languageOfReport() },
      {
        signal: own.signal,
        onProgress(progress) {
          tracked.job?.report(progress);
          if (tracked.job) useReportPreview.setState({ progress });
        },
      },
    );
    if (running === own) useReportPreview.setState({ html, refusal: null, isStopped: false });
  } catch (error) {
    if (running === own) refuse(error);
  } finally {
    window.clearTimeout(timer);
    tracked.job?.end();
    if (running === own) useReportPreview.setState({ isComposed: false, progress: null });
  }
}

/** A preview that is not wanted any more, such as one of a page that was left, is not made to its end. */
export function stopPreview(): void {
  running?.abort();
  running = null;
  useReportPreview.setState({ isComposed: false, progress: null });
}

/** What cannot be made is said where it would stand; a bug is reported like any other, and said there, too. */
function refuse(error: unknown): void {
  if (isProblem(error) && error.reason === 'cancelled') return useReportPreview.setState({ isStopped: true });
  if (!isProblem(error)) reportFailure('report.preview', error);
  const refusal = isProblem(error) ? describeProblem(error, messagesNow()) : messagesNow().report.preview.failed;
  useReportPreview.setState({ html: null, refusal, isStopped: false });
}
