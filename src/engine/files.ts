import { createHash } from 'node:crypto';
import type { FileDescription, OriginalFile } from '../contract/reports';
import type { Id } from '../domain/model';
import type { ReadDb, WriteDb } from './db';

/** SQLite reads and writes a row whole: a large file in one row would be copied in memory several times. */
const pieceLength = 1024 * 1024;

/** The address of a file: the SHA-256 of its bytes, in hexadecimal. */
export function hashFile(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Keeps a file, once, and answers its address: the SHA-256 of its bytes. */
export function keepFile(db: WriteDb, { name, mediaType, bytes }: OriginalFile): string {
  const hash = hashFile(bytes);
  if (db.get('SELECT 1 FROM file WHERE hash = ?', [hash])) return hash;
  db.run('INSERT INTO file (hash, name, mediaType, size) VALUES (?, ?, ?, ?)', [hash, name, mediaType, bytes.length]);
  for (let position = 0; position * pieceLength < bytes.length; position++) {
    const piece = bytes.subarray(position * pieceLength, (position + 1) * pieceLength);
    db.run('INSERT INTO filePiece (hash, position, bytes) VALUES (?, ?, ?)', [hash, position, piece]);
  }
  return hash;
}

/** What a kept file is called and how large it is, without reading it. */
export function describeFile(db: ReadDb, hash: string): FileDescription | null {
  return db.get<FileDescription>('SELECT name, mediaType, size FROM file WHERE hash = ?', [hash]) ?? null;
}

/** The file with this address; null when it is not kept. */
export function readFile(db: ReadDb, hash: string): OriginalFile | null {
  const about = describeFile(db, hash);
  if (!about) return null;
  const bytes = new Uint8Array(about.size);
  const pieces =
    db.get<{ count: number }>('SELECT count(*) AS count FROM filePiece WHERE hash = ?', [hash])?.count ?? 0;
  for (let position = 0; position < pieces; position++) {
    const row = db.get<{ bytes: Uint8Array }>('SELECT bytes FROM filePiece WHERE hash = ? AND position = ?', [
      hash,
      position,
    ]);
    if (row) bytes.set(row.bytes, position * pieceLength);
  }
  return { name: about.name, mediaType: about.mediaType, bytes };
}

/** Drops files for good. */
export function dropFiles(db: WriteDb, hashes: readonly string[]): void {
  for (const hash of hashes) {
    db.run('DELETE FROM filePiece WHERE hash = ?', [hash]);
    db.run('DELETE FROM file WHERE hash = ?', [hash]);
  }
}

/** The files that no document refers to at present. */
export function unusedFiles(db: ReadDb): string[] {
  return db
    .all<{ hash: string }>(
      'SELECT hash FROM file WHERE hash NOT IN (SELECT fileHash FROM source WHERE fileHash IS NOT NULL)',
    )
    .map(({ hash }) => hash);
}

/** The files that these documents came from are no longer theirs. */
export function forgetFilesOf(db: WriteDb, sourceIds: readonly Id[]): void {
  for (const id of sourceIds) db.run('UPDATE source SET fileHash = NULL WHERE id = ?', [id]);
}
