import { closeSync, fdatasyncSync, fstatSync, ftruncateSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Claims, OpenFile } from './claims';
import { syncFolder } from './durable-copy';
import { ok, powerSafeOverwrite, resultCodes, sectorSize } from './sqlite-abi';
import type { WasmFunction, WasmMemory } from './wasm-memory';

/** The functions of `struct sqlite3_io_methods` in their order, each with its C signature. */
export function fileMethods(
  memory: WasmMemory,
  claims: Claims,
): readonly (readonly [signature: string, fn: WasmFunction])[] {
  const { refuse } = claims;
  const fileAt = (pointer: number): OpenFile => claims.openAt(memory.readInt(pointer + 4));

  const close = (pointer: number): number => {
    const file = fileAt(pointer);
    claims.removeOpen(memory.readInt(pointer + 4));
    try {
      closeSync(file.descriptor);
      return ok;
    } catch (error) {
      return refuse(file.claimed, error, resultCodes.ioErrorClose);
    }
  };

  const read = (pointer: number, buffer: number, length: number, offset: bigint): number => {
    const file = fileAt(pointer);
    const bytes = memory.bytes();
    let got = 0;
    try {
      file.claimed.hook?.({ name: 'read', path: file.path });
      while (got < length) {
        const count = readSync(file.descriptor, bytes, buffer + got, length - got, Number(offset) + got);
        if (count === 0) break;
        got += count;
      }
    } catch (error) {
      return refuse(file.claimed, error, resultCodes.ioErrorRead);
    }
    if (got === length) return ok;
    bytes.fill(0, buffer + got, buffer + length); // SQLite asks for zeros after a short read
    return resultCodes.ioErrorShortRead;
  };

  const write = (pointer: number, buffer: number, length: number, offset: bigint): number => {
    const file = fileAt(pointer);
    const bytes = memory.bytes();
    const start = Number(offset);
    let put = 0;
    try {
      const { hook } = file.claimed;
      hook?.({ name: 'write', path: file.path, offset: start, bytes: bytes.slice(buffer, buffer + length) });
      while (put < length) put += writeSync(file.descriptor, bytes, buffer + put, length - put, start + put);
      return ok;
    } catch (error) {
      return refuse(file.claimed, error, resultCodes.ioErrorWrite);
    }
  };

  const truncate = (pointer: number, size: bigint): number => {
    const file = fileAt(pointer);
    try {
      if (file.claimed.overwrites) overwriteFrom(file, Number(size));
      file.claimed.hook?.({ name: 'truncate', path: file.path, size: Number(size) });
      ftruncateSync(file.descriptor, Number(size));
    } catch (error) {
      return refuse(file.claimed, error, resultCodes.ioErrorTruncate);
    }
    if (size === 0n && file.path.endsWith('-journal') && !file.claimed.refused) file.claimed.committed = true;
    return ok;
  };

  const sync = (pointer: number): number => {
    const file = fileAt(pointer);
    try {
      fdatasyncSync(file.descriptor);
      file.claimed.hook?.({ name: 'sync', path: file.path });
      if (file.needsFolderSync) {
        syncFolder(dirname(file.path));
        file.claimed.hook?.({ name: 'syncFolder', path: dirname(file.path) });
        file.needsFolderSync = false;
      }
      return ok;
    } catch (error) {
      return refuse(file.claimed, error, resultCodes.ioErrorSync);
    }
  };

  const size = (pointer: number, out: number): number => {
    const file = fileAt(pointer);
    try {
      memory.writeLong(out, fstatSync(file.descriptor).size);
      return ok;
    } catch (error) {
      return refuse(file.claimed, error, resultCodes.ioErrorSize);
    }
  };

  // sql.js takes no locks of the operating system; the lock file stands for them.
  const lockNothing = (): number => ok;
  const nobodyWrites = (_pointer: number, out: number): number => {
    memory.writeInt(out, 0);
    return ok;
  };

  return [
    ['ii', close],
    ['iiiij', read],
    ['iiiij', write],
    ['iij', truncate],
    ['iii', sync],
    ['iii', size],
    ['iii', lockNothing],
    ['iii', lockNothing],
    ['iii', nobodyWrites],
    ['iiii', () => resultCodes.notFound], // no file control is known
    ['ii', () => sectorSize],
    ['ii', () => powerSafeOverwrite],
  ];
}

/** A journal is no journal any more without its first bytes: SQLite's moment of commit. */
const journalHeader = 28;
const pieceLength = 1024 * 1024;

/**
 * Writes zeros over a file from an offset to its end. A journal loses its head first, and for good, so that what follows
 * can be cut off at any point without harm.
 */
function overwriteFrom(file: OpenFile, start: number): void {
  const { size } = fstatSync(file.descriptor);
  if (size <= start) return;
  const isJournal = start === 0 && file.path.endsWith('-journal');
  if (isJournal) {
    overwrite(file, 0, Math.min(journalHeader, size));
    fdatasyncSync(file.descriptor);
    if (!file.claimed.refused) file.claimed.committed = true;
  }
  for (let at = start; at < size; at += pieceLength) overwrite(file, at, Math.min(pieceLength, size - at));
  fdatasyncSync(file.descriptor);
}

function overwrite(file: OpenFile, offset: number, length: number): void {
  const bytes = Buffer.alloc(length);
  file.claimed.hook?.({ name: 'write', path: file.path, offset, bytes });
  let put = 0;
  while (put < length) put += writeSync(file.descriptor, bytes, put, length - put, offset + put);
}
