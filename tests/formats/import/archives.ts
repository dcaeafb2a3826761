import { Buffer } from 'node:buffer';
import { ZipFile } from 'yazl';
import { openArchive } from '../../../src/formats/archive';

export type ArchiveFiles = Readonly<Record<string, string | Uint8Array>>;

/** An archive of these files in this order; the first is stored as it is, as OpenDocument and EPUB ask. */
export async function packArchive(files: ArchiveFiles): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [i, [name, content]] of Object.entries(files).entries()) {
    zip.addBuffer(Buffer.from(content), name, { compress: i > 0, mtime: new Date(2026, 0, 1) });
  }
  zip.end();
  const pieces: Uint8Array[] = [];
  for await (const piece of zip.outputStream) pieces.push(piece as Uint8Array);
  return new Uint8Array(Buffer.concat(pieces));
}

/** The files in an archive. */
export async function unpackArchive(bytes: Uint8Array): Promise<Record<string, Uint8Array>> {
  const archive = await openArchive({ name: 'archive', bytes });
  const files: Record<string, Uint8Array> = {};
  for (const name of archive.names.filter((each) => !each.endsWith('/'))) {
    files[name] = (await archive.read(name)) ?? new Uint8Array();
  }
  return files;
}

/** The same archive with a name in it changed to one of the same length, as no honest program would write it. */
export function renameEntry(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return new Uint8Array(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1'));
}
