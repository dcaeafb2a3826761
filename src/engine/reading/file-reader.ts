import { isProblem, type Problem, problem } from '../../domain/problem';
import type { FileToImport } from '../../formats/import/importer';
import { createAskedThread } from '../threads/ask-thread';
import type { ReaderQuestion, ReadingName, Readings } from './thread-words';

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

/** `program` is the built program of the thread; it is started when the first file comes. */
export function createFileReader(program: string | URL): FileReader {
  const thread = createAskedThread<ReaderQuestion, Readings[ReadingName]>(program, {
    resourceLimits: { maxOldGenerationSizeMb: memoryLimit },
    stdout: true,
    stderr: true,
  });

  async function read<N extends ReadingName>(
    reading: N,
    file: FileToImport,
    signal: AbortSignal,
  ): Promise<Readings[N]> {
    const seconds = Math.round(patience.atLeast + (patience.perMegabyte * file.bytes.length) / 1024 / 1024);
    const over = (): Problem => problem('readingTooLong', { file: file.name, seconds });
    const wait = { signal, patience: { milliseconds: seconds * 1000, over }, mayNotEnd: true };
    try {
      return (await thread.ask({ reading, file }, wait)) as Readings[N];
    } catch (error) {
      if (isProblem(error) || !(error instanceof Error)) throw error;
      if (isOutOfMemory(error)) throw problem('readingTooMuch', { file: file.name });
      throw new Error(`${file.name}: ${error.message}`, { cause: error });
    }
  }

  return { read, close: thread.close };
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
