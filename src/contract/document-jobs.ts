/** The jobs that make documents of files, and give the files back. */
import * as z from 'zod';
import type { Warning } from '../domain/warning';
import { id, name, path, type readText } from './arguments';
import { query } from './call';
import { documentToKeep, tableChoice, type ImportBatch } from './imports';
import type { ImportReport, OriginalFile, PrintedPages } from './reports';
import type { PlannedPlace } from './texts';

export const documentJobs = {
  /** A file that is refused keeps the others out as well, unless `skipRefused`; when all are, the first one's Problem is thrown. */
  'source.import': query(
    z.strictObject({
      paths: z.array(path).min(1),
      skipRefused: z.boolean().optional(),
      /** Leaves out documents whose text is in the project already. */
      skipDuplicates: z.boolean().optional(),
      /** Keeps the files themselves in the project too; they are, unless this is false. */
      keepOriginals: z.boolean().optional(),
      /** A table about the files; one that lies among them is found by itself. */
      metadata: path.optional(),
      /** Whether files of many articles are taken apart into them; they are, unless this is `whole`. */
      articles: z.enum(['split', 'whole']).optional(),
      /** Such as `{date}_{publisher}_{title}`: what the names of the files say. A table about them knows better. */
      namePattern: name.optional(),
      /** Of tables whose rows become documents: the sheet, and columns by their names, where the guess is not right. */
      sheet: name.optional(),
      textColumns: z.array(name).min(1).optional(),
      titleColumn: name.optional(),
      caseColumn: name.optional(),
    }),
  ).returns<ImportReport>(),
  /**
   * Reads files, and those in folders, and shows the documents they would become; nothing is written yet. `metadata` is a
   * table about the files; one that lies among them is found by itself.
   */
  'import.read': query(
    z.strictObject({ paths: z.array(path).min(1), metadata: path.optional() }),
  ).returns<ImportBatch>(),
  /** Reads a table about the files of a batch that was read, and fills in what it says. */
  'import.readMetadata': query(z.strictObject({ batch: id, path })).returns<ImportBatch>(),
  /** Says how the columns of a table in the batch are used, and shows the documents they then become. */
  'import.chooseColumns': query(z.strictObject({ batch: id, ...tableChoice })).returns<ImportBatch>(),
  /** Takes a file of many articles in the batch apart into them, or makes one document of it. */
  'import.chooseArticles': query(
    z.strictObject({ batch: id, file: z.string().min(1).max(64), split: z.boolean() }),
  ).returns<ImportBatch>(),
  /** Adds documents of a batch that was read, as they were corrected, in one act. */
  'import.keep': query(
    z.strictObject({
      batch: id,
      documents: z.array(documentToKeep).min(1),
      keepOriginals: z.boolean(),
    }),
  ).returns<ImportReport>(),
  'import.drop': query(z.strictObject({ batch: id })).returns<void>(),
  /** The file that a document was read from, as it came. */
  'source.readFile': query(z.strictObject({ sourceId: id })).returns<OriginalFile>(),
  /** Of a document that came from a PDF: where its words, as they are now, stand on the printed pages. */
  'source.readPages': query(z.strictObject({ sourceId: id })).returns<PrintedPages>(),
  /** Writes that file out again. */
  'source.saveFile': query(z.strictObject({ sourceId: id, path })).returns<void>(),
  /** Reads a file anew for a document that is in the project; changes nothing. */
  'source.readAgain': query(z.strictObject({ sourceId: id, path })).returns<ReadAgain>(),
};

export type ReadAgain = {
  readonly document: z.infer<typeof readText>;
  readonly warnings: readonly Warning[];
  readonly plan: readonly PlannedPlace[];
};
