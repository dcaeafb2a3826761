import { Worker, type WorkerOptions } from 'node:worker_threads';
import { type Problem, problem } from '../../domain/problem';
import type { FromThread, ToThread } from './thread-words';

/** A thread that answers questions, so that the engine answers the window meanwhile. */
export type AskedThread<Q, A> = {
  /** Fails with the Problem that the thread met, with `cancelled` at a Cancel or when the thread ends, or with a bug. */
  readonly ask: (question: Q, wait: Wait) => Promise<A>;
  /** Ends the thread; a later question starts another one. */
  readonly close: () => void;
};

export type Wait = {
  readonly signal: AbortSignal;
  /** How long an answer is waited for, and what is said then. */
  readonly patience?: Patience;
  /** Ends the thread when the answer is given up: it may never come, and the next question would wait behind it. */
  readonly mayNotEnd?: boolean;
};

export type Patience = {
  readonly milliseconds: number;
  /**
   * Of work instead of the clock: on a busy machine a simple question that got no turn is none that takes too long. Only for
   * threads that work without waiting for anything.
   */
  readonly ofWork?: boolean;
  readonly over: () => Problem;
};

/** `program` is the built program of the thread; it is started with the first question. */
export function createAskedThread<Q, A>(program: string | URL, options: WorkerOptions = {}): AskedThread<Q, A> {
  let worker: Worker | null = null;
  let lastCall = 0;

  function close(): void {
    void worker?.terminate();
    worker = null;
  }

  async function ask(question: Q, { signal, patience, mayNotEnd = false }: Wait): Promise<A> {
    if (signal.aborted) throw problem('cancelled');
    const running = (worker ??= new Worker(program, options));
    const call = ++lastCall;
    return new Promise((resolve, reject) => {
      const giveUp = (error: Error, endsThread = mayNotEnd): void => {
        settle();
        if (endsThread && worker === running) close();
        reject(error);
      };
      const stopWaiting = patience && whenOver(patience, () => giveUp(patience.over()));
      const cancel = (): void => giveUp(problem('cancelled'));
      const fail = (error: Error): void => giveUp(error, true);
      // It was closed, or ended because of another question.
      const stop = (): void => giveUp(problem('cancelled'), true);
      const receive = (message: FromThread<A>): void => {
        if (message.call !== call) return;
        settle();
        if (message.type === 'answer') resolve(message.answer);
        else if (message.type === 'problem') reject(problem(message.reason, message.details));
        else reject(new Error(message.message));
      };
      const settle = (): void => {
        stopWaiting?.();
        signal.removeEventListener('abort', cancel);
        running.off('message', receive).off('error', fail).off('exit', stop);
      };
      signal.addEventListener('abort', cancel);
      running.on('message', receive).on('error', fail).on('exit', stop);
      running.postMessage({ call, question } satisfies ToThread<Q>);
    });
  }

  return { ask, close };
}

/** Tells when patience is over; answers the function that ends the waiting. */
function whenOver({ milliseconds, ofWork = false }: Patience, tell: () => void): () => void {
  const begun = process.cpuUsage();
  const look = (): void => {
    const { user, system } = process.cpuUsage(begun);
    const left = ofWork ? Math.ceil(milliseconds - (user + system) / 1000) : 0;
    if (left <= 0) tell();
    else timer = setTimeout(look, left);
  };
  let timer = setTimeout(look, milliseconds);
  return () => clearTimeout(timer);
}
