import type { ArgsOf } from '../../contract/engine';
import type { ReadAgain } from '../../contract/document-jobs';
import type { Id } from '../../domain/model';
import { describeWarning } from '../messages/describe';
import { messagesNow } from '../messages/use-messages';
import { showNotice } from '../state/notices';
import { openDocument } from '../state/open-document';
import { useProject } from '../state/project';
import { shell } from '../state/shell';
import { openDialog } from '../state/workspace';
import { runCommand, runJob } from './engine';
import { undoAction } from './undo-action';

/** Asks for the changed file of a document, and shows where its passages would stand in it. */
export async function chooseChangedFile(sourceId: Id): Promise<void> {
  const [file] = await shell().chooseSources();
  if (!file) return;
  const messages = messagesNow();
  const reading = await runJob('source.readAgain', { sourceId, path: file.grant }, messages.texts.again.reading);
  if (!reading) return;
  for (const warning of reading.warnings) {
    showNotice('info', `${file.name}: ${describeWarning(warning, messages)}`);
  }
  openDocument(sourceId);
  const textHash = useProject.getState().mirror?.sources.get(sourceId)?.textHash ?? '';
  openDialog({ kind: 'bring-in-again', sourceId, fileName: file.name, textHash, reading });
}

type Places = ArgsOf<'source.replaceText'>['places'];

/** Gives a document the text of the file that was read; false when the engine refused. */
export async function bringInAgain(
  sourceId: Id,
  textHash: string,
  { document }: ReadAgain,
  places: Places,
): Promise<boolean> {
  const done = await runCommand('source.replaceText', { sourceId, textHash, document, places });
  if (!done) return false;
  showNotice('success', messagesNow().texts.again.done(done.lostQuotationIds.length), undoAction());
  return true;
}
