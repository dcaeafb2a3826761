/**
 * The thread in which files are read: their bytes come from strangers, so they are parsed where a limit of memory holds and
 * where an end can be put to it, and the engine answers the window meanwhile.
 */
import { readFile as readFromDisk } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { isProblem } from '../../domain/problem';
import { readCodebook } from '../../formats/import/codebook/read-codebook';
import { readPdfPlaces } from '../../formats/import/pdf';
import { setPdfAssets } from '../../formats/import/pdf/assets';
import { readFile } from '../../formats/import/read-file';
import type { FromReader, Readings, ToReader } from './thread-words';

type Read = { readonly [N in keyof Readings]: (file: ToReader['file']) => Promise<Readings[N]> };

const readings: Read = { documents: readFile, pages: readPdfPlaces, codebook: readCodebook };

// The character maps lie beside this program, where the build put them.
setPdfAssets((name) => readFromDisk(join(import.meta.dirname, 'cmaps', name)));
parentPort?.on('message', (request: ToReader) => void answer(request));

async function answer({ call, reading, file }: ToReader): Promise<void> {
  try {
    tell({ call, type: 'read', read: await readings[reading](file) });
  } catch (error) {
    if (isProblem(error)) tell({ call, type: 'problem', reason: error.reason, details: error.details });
    else tell({ call, type: 'bug', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

function tell(message: FromReader): void {
  parentPort?.postMessage(message);
}
