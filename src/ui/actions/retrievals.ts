import type { Grouping } from '../../domain/analysis/figure';
import type { Scope } from '../../domain/analysis/scope';
import type { Id, SavedQuery } from '../../domain/model';
import { isProblem } from '../../domain/problem';
import { fromCodePoint } from '../../domain/text/code-points';
import { describeProblem } from '../messages/describe';
import { messagesNow } from '../messages/use-messages';
import { engine } from '../state/current-engine';
import { trackJob, type TrackedJob } from '../state/jobs';
import { useProject } from '../state/project';
import {
  type AskedQuestion,
  rememberQuestion,
  type RetrievedGrouping,
  type RetrieveState,
  useRetrieve,
} from '../state/retrieve';
import type { SmartCount } from '../state/smart-counts';
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
  const arranged = arrangement();
  const { asked: last, row: place } = useRetrieve.getState();
  const now = { words, scope, ...noteOfStudy() };
  const isSame = last?.words === words && last.scope === scope && last.arrangement === now.arrangement;
  // What is looked at comes first.
  const from = isSame ? Math.floor(place / pageOfPassages) * pageOfPassages : 0;
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
      { words, scope, ...arranged, from, limit: pageOfPassages },
      { signal: own.signal, onProgress: (progress) => tracked.job?.report(progress) },
    );
    if (running !== own) return;
    pagesAsked.clear();
    pagesAsked.add(from / pageOfPassages);
    const { row, chosen, heading, folded, answer: before } = useRetrieve.getState();
    const isAsLong = isSame && before?.rows === answer.rows;
    useRetrieve.setState({
      asked: now,
      answer,
      passages: new Map(passages.map((passage, i) => [from + i, passage])),
      refusal: null,
      row: isSame ? Math.max(0, Math.min(row, answer.rows - 1)) : 0,
      heading: isSame && answer.groups.length > 0 ? heading : null,
      folded: isSame ? folded : new Set(),
      // An act that takes no passage away leaves chosen what was chosen.
      chosen: isAsLong ? chosen : new Set(),
      memoRow: null,
    });
    rememberQuestion(words);
  } catch (error) {
    if (running === own) refuse(error, words);
  } finally {
    window.clearTimeout(timer);
    tracked.job?.end();
    if (running === own) useRetrieve.setState({ isAsking: false });
  }
}

/** The question before was come back to: nothing is wrong any more. */
export function forgetRefusal(): void {
  running?.abort();
  running = null;
  useRetrieve.setState({ refusal: null, isAsking: false });
}

/** Whether what is shown answers a question in a scope already, in the arrangement that is wanted and after the last act. */
export function isAnswered(words: string, scope: Scope): boolean {
  const { asked } = useRetrieve.getState();
  const { arrangement: arranged, undo, redo } = noteOfStudy();
  return (
    asked?.words === words &&
    asked.scope === scope &&
    asked.arrangement === arranged &&
    asked.undo === undo &&
    asked.redo === redo
  );
}

function noteOfStudy(): Pick<AskedQuestion, 'arrangement' | 'undo' | 'redo'> {
  const { undo, redo } = useProject.getState();
  return { arrangement: JSON.stringify(arrangement()), undo, redo };
}

/** What cannot be asked is said below the question; a bug is reported like any other. */
function refuse(error: unknown, words: string): void {
  if (!isProblem(error)) return reportFailure('retrieval.run', error);
  if (error.reason === 'cancelled') return;
  const { position } = error.details;
  const at = typeof position === 'number' ? fromCodePoint(words, position - 1) : null;
  const refusal = { words, sentence: describeProblem(error, messagesNow()), at };
  // What answered these words before an act may be anything by now; what answered others stays, and says so.
  const isGone = useRetrieve.getState().asked?.words === words;
  useRetrieve.setState({ refusal, ...(isGone && { asked: null, answer: null, passages: new Map() }) });
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
  const { words, scope } = asked;
  const from = page * pageOfPassages;
  try {
    const read = await engine().start('retrieval.run', { words, scope, ...arrangement(), from, limit: pageOfPassages });
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

/** How the list is grouped and sorted, as the engine is asked for it. */
export function arrangement() {
  const { groupBy, groupVariableId, sortBy } = useRetrieve.getState();
  const grouping = groupingOf(groupBy, groupVariableId);
  return { sortBy, ...(grouping && { groupBy: grouping }) };
}

function groupingOf(by: RetrievedGrouping, variableId: Id | null): Grouping | null {
  if (by === 'none') return null;
  if (by !== 'variable') return { by };
  // A variable that was removed groups nothing.
  return variableId !== null && useProject.getState().mirror?.variables.has(variableId) ? { by, variableId } : null;
}

/** Groups or sorts the list otherwise; in other groups other rows are chosen. */
export function arrangeRetrieved(
  changes: Partial<Pick<RetrieveState, 'groupBy' | 'groupVariableId' | 'sortBy'>>,
): void {
  useRetrieve.setState({ ...changes, folded: new Set(), row: 0, heading: null, chosen: new Set() });
}

/** Shows a question in the field. */
export function putQuestion(words: string): void {
  useRetrieve.setState({ words, queryId: null });
}

/** Counts what answers saved queries, one after the other; one that cannot be asked any more says why. */
export async function countAnswers(
  queries: readonly SavedQuery[],
  signal: AbortSignal,
  tell: (queryId: Id, counted: SmartCount) => void,
): Promise<void> {
  for (const { id, words, scope } of queries) {
    if (signal.aborted) return;
    try {
      const asked = { words, scope: JSON.parse(scope) as Scope, from: 0, limit: 0 };
      const { total } = await engine().start('retrieval.run', asked, { signal });
      if (!signal.aborted) tell(id, { count: total });
    } catch (error) {
      if (!isProblem(error)) reportFailure('retrieval.run', error);
      else if (error.reason !== 'cancelled') tell(id, { refusal: describeProblem(error, messagesNow()) });
    }
  }
}
