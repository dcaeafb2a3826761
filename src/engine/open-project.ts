import { type AnswerCache, createAnswerCache } from './analysis/answer-cache';
import type { RetrievedStudy } from './analysis/retrieve';
import { createStudyCache, type StudyCache } from './analysis/study-cache';
import type { FigureSettings } from '../contract/figure-calls';
import type { PassageSet, Place } from '../domain/analysis/figure';
import type { Scope } from '../domain/analysis/scope';
import type { ContentTable } from '../domain/model';
import type { Problem } from '../domain/problem';
import { type ActsByRecord, openActsByRecord } from './acts/acts-by-record';
import { type IdleBackup, startIdleBackup } from './idle-backup';
import { createTextCache, type IndexedText } from './text-cache';
import { type CodingCounts, openCodingCounts } from './coding-counts';
import type { ProjectFile } from './project-file';
import { dropFiles, unusedFiles } from './files';
import { namesContent } from './text-versions';
import { readTx, type ReadTx } from './tx';

type RetrievalQuestion = { readonly words: string; readonly scope: Scope };
export type PassageQuestion = { readonly settings: FigureSettings; readonly scope: Scope; readonly place: Place };

/** A project that is open: its file, and what is kept in memory beside it. */
export type OpenProject = {
  readonly file: ProjectFile;
  readonly reads: ReadTx;
  readonly text: (textHash: string) => IndexedText;
  readonly counts: CodingCounts;
  /** What figures and retrievals count. */
  readonly analysis: StudyCache;
  /** Which acts touched what. */
  readonly acts: ActsByRecord;
  /** The last answers to queries. */
  readonly retrievals: AnswerCache<RetrievalQuestion, RetrievedStudy>;
  /** The passages that were last asked for behind places of figures. */
  readonly passages: AnswerCache<PassageQuestion, PassageSet>;
  readonly backup: IdleBackup;
};

/** `warn` hears of what does not stand in the way, also later: a backup that could not be made. */
export function openProject(file: ProjectFile, warn: (warning: Problem) => void): OpenProject {
  sweepContent(file);
  const reads = readTx(file.db);
  const text = createTextCache((hash) => reads.content('text', hash));
  return {
    file,
    reads,
    text,
    counts: openCodingCounts(file.db),
    analysis: createStudyCache(file.db, reads, text),
    acts: openActsByRecord(file.db),
    retrievals: createAnswerCache(({ retrieved }) => retrieved.source.length),
    passages: createAnswerCache(({ source }) => source.length),
    backup: startIdleBackup(file, warn),
  };
}

/** The Changes of acts that name no contents, which may be large, are not read. */
const namingAct = `SELECT 1 FROM history WHERE ${namesContent} AND instr("change", ?) LIMIT 1`;

/** Drops texts, marks, codebooks and files that no record and no history entry names any more. */
function sweepContent(file: ProjectFile): void {
  const orphans = (table: ContentTable, named: string): string[] =>
    file.db
      .all<{ hash: string }>(`SELECT hash FROM ${table} WHERE hash NOT IN (SELECT ${named})`)
      .map(({ hash }) => hash)
      .filter((hash) => !file.db.get(namingAct, [hash]));
  const texts = orphans('text', 'textHash FROM source');
  const marks = orphans('marks', 'marksHash FROM source');
  const codebooks = orphans('codebook', 'codebookHash FROM codebookVersion');
  const files = unusedFiles(file.db).filter((hash) => !file.db.get(namingAct, [hash]));
  if (texts.length + marks.length + codebooks.length + files.length === 0) return;
  file.transaction((db) => {
    for (const hash of texts) db.run('DELETE FROM text WHERE hash = ?', [hash]);
    for (const hash of marks) db.run('DELETE FROM marks WHERE hash = ?', [hash]);
    for (const hash of codebooks) db.run('DELETE FROM codebook WHERE hash = ?', [hash]);
    dropFiles(db, files);
  });
}
