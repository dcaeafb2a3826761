import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { keysOf, type WordAnswer, type WordQuestion } from '../../domain/analysis/words/word-figure';
import { problem } from '../../domain/problem';
import type { FromCounter, TextByKey, ToCounter } from './count-words';
import { packQuestion } from './pack-question';

/** Counts words in a thread of its own, which keeps the words of texts from one question to the next. */
export type WordCounter = {
  /** Fails with a Problem for a pattern that is none, or at a Cancel. */
  ask(question: WordQuestion, texts: TextSupply): Promise<WordAnswer>;
  /** Takes in the texts with these keys that the thread lacks, before somebody asks about them. */
  takeIn(keys: ReadonlySet<string>, texts: TextSupply): Promise<void>;
  /** Ends the thread and forgets all words; a later question starts another one. */
  close(): void;
};

/** Where the thread's texts come from, and who waits for it. */
export type TextSupply = {
  /** The text with this key, read from the project. */
  readonly textOf: (key: string) => TextByKey;
  readonly signal: AbortSignal;
  readonly progress: (progress: { readonly done: number; readonly total: number }) => void;
};

/** Characters that are sent to the thread at once: some milliseconds of work for the engine. */
const batchLength = 500_000;

type Answered = Exclude<FromCounter, { readonly type: 'problem' | 'bug' }>;
type ToAsk = ToCounter extends infer A ? (A extends ToCounter ? Omit<A, 'call'> : never) : never;

/** `thread` is the built program of the thread; it is started with the first question. */
export function createWordCounter(thread: string | URL): WordCounter {
  let worker: Worker | null = null;
  let lastCall = 0;
  let lastAnswer: Promise<unknown> = Promise.resolve();

  function close(): void {
    void worker?.terminate();
    worker = null;
  }

  function send(request: ToAsk, signal: AbortSignal): Promise<Answered> {
    if (signal.aborted) throw problem('cancelled');
    const running = (worker ??= new Worker(thread));
    const call = ++lastCall;
    return new Promise((resolve, reject) => {
      const giveUp = (error: Error): void => {
        settle();
        reject(error);
      };
      const cancel = (): void => {
        // A pattern may have no end; what was taken in before costs less than a thread that never answers.
        if (request.ask === 'answer' && worker === running) close();
        giveUp(problem('cancelled'));
      };
      const fail = (error: Error): void => {
        if (worker === running) close();
        giveUp(error);
      };
      const stop = (): void => giveUp(problem('cancelled'));
      const receive = (message: FromCounter): void => {
        if (message.call !== call) return;
        settle();
        if (message.type === 'problem') reject(problem(message.reason, message.details));
        else if (message.type === 'bug') reject(new Error(message.message));
        else resolve(message);
      };
      const settle = (): void => {
        signal.removeEventListener('abort', cancel);
        running.off('message', receive).off('error', fail).off('exit', stop);
      };
      signal.addEventListener('abort', cancel);
      running.on('message', receive).on('error', fail).on('exit', stop);
      running.postMessage({ call, ...request });
    });
  }

  /** The next texts are read while the thread divides the last ones. */
  async function takeIn(wanted: ReadonlySet<string>, { textOf, signal, progress }: TextSupply): Promise<void> {
    const answer = await send({ ask: 'missing', keys: wanted }, signal);
    const keys = answer.type === 'missing' ? answer.keys : [];
    let lastBatch: Promise<unknown> = Promise.resolve();
    for (let at = 0; at < keys.length;) {
      if (signal.aborted) throw problem('cancelled');
      const texts: TextByKey[] = [];
      for (let length = 0; at < keys.length && length < batchLength;) {
        const text = textOf(keys[at++] ?? '');
        texts.push(text);
        length += text.text.length;
      }
      await lastBatch;
      lastBatch = send({ ask: 'add', texts }, signal);
      // It is awaited below or in the next round, unless reading fails first.
      lastBatch.catch(() => undefined);
      progress({ done: at, total: keys.length });
      await setImmediate();
    }
    await lastBatch;
  }

  async function ask(question: WordQuestion, supply: TextSupply): Promise<WordAnswer> {
    await takeIn(keysOf(question), supply);
    const answered = await send({ ask: 'answer', question: packQuestion(question) }, supply.signal);
    if (answered.type === 'table' || answered.type === 'places') return answered;
    throw new Error(`the thread that counts words answered “${answered.type}”`);
  }

  /** One behind the other: what one question took in, the next might drop. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = lastAnswer.then(work);
    lastAnswer = done.catch(() => undefined);
    return done;
  }

  return {
    ask: (question, supply) => inTurn(() => ask(question, supply)),
    takeIn: (keys, supply) => inTurn(() => takeIn(keys, supply)),
    close,
  };
}
