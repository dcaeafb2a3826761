import type { Migration } from './migration';

/** What the first page of the report says, and the language of the report. */
export const titlePage: Migration = {
  version: 7,
  sql: `
CREATE TABLE titlePage (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  authors TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('', 'en', 'zh-Hans'))
) STRICT, WITHOUT ROWID;
`,
};
