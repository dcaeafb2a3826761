/**
 * The thread in which files are read: their bytes come from strangers, so they are parsed where a limit of memory holds and
 * where an end can be put to it, and the engine answers the window meanwhile.
 */
import { readFile as readFromDisk } from 'node:fs/promises';
import { join } from 'node:path';
import { readCodebook } from '../../formats/import/codebook/read-codebook';
import { readPdfPlaces } from '../../formats/import/pdf';
import { setPdfAssets } from '../../formats/import/pdf/assets';
import { readFile } from '../../formats/import/read-file';
import { answerEngine } from '../threads/answer-engine';
import type { ReaderQuestion, ReadingName, Readings } from './thread-words';

type Read = { readonly [N in keyof Readings]: (file: ReaderQuestion['file']) => Promise<Readings[N]> };

const readings: Read = { documents: readFile, pages: readPdfPlaces, codebook: readCodebook };

// The character maps lie beside this program, where the build put them.
setPdfAssets((name) => readFromDisk(join(import.meta.dirname, 'cmaps', name)));
answerEngine<ReaderQuestion, Readings[ReadingName]>(({ reading, file }) => readings[reading](file));
