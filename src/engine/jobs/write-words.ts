import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { problem } from '../../domain/problem';
import { encodeUtf8 } from '../../formats/encoding';
import { writeWholeFile } from './file-sink';
import type { JobContext } from './job-function';

/** UTF-16 units that are written at once. */
const chunkLength = 262_144;
/** Milliseconds after which other calls are answered, also where parts are short and slow to make. */
const longestHold = 15;

/** Writes words to a file, whole or not at all, part after part; other calls are answered between two chunks. */
export async function writeWords(
  path: string,
  parts: Iterable<string>,
  total: number,
  { progress, signal, project }: JobContext,
): Promise<void> {
  const asked = project();
  await writeWholeFile(resolve(path), async (file) => {
    let done = 0;
    let waiting: string[] = [];
    let length = 0;
    let begun = performance.now();
    const flush = async (): Promise<void> => {
      await file.write(encodeUtf8(waiting.join('')));
      waiting = [];
      length = 0;
      await setImmediate();
      if (signal.aborted || project() !== asked) throw problem('cancelled');
      progress({ done: Math.min(done, total), total });
      begun = performance.now();
    };
    for (const part of parts) {
      waiting.push(part);
      length += part.length;
      done++;
      if (length >= chunkLength || performance.now() - begun > longestHold) await flush();
    }
    await flush();
  });
}
