import initSqlJs from 'sql.js/dist/sql-wasm.js';
import { problem } from '../domain/problem';
import { connect, type Connection, type SqlJsDatabase } from './db';
import type { ClaimedFile, FileHook } from './file/claims';
import { findWasmMemory, instantiateWasm } from './file/wasm-memory';
import { installRealFiles, type RealFiles } from './real-file';

/** Stock sql.js, able to work on real files. */
export type SqlJs = {
  /** A database in memory, for nothing that must be kept. */
  openMemory(): Connection;
  openFile(path: string, hook?: FileHook | null): FileConnection;
  /** Runs `work` while the path means a real file that SQLite may create. */
  withFile<R>(path: string, work: () => R): R;
};

/** A connection to a real file. */
export type FileConnection = Connection & { readonly claimed: ClaimedFile };

/** What is used of sql.js, its C functions included; its own types leave those out. */
type SqlJsModule = {
  readonly Database: new (bytes?: Uint8Array) => SqlJsDatabase;
  _malloc(size: number): number;
  _free(pointer: number): void;
  _sqlite3_open(name: number, out: number): number;
  _sqlite3_close_v2(database: number): number;
  postilFiles?: RealFiles;
};

/**
 * Loads sql.js from the bytes of its wasm file and puts real files under it. It refuses to work (`storageUnsupported`)
 * when SQLite's file functions are not where they are known to be: working on a copy in memory would lose everything.
 */
export async function loadSqlJs(wasm: Uint8Array): Promise<SqlJs> {
  const { module, files } = await (loading ??= load(wasm));
  return {
    openMemory: () => connect(() => new module.Database(), files),
    openFile: (path, hook = null) => openFile(module, files, path, hook),
    withFile(path, work) {
      const claimed = files.claim(path, { mayCreate: true });
      try {
        return work();
      } finally {
        files.release(claimed);
      }
    },
  };
}

let loading: Promise<{ module: SqlJsModule; files: RealFiles }> | undefined;

async function load(wasm: Uint8Array): Promise<{ module: SqlJsModule; files: RealFiles }> {
  provideFolderName();
  let memory: ReturnType<typeof findWasmMemory> = null;
  // A plain object: its own type names the wasm classes of a page, which this room does not have.
  const config: object = {
    useOldExtensionFunctions: false,
    instantiateWasm(imports: object, done: (instance: object, module: object) => void): object {
      const { module, instance } = instantiateWasm(wasm, imports);
      memory = findWasmMemory(instance);
      done(instance, module);
      return instance.exports;
    },
  };
  const module = (await initSqlJs(config)) as unknown as SqlJsModule;
  // sql.js loads once per process and then answers the same module, also to a second copy of this file.
  if (module.postilFiles) return { module, files: module.postilFiles };
  const files = memory && installRealFiles(memory, (size) => module._malloc(size), findDefaultVfs(module, memory));
  if (!files) throw problem('storageUnsupported');
  module.postilFiles = files;
  return { module, files };
}

/** The pointer to the file system that a new database gets: the first field of its `sqlite3` structure. */
function findDefaultVfs(module: SqlJsModule, memory: NonNullable<ReturnType<typeof findWasmMemory>>): number {
  const name = module._malloc(16);
  const out = module._malloc(16);
  try {
    memory.writeText(name, ':memory:', 16);
    if (module._sqlite3_open(name, out) !== 0) return 0;
    const database = memory.readInt(out);
    const vfs = memory.readInt(database);
    module._sqlite3_close_v2(database);
    return vfs;
  } finally {
    module._free(name);
    module._free(out);
  }
}

function openFile(module: SqlJsModule, files: RealFiles, path: string, hook: FileHook | null): FileConnection {
  const claimed = files.claim(path, { hook });
  try {
    // sql.js names its databases itself; the next full path that SQLite asks for becomes ours. The empty bytes make
    // the file in memory that its close() deletes.
    const connection = connect(() => {
      let database: SqlJsDatabase | undefined;
      const isReal = files.redirect(claimed, () => (database = new module.Database(new Uint8Array(0))));
      if (!database || !isReal) throw problem('storageUnsupported');
      return database;
    }, files);
    const close = (): void => {
      try {
        connection.close();
      } finally {
        files.release(claimed);
      }
    };
    return { ...connection, claimed, close };
  } catch (error) {
    files.release(claimed);
    throw error;
  }
}

/** In an ES module there is no `__dirname`, which sql.js reads under node, though it finds no file by it here. */
function provideFolderName(): void {
  const globals = globalThis as { __dirname?: string };
  globals.__dirname ??= '';
}
