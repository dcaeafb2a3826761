import { closeSync, fdatasyncSync, fstatSync, ftruncateSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ClaimedFile } from '../real-file';
import { syncFolder } from './durable-copy';
import { ok, powerSafeOverwrite, resultCodes, sectorSize } from './sqlite-abi';
import type { WasmFunction, WasmMemory } from './wasm-memory';

/** A file that SQLite holds open. */
export type OpenFile = {
  readonly claimed: ClaimedFile;
  readonly descriptor: number;
  readonly path: string;
  /** A new journal's name is durable only when its folder is. */
  needsFolderSync: boolean;
};

/** Tells SQLite that the disk refused, and remembers why. */
export type Refuse = (claimed: ClaimedFile, error: unknown, code: number) => number;

/** The functions of `struct sqlite3_io_methods` in their order, each with its C signature. */
export function fileMethods(
  memory: WasmMemory,
  files: Map<number, OpenFile>,
  refuse: Refuse,
): readonly (readonly [signature: string, fn: WasmFunction])[] {
  const fileAt = (pointer: number): OpenFile => {
    const file = files.get(memory.readInt(pointer + 4));
    if (!file) throw new Error('SQLite used a file that is closed');
    return file;
  };

  const close = (pointer: number): number => {
    const id = memory.readInt(pointer + 4);
    const file = files.get(id);
    if (!file) return ok;
    files.delete(id);
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
