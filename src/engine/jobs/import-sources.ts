import type { ImportBatch, RefusedFile, TableInBatch } from '../../contract/imports';
import type { ImportReport } from '../../contract/reports';
import { problem } from '../../domain/problem';
import { chooseColumns, filesBeside } from './imports/choose-columns';
import { composeBatch, isTable } from './imports/compose-batch';
import type { DeskBatch, DeskDocument } from './imports/import-desk';
import { keepDocuments } from './imports/keep-documents';
import { readBatch, withMetadata } from './imports/read-batch';
import { splitOrJoin } from './imports/split-or-join';
import { findDuplicates, showBatch } from './imports/show-batch';
import type { JobContext, JobFunctions } from './job-function';

type ImportJobs =
  | 'source.import'
  | 'import.read'
  | 'import.readMetadata'
  | 'import.chooseColumns'
  | 'import.chooseArticles'
  | 'import.keep'
  | 'import.drop';

/** Files become documents: in one go, or read first and kept when a person has looked at what they would become. */
export const importJobs: Pick<JobFunctions, ImportJobs> = {
  async 'source.import'(
    { paths, skipRefused = false, skipDuplicates = false, keepOriginals = true, ...wishes },
    context,
  ) {
    const { reads } = context.project();
    const { documents, tables, refused } = refuseWithoutText(await readBatch(paths, context, wishes));
    const [first] = refused;
    if (first && (!skipRefused || documents.length === 0)) throw problem(first.reason, first.details);
    const duplicates = findDuplicates(documents, reads);
    const wanted = documents.filter(({ key }) => !skipDuplicates || !duplicates.has(key));
    if (context.signal.aborted) throw problem('cancelled');
    return {
      ...keepDocuments(wanted, keepOriginals, context),
      tables,
      refused,
      duplicates: nameDuplicates(documents, duplicates),
    };
  },

  async 'import.read'({ paths, metadata }, context) {
    const { reads } = context.project();
    const batch = await readBatch(paths, context, metadata === undefined ? {} : { metadata });
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

  async 'import.chooseArticles'({ batch, file: key, split }, context) {
    const { id, files, refused } = batchOf(batch, context);
    const used = files.map((file) => (file.key === key ? splitOrJoin(file, split) : file));
    return composeAgain({ id, refused, files: used }, context);
  },

  'import.keep'({ batch: id, documents, keepOriginals }, context) {
    const batch = batchOf(id, context);
    const byKey = new Map(batch.documents.map((document) => [document.key, document]));
    const chosen = documents.map(({ key, ...corrected }) => {
      const read = byKey.get(key);
      if (!read) throw problem('batchMissing');
      return { ...read, corrected };
    });
    const duplicates = nameDuplicates(chosen, findDuplicates(chosen, context.project().reads));
    const report = keepDocuments(chosen, keepOriginals, context);
    context.imports.drop(id);
    return { ...report, tables: batch.tables, refused: batch.refused, duplicates };
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

function nameDuplicates(
  documents: readonly DeskDocument[],
  duplicates: ReturnType<typeof findDuplicates>,
): ImportReport['duplicates'] {
  return documents.flatMap(({ key, from }) => {
    const duplicate = duplicates.get(key);
    return duplicate ? [{ file: from.name, ...duplicate }] : [];
  });
}

/** Where nobody can be asked which column holds the texts, a table in which none looks like it is refused. */
function refuseWithoutText({
  documents,
  tables,
  refused,
}: DeskBatch): Pick<DeskBatch, 'documents' | 'tables' | 'refused'> {
  const isMute = ({ use, columns }: TableInBatch): boolean =>
    use === 'documents' && !columns.some(({ role }) => role === 'text');
  const mute = tables.filter(isMute).map(({ fileName, columns }): RefusedFile => {
    const names = columns.map(({ name }) => name).join(', ');
    return { file: fileName, reason: 'noTextColumn', details: { file: fileName, columns: names } };
  });
  return { documents, tables: tables.filter((table) => !isMute(table)), refused: [...refused, ...mute] };
}
