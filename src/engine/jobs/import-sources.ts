import { problem } from '../../domain/problem';
import { keepDocuments } from './imports/keep-documents';
import { readBatch } from './imports/read-batch';
import { findDuplicates, showBatch } from './imports/show-batch';
import type { JobFunctions } from './job-function';

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

  async 'import.read'({ paths }, context) {
    const { reads } = context.project();
    const batch = await readBatch(paths, context);
    context.imports.put(batch);
    return showBatch(batch, reads);
  },

  'import.readMetadata'({ batch: id }, { imports, project }) {
    const batch = imports.get(id);
    if (!batch) throw problem('batchMissing');
    return showBatch(batch, project().reads);
  },

  'import.chooseColumns'({ batch: id }, { imports, project }) {
    const batch = imports.get(id);
    if (!batch) throw problem('batchMissing');
    return showBatch(batch, project().reads);
  },

  'import.keep'({ batch: id, documents, keepOriginals }, { imports, run, project }) {
    const batch = imports.get(id);
    if (!batch) throw problem('batchMissing');
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
