import type { ArgsOf } from '../../contract/engine';
import type { DocumentToKeep, ReadDocument } from '../../contract/imports';
import { messagesNow } from '../messages/use-messages';
import { beginImporting, showImportBatch, useImporting } from '../state/importing/importing';
import { fieldOf, importFields, type FieldSources } from '../state/importing/import-fields';
import { showNotice } from '../state/notices';
import { openDocument } from '../state/open-document';
import { shell } from '../state/shell';
import { closeDialog, useWorkspace } from '../state/workspace';
import { runJob, startJob } from './engine';
import { undoAction } from './undo-action';

/** Adds the ticked documents as they were corrected, all in one act, and shows the first of them. */
export async function keepImport(): Promise<void> {
  const { batch, chosen, ...sources } = useImporting.getState();
  if (!batch) return;
  const { importing } = messagesNow();
  const documents = batch.documents.filter(({ key }) => chosen.has(key));
  if (documents.length === 0) return;
  const { keepOriginals } = useWorkspace.getState().settings;
  const report = await runJob(
    'import.keep',
    { batch: batch.batch, documents: documents.map((document) => documentToKeep(document, sources)), keepOriginals },
    importing.keeping,
  );
  if (!report) return;
  closeDialog();
  beginImporting();
  const [first] = report.documents;
  if (first) openDocument(first.sourceId);
  showNotice('success', importing.imported(report.documents.length), undoAction());
}

/** Forgets what was read. */
export async function dropImport(): Promise<void> {
  const { batch } = useImporting.getState();
  closeDialog();
  beginImporting();
  if (batch) await startJob('import.drop', { batch: batch.batch });
}

/** Asks for a table that says something about the files, and fills in what it says. */
export async function chooseMetadata(): Promise<void> {
  const { batch } = useImporting.getState();
  const [table] = await shell().chooseSources('table');
  if (!batch || !table) return;
  const filled = await runJob(
    'import.readMetadata',
    { batch: batch.batch, path: table.grant },
    messagesNow().importing.reading,
  );
  if (filled) showImportBatch(filled);
}

type Columns = Omit<ArgsOf<'import.chooseColumns'>, 'batch'>;

/** Says how the columns of a table are used, and shows the documents they then become. */
export async function chooseColumns(chosen: Columns): Promise<void> {
  const { batch } = useImporting.getState();
  if (!batch) return;
  const changed = await runJob(
    'import.chooseColumns',
    { batch: batch.batch, ...chosen },
    messagesNow().importing.reading,
  );
  if (changed) showImportBatch(changed);
}

/** Takes a file of many articles apart into them, or makes one document of it. */
export async function chooseArticles(chosen: Omit<ArgsOf<'import.chooseArticles'>, 'batch'>): Promise<void> {
  const { batch } = useImporting.getState();
  if (!batch) return;
  const changed = await runJob(
    'import.chooseArticles',
    { batch: batch.batch, ...chosen },
    messagesNow().importing.reading,
  );
  if (changed) showImportBatch(changed);
}

/** Only what is not as it was read is sent. */
function documentToKeep(document: ReadDocument, sources: FieldSources): DocumentToKeep {
  const changed = importFields.flatMap((field) => {
    const words = fieldOf(document, field, sources);
    return words === (document[field] ?? '') ? [] : [[field, words === '' ? null : words] as const];
  });
  return { key: document.key, ...Object.fromEntries(changed) };
}
