import { parentPort } from 'node:worker_threads';
import { isProblem } from '../../domain/problem';
import type { FromThread, ToThread } from './thread-words';

/** What a thread does all its life: it answers each question of the engine, also with what went wrong. */
export function answerEngine<Q, A>(answer: (question: Q) => A | Promise<A>): void {
  const tell = (said: FromThread<A>): void => parentPort?.postMessage(said);
  const respond = async ({ call, question }: ToThread<Q>): Promise<void> => {
    try {
      tell({ call, type: 'answer', answer: await answer(question) });
    } catch (error) {
      if (isProblem(error)) tell({ call, type: 'problem', reason: error.reason, details: error.details });
      else
        tell({ call, type: 'bug', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  };
  parentPort?.on('message', (request: ToThread<Q>) => void respond(request));
}
