import type { OriginalFile, PrintedPages } from '../../contract/reports';
import type { Id } from '../../domain/model';
import { isProblem } from '../../domain/problem';
import { describeProblem } from '../messages/describe';
import { messagesNow } from '../messages/use-messages';
import { engine } from '../state/current-engine';

/** What was read, or why it could not be: shown in the pane that was to show it. */
export type Reading<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'refused'; readonly isNotKept: boolean; readonly sentence: string };

/** The PDF that a document was read from. */
export async function readOriginal(sourceId: Id): Promise<Reading<OriginalFile>> {
  return answer(async () => engine().start('source.readFile', { sourceId }));
}

/** Where the words of a document stand on its pages. */
export async function readPages(sourceId: Id): Promise<Reading<PrintedPages>> {
  return answer(async () => engine().start('source.readPages', { sourceId }));
}

async function answer<T>(read: () => Promise<T>): Promise<Reading<T>> {
  try {
    return { kind: 'read', value: await read() };
  } catch (error) {
    if (!isProblem(error)) throw error;
    const isNotKept = error.reason === 'noOriginal';
    return { kind: 'refused', isNotKept, sentence: describeProblem(error, messagesNow()) };
  }
}
