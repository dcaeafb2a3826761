import type { ImportBatch } from '../../contract/imports';
import { problem } from '../../domain/problem';
import { chooseColumns, filesBeside } from './imports/choose-columns';
import { composeBatch, isTable } from './imports/compose-batch';
import type { DeskBatch } from './imports/import-desk';
import { keepDocuments } from './imports/keep-documents';
import { readBatch, withMetadata } from './imports/read-batch';
import { findDuplicates, showBatch } from './imports/show-batch';
import type { JobContext, JobFunctions } from './job-function';

type ImportJobs =
  'source.import' | 'import.read' | 'import.readMetadata' | 'import.chooseColumns' | 'import.keep' | 'import.drop';

/** Files become documents: in one go, or read first and kept when a person has looked at what they would become. */
export const importJobs: Pick<JobFunctions, ImportJobs> = {
  async 'source.import'({ paths, skipRefused = false, skipDuplicates = false, keepOriginals = true }, context) {
    const { project, run, signal } = context;
    const { reads } = project();
    const { documents, refused } = await readBatch(paths, context);
    const [first] = refused;
    if (first && (!skipRefused || documents.length === 0)) throw problem(first.reason, first.details);
    const duplicates = findDuplicates(documents, reads);
    const wanted = documents.filter(({ key }) => !skipDuplicates || !duplicates.has(key));
    if (signal.aborted) throw problem('cancelled');
    return {
      documents: wanted.length > 0 ? keepDocuments(wanted, keepOriginals, run) : [],
      refused,
      duplicates: documents.flatMap(({ key, document }) => {
        const duplicate = duplicates.get(key);
        return duplicate ? [{ file: document.fileName ?? '', ...duplicate }] : [];
      }),
    };
  },

  async 'import.read'({ paths, metadata }, context) {
    const { reads } = context.project();
    const batch = await readBatch(paths, context, metadata);
    context.imports.put(batch);
    return showBatch(batch, reads);
  },

  async 'import.readMetadata'({ batch, path }, context) {
    const { id, files, refused } = batchOf(batch, context);
    const used = await withMetadata(files, path, context);
    return composeAgain({ id, refused, files: used }, context);
  },

  async 'import.chooseColumns'({ batch, table, ...chosen }, context) {
    const { id, files, refused } = batchOf(batch, context);
    const beside = filesBeside({ files });
    const used = files.map((file) =>
      isTable(file) && file.key === table ? chooseColumns(file, beside, chosen) : file,
    );
    return composeAgain({ id, refused, files: used }, context);
  },

  'import.keep'({ batch: id, documents, keepOriginals }, { imports, run, project }) {
    const batch = batchOf(id, { imports });
    const chosen = documents.map(({ key, ...corrected }) => {
      const read = batch.documents.find((document) => document.key === key);
      if (!read) throw problem('batchMissing');
      return { ...read, corrected };
    });
    const duplicates = findDuplicates(chosen, project().reads);
    const report = keepDocuments(chosen, keepOriginals, run);
    imports.drop(id);
    return {
      documents: report,
      refused: batch.refused,
      duplicates: chosen.flatMap(({ key, document }) => {
        const duplicate = duplicates.get(key);
        return duplicate ? [{ file: document.fileName ?? '', ...duplicate }] : [];
      }),
    };
  },

  'import.drop'({ batch }, { imports }) {
    imports.drop(batch);
  },
};

function batchOf(id: string, { imports }: Pick<JobContext, 'imports'>): DeskBatch {
  const batch = imports.get(id);
  if (!batch) throw problem('batchMissing');
  return batch;
}

/** Puts the batch on the desk as it is now, unless it was dropped meanwhile. */
async function composeAgain(
  files: Pick<DeskBatch, 'id' | 'files' | 'refused'>,
  { imports, project, signal }: JobContext,
): Promise<ImportBatch> {
  const batch = await composeBatch(files, signal);
  batchOf(batch.id, { imports });
  imports.put(batch);
  return showBatch(batch, project().reads);
}
