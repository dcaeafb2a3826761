import { targetExtensions } from '../../contract/target-extensions';
import type { Id, Source } from '../../domain/model';
import { messagesNow } from '../messages/use-messages';
import { showNotice } from '../state/notices';
import { shell } from '../state/shell';
import type { FileDescription } from '../../contract/reports';
import { askQuery, runJob } from './engine';
import { showInFolder } from './export-actions';

/** Writes the file that a document was read from where the person chooses. */
export async function saveOriginalFile({ id, fileName, title }: Source): Promise<void> {
  const { importing } = messagesNow();
  const name = fileName ?? title;
  const ending = /\.([a-z0-9]{1,12})$/i.exec(name)?.[1]?.toLowerCase();
  const extension = targetExtensions.find((one) => one === ending) ?? 'txt';
  const target = await shell().chooseTarget({ suggestedName: name.slice(-255), extension });
  if (!target) return;
  const answer: void | null = await runJob(
    'source.saveFile',
    { sourceId: id, path: target.grant },
    importing.savingOriginal,
  );
  if (answer !== null) showNotice('success', importing.originalSaved(target.name), showInFolder(target.grant));
}

/** What the kept file of a document is; null when there is none. */
export async function describeOriginalFile(sourceId: Id): Promise<FileDescription | null> {
  return askQuery('source.describeFile', { sourceId });
}
