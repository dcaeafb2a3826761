// oxlint-disable-next-line typescript/triple-slash-reference -- a package without types of its own cannot be imported before
/// <reference path="./exceljs-writer.d.ts" />
// ExcelJS packs its workbook into a stream of Node and into nothing else: the one file of this room that needs Node.
import { PassThrough, type Readable, Writable } from 'node:stream';
import type { Archive, default as WorkbookWriter, Style } from 'exceljs/lib/stream/xlsx/workbook-writer.js';
import type { Sink } from './table';

export type StreamedWorkbook = {
  readonly styles: StyleNumbers;
  /** Begins a sheet with columns so wide, whose first row stays in sight; the sheet before it must have ended. */
  readonly addSheet: (name: string, widths: readonly number[]) => StreamedSheet;
  /** Whether rows are written faster than the sink takes them. */
  readonly isFull: () => boolean;
  /** When it is full: waits until the sink takes more, or throws what the sink threw. */
  readonly drain: () => Promise<void>;
  /** Writes the end of the file and waits until the sink has all of it. */
  readonly finish: () => Promise<void>;
  /** Ends the writing half-way; the sink is the caller's again when this is done. */
  readonly abandon: () => Promise<void>;
};

/** The numbers by which cells name how they look. */
export type StyleNumbers = { readonly header: number; readonly text: number; readonly number: number };

export type StreamedSheet = {
  /** Rows as SpreadsheetML, in their order. */
  readonly write: (rows: string) => void;
  /** Ends the sheet, whose first row filters those below it. */
  readonly end: (size: { readonly columns: number; readonly lastRow: number }) => void;
};

/** Cells begin at the top, so that a row with a long passage reads well. */
const headerStyle: Style = { font: { bold: true }, alignment: { vertical: 'top' } };
const textStyle: Style = { alignment: { vertical: 'top', wrapText: true } };
const numberStyle: Style = { alignment: { vertical: 'top' } };

/** The first moment that a zip file can name: the same table gives the same bytes at any time, in any time zone. */
const fixedDate = new Date(Date.UTC(1980, 0, 1));

/** Opens a workbook that goes into the sink while its rows are written. ExcelJS is loaded by the first of them. */
export async function openWorkbook(sink: Sink): Promise<StreamedWorkbook> {
  const { default: Writer } = await import('exceljs/lib/stream/xlsx/workbook-writer.js');
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
  class ControlledWriter extends Writer {
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
    styles: {
      header: workbook.styles.addStyleModel(headerStyle),
      text: workbook.styles.addStyleModel(textStyle),
      number: workbook.styles.addStyleModel(numberStyle),
    },
    addSheet: (name, widths) => beginSheet(workbook, name, widths),
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

function beginSheet(workbook: WorkbookWriter, name: string, widths: readonly number[]): StreamedSheet {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    properties: { defaultColWidth: 9 }, // ExcelJS leaves out the width of a column that is 9 wide
  });
  sheet.columns = widths.map((width) => ({ width }));
  // A row without cells is not written, but what stands before all rows is.
  sheet.addRow([]).commit();
  return {
    write: (rows) => void sheet.stream.write(Buffer.from(rows)),
    end({ columns, lastRow }) {
      sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: lastRow, column: columns } };
      sheet.commit();
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
