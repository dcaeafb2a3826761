import type { Migration } from './migration';

/**
 * Texts that are edited: a quotation whose words are gone is lost, and the view `segment` shows its words without a
 * position; names and their pseudonyms stand in a table that no export writes; an act of the history whose old words left
 * the file for good is purged.
 */
export const editedTexts: Migration = {
  version: 2,
  sql: `
ALTER TABLE quotation ADD COLUMN lost INTEGER NOT NULL DEFAULT 0 CHECK (lost IN (0, 1));

ALTER TABLE history ADD COLUMN purged INTEGER NOT NULL DEFAULT 0 CHECK (purged IN (0, 1));

CREATE TABLE pseudonym (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  pseudonym TEXT NOT NULL,
  created TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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
