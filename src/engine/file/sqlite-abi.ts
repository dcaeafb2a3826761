/**
 * The numbers of SQLite's public C interface (sqlite3.h) that a file system for it needs. They are frozen: SQLite
 * promises never to change them. Pointers have 4 bytes here, file offsets 8.
 */

export const ok = 0;

export const resultCodes = {
  notFound: 12,
  full: 13,
  cannotOpen: 14,
  ioError: 10,
  ioErrorRead: 266,
  ioErrorShortRead: 522,
  ioErrorWrite: 778,
  ioErrorSync: 1034,
  ioErrorFolderSync: 1290,
  ioErrorTruncate: 1546,
  ioErrorSize: 1802,
  ioErrorDelete: 2570,
  ioErrorClose: 4106,
  ioErrorDeleteMissing: 5898,
} as const;

export const openFlags = {
  readOnly: 0x1,
  readWrite: 0x2,
  create: 0x4,
  exclusive: 0x10,
  mainDatabase: 0x100,
  mainJournal: 0x800,
  writeAheadLog: 0x80000,
} as const;

/** A write never damages bytes beside it when the power fails. */
export const powerSafeOverwrite = 0x1000;

export const sectorSize = 4096;

/** `sqlite3_access` asks whether a file exists; the other questions are about permissions. */
export const accessExists = 0;

/** Byte offsets into `struct sqlite3_vfs`. */
export const vfsField = {
  version: 0,
  fileSize: 4,
  longestPath: 8,
  name: 16,
  open: 24,
  delete: 28,
  access: 32,
  fullPath: 36,
} as const;

/** Number of 4-byte fields of `struct sqlite3_io_methods`, the version included. */
export const ioMethodFields = 19;
