import type { Migration } from './migration';

/**
 * What a study needs besides text and codings: sets of codes and of documents, versions of the codebook with the codings
 * that were made under them, links, kinds of memos, and the values that a variable offers. The index tells the
 * passages of a document, and the lost ones, without reading what they say.
 */
export const desk: Migration = {
  version: 5,
  sql: `
CREATE TABLE codebook (
  hash TEXT PRIMARY KEY NOT NULL,
  codebook TEXT NOT NULL
) STRICT;

CREATE TABLE codebookVersion (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  reason TEXT NOT NULL,
  codebookHash TEXT NOT NULL REFERENCES codebook(hash) DEFERRABLE INITIALLY DEFERRED,
  coderId TEXT NOT NULL REFERENCES coder(id) DEFERRABLE INITIALLY DEFERRED,
  created TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "set" (
  id TEXT PRIMARY KEY NOT NULL,
  about TEXT NOT NULL CHECK (about IN ('code', 'source')),
  name TEXT NOT NULL,
  position REAL NOT NULL,
  created TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setMember (
  id TEXT PRIMARY KEY NOT NULL,
  setId TEXT NOT NULL REFERENCES "set"(id) DEFERRABLE INITIALLY DEFERRED,
  memberId TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX setMemberBySet ON setMember(setId);
CREATE INDEX setMemberByMember ON setMember(memberId);

CREATE TABLE link (
  id TEXT PRIMARY KEY NOT NULL,
  fromTable TEXT NOT NULL CHECK (fromTable IN ('quotation', 'coding', 'memo')),
  fromId TEXT NOT NULL,
  relation TEXT NOT NULL,
  toTable TEXT NOT NULL CHECK (toTable IN ('quotation', 'coding', 'memo')),
  toId TEXT NOT NULL,
  coderId TEXT NOT NULL REFERENCES coder(id) DEFERRABLE INITIALLY DEFERRED,
  created TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX linkByFrom ON link(fromId);
CREATE INDEX linkByTo ON link(toId);

ALTER TABLE memo ADD COLUMN kind TEXT NOT NULL DEFAULT '';
ALTER TABLE variable ADD COLUMN choices TEXT NOT NULL DEFAULT '[]';
ALTER TABLE coding ADD COLUMN versionId TEXT REFERENCES codebookVersion(id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX codingByVersion ON coding(versionId);
CREATE INDEX quotationByPlace ON quotation(sourceId, lost, id);

DROP VIEW segment;
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
  CASE quotation.lost WHEN 0 THEN quotation.codePointStart END AS "start",
  CASE quotation.lost WHEN 0 THEN quotation.codePointEnd END AS "end",
  CASE quotation.lost WHEN 0 THEN quotation.paragraph END AS paragraph,
  coder.name AS coder,
  coding.created AS created,
  coding.weight AS weight,
  actor.name AS actor,
  coding.stance AS stance,
  (SELECT group_concat(text, char(10) || char(10)) FROM
    (SELECT memo.text AS text FROM memo WHERE memo.aboutId IN (coding.id, quotation.id) ORDER BY memo.created, memo.id)
  ) AS memo,
  codebookVersion.name AS codebookVersion,
  source.id AS sourceId,
  source.position AS documentPosition,
  coding.codeId AS codeId,
  quotation.id AS quotationId
FROM coding
JOIN quotation ON quotation.id = coding.quotationId
JOIN source ON source.id = quotation.sourceId
JOIN codePath ON codePath.id = coding.codeId
JOIN coder ON coder.id = coding.coderId
LEFT JOIN "case" AS actor ON actor.id = coding.actorId
LEFT JOIN codebookVersion ON codebookVersion.id = coding.versionId;
`,
};
