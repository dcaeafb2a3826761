import type { RetrievedPassage } from '../../contract/retrieval-calls';
import { isProblem } from '../../domain/problem';
import { messagesNow } from '../messages/use-messages';
import { engine } from '../state/current-engine';
import { trackJob } from '../state/jobs';
import { chosenRows, useRetrieve } from '../state/retrieve';
import { reportFailure } from './report-failure';
import { arrangement } from './retrievals';

/** Passages that the engine hands over at once. */
const most = 1000;

/**
 * The passages that are chosen in the list, each once and in its order, also those that were not looked at yet. Null when
 * they cannot be read, when reading them was cancelled, or when the answer is another one meanwhile.
 */
export async function readChosen(): Promise<readonly RetrievedPassage[] | null> {
  const { passages: read, answer } = useRetrieve.getState();
  const rows = chosenRows();
  const missing = [...new Set(rows.flatMap((row) => (read.has(row) ? [] : [Math.floor(row / most)])))];
  const fetched = await readPages(missing);
  if (!fetched || useRetrieve.getState().answer !== answer) return null;
  const found = rows.flatMap((row) => read.get(row) ?? fetched.get(row) ?? []);
  // In groups a passage may stand several times.
  return [
    ...new Map(found.map((passage) => [`${passage.sourceId} ${passage.start} ${passage.end}`, passage])).values(),
  ];
}

async function readPages(pages: readonly number[]): Promise<ReadonlyMap<number, RetrievedPassage> | null> {
  const { asked } = useRetrieve.getState();
  const fetched = new Map<number, RetrievedPassage>();
  if (!asked || pages.length === 0) return fetched;
  const job = trackJob(messagesNow().retrieved.reading);
  try {
    for (const [done, page] of pages.entries()) {
      const from = page * most;
      const { words, scope } = asked;
      const wish = { words, scope, ...arrangement(), from, limit: most };
      const { passages } = await engine().start('retrieval.run', wish, { signal: job.signal });
      passages.forEach((passage, i) => fetched.set(from + i, passage));
      job.report({ done: done + 1, total: pages.length });
    }
    return fetched;
  } catch (error) {
    if (!isProblem(error) || error.reason !== 'cancelled') reportFailure('retrieval.run', error);
    return null;
  } finally {
    job.end();
  }
}
