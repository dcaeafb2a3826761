/**
 * The thread in which files are read: their bytes come from strangers, so they are parsed where a limit of memory holds and
 * where an end can be put to it, and the engine answers the window meanwhile.
 */
import { parentPort } from 'node:worker_threads';
import { isProblem } from '../../domain/problem';
import { readFile } from '../../formats/import/read-file';
import type { FromReader, ToReader } from './thread-words';

parentPort?.on('message', (request: ToReader) => void answer(request));

async function answer({ call, file }: ToReader): Promise<void> {
  try {
    tell({ call, type: 'read', read: await readFile(file) });
  } catch (error) {
    if (isProblem(error)) tell({ call, type: 'problem', reason: error.reason, details: error.details });
    else tell({ call, type: 'bug', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

function tell(message: FromReader): void {
  parentPort?.postMessage(message);
}
