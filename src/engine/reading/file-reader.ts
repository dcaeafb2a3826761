import { Worker } from 'node:worker_threads';
import { problem } from '../../domain/problem';
import type { FileToImport } from '../../formats/import/importer';
import type { FromReader, ReadingName, Readings, ToReader } from './thread-words';

/** Reads files in a thread of its own, one after another. */
export type FileReader = {
  /** Fails with a Problem for a file that is refused, takes too long or too much memory, or when `signal` cancels. */
  read<N extends ReadingName>(reading: N, file: FileToImport, signal: AbortSignal): Promise<Readings[N]>;
  /** Ends the thread; a later `read` starts another one. */
  close(): void;
};

/** Megabytes that a thread may fill with what it makes of a file. */
const memoryLimit = 1024;
/** Seconds for any file, and for each megabyte of it: a scanned book is large, and a small file that takes long is made to. */
const patience = { atLeast: 30, perMegabyte: 5 };

/** `thread` is the built program of the thread; it is started when the first file comes. */
export function createFileReader(thread: string | URL): FileReader {
  let worker: Worker | null = null;
  let lastCall = 0;

  function start(): Worker {
    return new Worker(thread, { resourceLimits: { maxOldGenerationSizeMb: memoryLimit }, stdout: true, stderr: true });
  }

  function close(): void {
    void worker?.terminate();
    worker = null;
  }

  async function read<N extends ReadingName>(
    reading: N,
    file: FileToImport,
    signal: AbortSignal,
  ): Promise<Readings[N]> {
    if (signal.aborted) throw problem('cancelled');
    const running = (worker ??= start());
    const seconds = Math.round(patience.atLeast + (patience.perMegabyte * file.bytes.length) / 1024 / 1024);
    const call = ++lastCall;
    return new Promise<Readings[N]>((resolve, reject) => {
      const giveUp = (error: Error): void => {
        settle();
        close();
        reject(error);
      };
      const timer = setTimeout(() => giveUp(problem('readingTooLong', { file: file.name, seconds })), seconds * 1000);
      const cancel = (): void => giveUp(problem('cancelled'));
      const fail = (error: Error): void =>
        giveUp(isOutOfMemory(error) ? problem('readingTooMuch', { file: file.name }) : error);
      const stop = (): void => giveUp(new Error(`The thread that reads files ended at ${file.name}`));
      const receive = (message: FromReader): void => {
        if (message.call !== call) return;
        settle();
        if (message.type === 'read') resolve(message.read as Readings[N]);
        else if (message.type === 'problem') reject(problem(message.reason, message.details));
        else reject(new Error(`${file.name}: ${message.message}`));
      };
      const settle = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', cancel);
        running.off('message', receive).off('error', fail).off('exit', stop);
      };
      signal.addEventListener('abort', cancel);
      running.on('message', receive).on('error', fail).on('exit', stop);
      running.postMessage({ call, reading, file } satisfies ToReader);
    });
  }

  return { read, close };
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
