import type { Migration } from './migration';

/**
 * What documents bring along: the file they were read from, byte for byte in pieces of 1 MiB; variables with their
 * values; and the cases that documents and passages belong to.
 */
export const importedDocuments: Migration = {
  version: 3,
  sql: `
CREATE TABLE file (
  hash TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  mediaType TEXT NOT NULL,
  size INTEGER NOT NULL
) STRICT;

CREATE TABLE filePiece (
  hash TEXT NOT NULL REFERENCES file(hash) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (hash, position)
) STRICT;

ALTER TABLE source ADD COLUMN fileHash TEXT REFERENCES file(hash) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX sourceByFile ON source(fileHash);

CREATE TABLE variable (
  id TEXT PRIMARY KEY NOT NULL,
  about TEXT NOT NULL CHECK (about IN ('source', 'case')),
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('text', 'number', 'date', 'choice', 'boolean')),
  position REAL NOT NULL,
  created TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE value (
  id TEXT PRIMARY KEY NOT NULL,
  variableId TEXT NOT NULL REFERENCES variable(id) DEFERRABLE INITIALLY DEFERRED,
  aboutId TEXT NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX valueByAbout ON value(aboutId, variableId);
CREATE INDEX valueByVariable ON value(variableId);

CREATE TABLE membership (
  id TEXT PRIMARY KEY NOT NULL,
  caseId TEXT NOT NULL REFERENCES "case"(id) DEFERRABLE INITIALLY DEFERRED,
  sourceId TEXT NOT NULL REFERENCES source(id) DEFERRABLE INITIALLY DEFERRED,
  quotationId TEXT REFERENCES quotation(id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX membershipByCase ON membership(caseId);
CREATE INDEX membershipBySource ON membership(sourceId);
CREATE INDEX membershipByQuotation ON membership(quotationId);
`,
};
