import type { Migration } from './migration';

/**
 * The first form of the project file. Column names equal field names (domain/model.ts). Nothing cascades: a command
 * removes dependants itself, so that they are in its Change; foreign keys are checked at commit, so that a Change can
 * be put back in any order. In `history`, `undone` is 0 for an act that stands, 1 for one that can be redone, and 2 for
 * one that a new act left behind.
 */
export const study: Migration = {
  version: 1,
  sql: `
CREATE TABLE coder (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  colour TEXT NOT NULL,
  created TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE project (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  coderId TEXT NOT NULL REFERENCES coder(id) DEFERRABLE INITIALLY DEFERRED,
  created TEXT NOT NULL
) STRICT;

CREATE TABLE text (
  hash TEXT PRIMARY KEY NOT NULL,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE marks (
  hash TEXT PRIMARY KEY NOT NULL,
  marks TEXT NOT NULL
) STRICT;

CREATE TABLE source (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  publisher TEXT,
  author TEXT,
  date TEXT,
  language TEXT,
  url TEXT,
  kind TEXT NOT NULL,
  fileName TEXT,
  charset TEXT,
  folder TEXT,
  position REAL NOT NULL,
  textHash TEXT NOT NULL REFERENCES text(hash) DEFERRABLE INITIALLY DEFERRED,
  marksHash TEXT NOT NULL REFERENCES marks(hash) DEFERRABLE INITIALLY DEFERRED,
  characters INTEGER NOT NULL,
  words INTEGER NOT NULL,
  created TEXT NOT NULL
) STRICT;
CREATE INDEX sourceByText ON source(textHash);
CREATE INDEX sourceByMarks ON source(marksHash);

CREATE TABLE code (
  id TEXT PRIMARY KEY NOT NULL,
  parentId TEXT REFERENCES code(id) DEFERRABLE INITIALLY DEFERRED,
  position REAL NOT NULL,
  name TEXT NOT NULL,
  colour TEXT NOT NULL,
  codable INTEGER NOT NULL CHECK (codable IN (0, 1)),
  shortcut TEXT,
  briefDefinition TEXT NOT NULL,
  fullDefinition TEXT NOT NULL,
  whenToUse TEXT NOT NULL,
  whenNotToUse TEXT NOT NULL,
  example TEXT NOT NULL,
  note TEXT NOT NULL,
  created TEXT NOT NULL
) STRICT;
CREATE INDEX codeByParent ON code(parentId);

CREATE TABLE quotation (
  id TEXT PRIMARY KEY NOT NULL,
  sourceId TEXT NOT NULL REFERENCES source(id) DEFERRABLE INITIALLY DEFERRED,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL CHECK ("end" > "start"),
  codePointStart INTEGER NOT NULL,
  codePointEnd INTEGER NOT NULL,
  paragraph INTEGER NOT NULL,
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  name TEXT,
  coderId TEXT NOT NULL REFERENCES coder(id) DEFERRABLE INITIALLY DEFERRED,
  created TEXT NOT NULL
) STRICT;
CREATE INDEX quotationBySpan ON quotation(sourceId, "start", "end");

CREATE TABLE "case" (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  created TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE coding (
  id TEXT PRIMARY KEY NOT NULL,
  quotationId TEXT NOT NULL REFERENCES quotation(id) DEFERRABLE INITIALLY DEFERRED,
  codeId TEXT NOT NULL REFERENCES code(id) DEFERRABLE INITIALLY DEFERRED,
  coderId TEXT NOT NULL REFERENCES coder(id) DEFERRABLE INITIALLY DEFERRED,
  created TEXT NOT NULL,
  weight INTEGER CHECK (weight BETWEEN 0 AND 100),
  actorId TEXT REFERENCES "case"(id) DEFERRABLE INITIALLY DEFERRED,
  stance TEXT CHECK (stance IN ('supports', 'opposes', 'neutral'))
) STRICT, WITHOUT ROWID;
CREATE INDEX codingByQuotation ON coding(quotationId, codeId, coderId);
CREATE INDEX codingByCode ON coding(codeId);
CREATE INDEX codingByActor ON coding(actorId);

CREATE TABLE memo (
  id TEXT PRIMARY KEY NOT NULL,
  aboutTable TEXT NOT NULL,
  aboutId TEXT NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  coderId TEXT NOT NULL REFERENCES coder(id) DEFERRABLE INITIALLY DEFERRED,
  created TEXT NOT NULL,
  modified TEXT NOT NULL
) STRICT;
CREATE INDEX memoByAbout ON memo(aboutId);

CREATE TABLE history (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  command TEXT NOT NULL,
  subject TEXT NOT NULL,
  label TEXT NOT NULL,
  coderId TEXT NOT NULL,
  coder TEXT NOT NULL,
  time TEXT NOT NULL,
  undone INTEGER NOT NULL CHECK (undone IN (0, 1, 2)),
  "change" TEXT NOT NULL
) STRICT;
CREATE INDEX historyByUndone ON history(undone, seq);

CREATE VIEW segment AS
WITH RECURSIVE codePath(id, name, path) AS (
  SELECT id, name, name FROM code WHERE parentId IS NULL
  UNION ALL
  SELECT code.id, code.name, codePath.path || ' / ' || code.name FROM code JOIN codePath ON code.parentId = codePath.id
)
SELECT
  coding.id AS id,
  source.title AS document,
  source.publisher AS publisher,
  source.date AS date,
  codePath.name AS code,
  codePath.path AS codePath,
  quotation.exact AS quote,
  quotation.codePointStart AS "start",
  quotation.codePointEnd AS "end",
  quotation.paragraph AS paragraph,
  coder.name AS coder,
  coding.created AS created,
  coding.weight AS weight,
  actor.name AS actor,
  coding.stance AS stance,
  (SELECT group_concat(text, char(10) || char(10)) FROM
    (SELECT memo.text AS text FROM memo WHERE memo.aboutId IN (coding.id, quotation.id) ORDER BY memo.created, memo.id)
  ) AS memo,
  source.id AS sourceId,
  source.position AS documentPosition,
  coding.codeId AS codeId,
  quotation.id AS quotationId
FROM coding
JOIN quotation ON quotation.id = coding.quotationId
JOIN source ON source.id = quotation.sourceId
JOIN codePath ON codePath.id = coding.codeId
JOIN coder ON coder.id = coding.coderId
LEFT JOIN "case" AS actor ON actor.id = coding.actorId;
`,
};
