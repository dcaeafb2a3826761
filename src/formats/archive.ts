import { Buffer } from 'node:buffer';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { problem, isProblem } from '../domain/problem';
import type { FileToImport } from './import/importer';

/** The files in a ZIP archive, each unpacked when it is asked for. */
export type Archive = {
  readonly names: readonly string[];
  /** The bytes of a file; null when there is none of that name. */
  readonly read: (name: string) => Promise<Uint8Array | null>;
};

/** No document is larger unpacked: a larger one is made to fill the memory. */
const largestArchive = 512 * 1024 * 1024;
const largestEntry = 256 * 1024 * 1024;
const mostEntries = 20_000;
/** Text packs to a twentieth; a file that unpacks to hundreds of times its size holds nothing. */
const highestRatio = 200;
/** Under this size no ratio harms. */
const harmless = 20 * 1024 * 1024;

/**
 * Opens an archive that lies in memory. Nothing is written to the disk, so no name can lead out of the archive; names that
 * try are refused all the same. An archive that would unpack to far more than it weighs is an `archiveTooLarge` Problem,
 * a damaged one `documentDamaged`, an encrypted one `fileEncrypted`.
 */
export async function openArchive(file: FileToImport): Promise<Archive> {
  const { zip, entries } = await listEntries(file);
  let unpacked = 0;
  for (const entry of entries.values()) {
    if (entry.isEncrypted()) throw problem('fileEncrypted', { file: file.name });
    unpacked += entry.uncompressedSize;
    const isBomb = entry.uncompressedSize > harmless && entry.uncompressedSize > entry.compressedSize * highestRatio;
    if (isBomb || entry.uncompressedSize > largestEntry || unpacked > largestArchive) {
      throw problem('archiveTooLarge', { file: file.name, limit: largestArchive / 1024 / 1024 });
    }
  }
  return {
    names: [...entries.keys()],
    async read(name) {
      const entry = entries.get(name);
      return entry ? await unpack(zip, entry, file.name) : null;
    },
  };
}

async function listEntries(
  file: FileToImport,
): Promise<{ readonly zip: ZipFile; readonly entries: ReadonlyMap<string, Entry> }> {
  const buffer = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void => reject(isProblem(error) ? error : damaged(file.name));
    fromBuffer(buffer, { lazyEntries: true }, (error, zip) => {
      if (error) return fail(error);
      const entries = new Map<string, Entry>();
      zip.on('error', fail);
      zip.on('end', () => resolve({ zip, entries }));
      zip.on('entry', (entry: Entry) => {
        if (entries.size >= mostEntries) {
          return fail(problem('archiveTooLarge', { file: file.name, limit: largestArchive / 1024 / 1024 }));
        }
        entries.set(entry.fileName, entry);
        zip.readEntry();
      });
      zip.readEntry();
    });
  });
}

/** Its real size is checked against the one that the directory names while it is unpacked: a lying one is damage. */
async function unpack(zip: ZipFile, entry: Entry, fileName: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(damaged(fileName));
      const pieces: Uint8Array[] = [];
      stream.on('data', (piece: Uint8Array) => pieces.push(piece));
      stream.on('error', () => reject(damaged(fileName)));
      stream.on('end', () => resolve(Buffer.concat(pieces)));
    });
  });
}

/** The library's own words would stand in English within every language. */
function damaged(file: string): Error {
  return problem('documentDamaged', { file, detail: 'ZIP' });
}
