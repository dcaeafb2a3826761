import type { Grouping } from '../../domain/analysis/figure';
import type { Scope } from '../../domain/analysis/scope';
import type { Id, SavedQuery } from '../../domain/model';
import { isProblem } from '../../domain/problem';
import { describeProblem } from '../messages/describe';
import { messagesNow } from '../messages/use-messages';
import { engine } from '../state/current-engine';
import { trackJob, type TrackedJob } from '../state/jobs';
import { type RetrievedGrouping, useRetrieve } from '../state/retrieve';
import { replaceScope } from '../state/scope';
import { reportFailure } from './report-failure';

/** Rows that are read at once. */
export const pageOfPassages = 100;
/** What is quicker than this is not spoken of. */
const blink = 300;

let running: AbortController | null = null;
const pagesAsked = new Set<number>();

/** Asks the question that stands in the field; one that is under way ends. Without words the list is empty. */
export async function askForPassages(words: string, scope: Scope): Promise<void> {
  running?.abort();
  running = null;
  if (words.trim() === '') {
    useRetrieve.setState({ asked: null, answer: null, passages: new Map(), refusal: null, isAsking: false });
    return;
  }
  const own = new AbortController();
  running = own;
  const tracked: { job: TrackedJob | null } = { job: null };
  const timer = window.setTimeout(() => {
    tracked.job = trackJob(messagesNow().retrieve.asking);
    tracked.job.signal.addEventListener('abort', () => own.abort());
    useRetrieve.setState({ isAsking: true });
  }, blink);
  try {
    const { passages, ...answer } = await engine().start(
      'retrieval.run',
      { words, scope, ...arrangement(), from: 0, limit: pageOfPassages },
      { signal: own.signal, onProgress: (progress) => tracked.job?.report(progress) },
    );
    if (running !== own) return;
    pagesAsked.clear();
    pagesAsked.add(0);
    const { asked, row } = useRetrieve.getState();
    const isSame = asked?.words === words && asked.scope === scope;
    useRetrieve.setState({
      asked: { words, scope },
      answer,
      passages: new Map(passages.map((passage, i) => [i, passage])),
      refusal: null,
      row: isSame ? Math.max(0, Math.min(row, answer.rows - 1)) : 0,
      chosen: new Set(),
      memoRow: null,
    });
  } catch (error) {
    if (running === own) refuse(error);
  } finally {
    window.clearTimeout(timer);
    tracked.job?.end();
    if (running === own) useRetrieve.setState({ isAsking: false });
  }
}

/** What cannot be asked is said below the question; a bug is reported like any other. */
function refuse(error: unknown): void {
  if (!isProblem(error)) return reportFailure('retrieval.run', error);
  if (error.reason !== 'cancelled') useRetrieve.setState({ refusal: describeProblem(error, messagesNow()) });
}

/** Reads what is missing between two rows of the list. */
export async function readRetrieved(first: number, last: number): Promise<void> {
  const { asked, answer } = useRetrieve.getState();
  if (!asked || !answer) return;
  for (let page = Math.floor(first / pageOfPassages); page <= Math.floor(last / pageOfPassages); page++) {
    if (pagesAsked.has(page) || page * pageOfPassages >= answer.rows) continue;
    pagesAsked.add(page);
    await readPage(page);
  }
}

async function readPage(page: number): Promise<void> {
  const { asked, answer } = useRetrieve.getState();
  if (!asked) return;
  const from = page * pageOfPassages;
  try {
    const read = await engine().start('retrieval.run', { ...asked, ...arrangement(), from, limit: pageOfPassages });
    // Another question or another act: the first page of that is on its way.
    if (useRetrieve.getState().answer !== answer) return;
    useRetrieve.setState(({ passages }) => ({
      passages: new Map([...passages, ...read.passages.map((passage, i) => [from + i, passage] as const)]),
    }));
  } catch (error) {
    pagesAsked.delete(page);
    reportFailure('retrieval.run', error);
  }
}

function arrangement() {
  const { groupBy, sortBy } = useRetrieve.getState();
  const grouping = groupingOf(groupBy);
  return { sortBy, ...(grouping && { groupBy: grouping }) };
}

function groupingOf(by: RetrievedGrouping): Grouping | null {
  return by === 'none' ? null : { by };
}

/** Shows a question in the field, with the scope that it was kept with if it has one. */
export function putQuestion(words: string, scope?: Scope): void {
  if (scope) replaceScope(scope);
  useRetrieve.setState({ words });
}

/** Counts what answers saved queries, one after the other; one that cannot be asked any more has no count. */
export async function countAnswers(
  queries: readonly SavedQuery[],
  signal: AbortSignal,
  tell: (queryId: Id, count: number) => void,
): Promise<void> {
  for (const { id, words, scope } of queries) {
    if (signal.aborted) return;
    try {
      const asked = { words, scope: JSON.parse(scope) as Scope, from: 0, limit: 0 };
      const { total } = await engine().start('retrieval.run', asked, { signal });
      if (!signal.aborted) tell(id, total);
    } catch (error) {
      if (!isProblem(error)) reportFailure('retrieval.run', error);
    }
  }
}
