import type { Migration } from './migration';

/** What analysing leaves behind: questions kept under a name, summaries of documents by code, and the parts of a report. */
export const analysis: Migration = {
  version: 6,
  sql: `
CREATE TABLE savedQuery (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  words TEXT NOT NULL,
  scope TEXT NOT NULL,
  smart INTEGER NOT NULL CHECK (smart IN (0, 1)),
  colour TEXT NOT NULL,
  position REAL NOT NULL,
  coderId TEXT NOT NULL REFERENCES coder(id) DEFERRABLE INITIALLY DEFERRED,
  created TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE summary (
  id TEXT PRIMARY KEY NOT NULL,
  sourceId TEXT NOT NULL REFERENCES source(id) DEFERRABLE INITIALLY DEFERRED,
  codeId TEXT NOT NULL REFERENCES code(id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL,
  coderId TEXT NOT NULL REFERENCES coder(id) DEFERRABLE INITIALLY DEFERRED,
  modified TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX summaryByCell ON summary(sourceId, codeId);
CREATE INDEX summaryByCode ON summary(codeId);

CREATE TABLE reportItem (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('figure', 'passages', 'memo', 'summaries', 'words')),
  settings TEXT NOT NULL,
  scope TEXT NOT NULL,
  caption TEXT NOT NULL,
  position REAL NOT NULL,
  created TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
