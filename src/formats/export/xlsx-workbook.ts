// oxlint-disable-next-line typescript/triple-slash-reference -- a package without types of its own cannot be imported before
/// <reference path="./exceljs-writer.d.ts" />
// ExcelJS packs its workbook into a stream of Node and into nothing else: the one file of this room that needs Node.
import { PassThrough, type Readable, Writable } from 'node:stream';
import type { Archive, Sheet } from 'exceljs/lib/stream/xlsx/workbook-writer.js';
import type { Sink } from './table';

export type StreamedWorkbook = {
  /** Begins a sheet whose first row stays in sight; the sheet before it must be committed. */
  readonly addSheet: (name: string) => Sheet;
  /** Whether rows are committed faster than the sink takes them. */
  readonly isFull: () => boolean;
  /** When it is full: waits until the sink takes more, or throws what the sink threw. */
  readonly drain: () => Promise<void>;
  /** Writes the end of the file and waits until the sink has all of it. */
  readonly finish: () => Promise<void>;
  /** Ends the writing half-way; the sink is the caller's again when this is done. */
  readonly abandon: () => Promise<void>;
};

/** The first moment that a zip file can name: the same table gives the same bytes at any time, in any time zone. */
const fixedDate = new Date(Date.UTC(1980, 0, 1));

/** Opens a workbook that goes into the sink while its rows are committed. ExcelJS is loaded by the first of them. */
export async function openWorkbook(sink: Sink): Promise<StreamedWorkbook> {
  const { default: WorkbookWriter } = await import('exceljs/lib/stream/xlsx/workbook-writer.js');
  const failure = new AbortController();
  const { signal } = failure;
  let writing: Promise<void> = Promise.resolve();
  const output = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      writing = writeChunk(sink, chunk, done);
    },
  });
  let gate: PassThrough | undefined;
  let wake: () => void = () => undefined;
  output.once('error', (error) => {
    failure.abort(error);
    wake();
  });

  /**
   * ExcelJS takes rows without end and gives each packed file the present time. Here a sheet goes through a gate that
   * tells when it is full, and every file gets the fixed date.
   */
  function controlArchive(archive: Archive): void {
    const append = archive.append.bind(archive);
    archive.append = (source, entry) => append(controlSource(source), { ...entry, date: fixedDate });
  }

  function controlSource(source: Readable | string | Uint8Array): Readable | Uint8Array {
    // Bytes, because for a text the packer calls `new Buffer`, of which Node warns on the command line.
    if (typeof source === 'string') return Buffer.from(source);
    if (source instanceof Uint8Array) return source;
    gate = new PassThrough();
    gate.on('drain', () => wake());
    source.pipe(gate);
    return gate;
  }

  /** The constructor itself packs two files, beginning with this one: earlier than here there is no archive yet. */
  class ControlledWriter extends WorkbookWriter {
    override addThemes(): Promise<void> {
      controlArchive(this.zip);
      return super.addThemes();
    }
  }

  const workbook = new ControlledWriter({
    stream: output,
    created: fixedDate,
    creator: 'Postil',
    lastModifiedBy: 'Postil',
    useStyles: true,
  });
  workbook.zip.on('error', (error) => output.destroy(error));

  return {
    addSheet: (name) =>
      workbook.addWorksheet(name, {
        views: [{ state: 'frozen', ySplit: 1 }],
        properties: { defaultColWidth: 9 }, // ExcelJS leaves out the width of a column that is 9 wide
      }),
    isFull: () => signal.aborted || gate?.writableNeedDrain === true,
    async drain() {
      signal.throwIfAborted();
      await new Promise<void>((resolve) => (wake = resolve));
      signal.throwIfAborted();
    },
    async finish() {
      signal.throwIfAborted();
      await new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
        workbook.commit().then(resolve, reject);
      });
    },
    async abandon() {
      workbook.zip.abort();
      gate?.destroy();
      output.destroy();
      await writing;
    },
  };
}

async function writeChunk(sink: Sink, chunk: Uint8Array, done: (error?: Error) => void): Promise<void> {
  try {
    await sink.write(chunk);
  } catch (error) {
    done(error instanceof Error ? error : new Error(String(error)));
    return;
  }
  done();
}
