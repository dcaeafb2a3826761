import type { TextContent, TextVersion } from '../../contract/texts';
import type { PurgeReport } from '../../contract/reports';
import type { Id } from '../../domain/model';
import { messagesNow } from '../messages/use-messages';
import { showNotice } from '../state/notices';
import { closeDialog } from '../state/workspace';
import { askQuery, runCommand, runJob } from './engine';
import { undoAction } from './undo-action';

/** The texts that a document had, newest first. */
export async function listVersions(sourceId: Id): Promise<readonly TextVersion[] | null> {
  return askQuery('source.versions', { sourceId });
}

/** One of the texts that a document had. */
export async function readVersion(sourceId: Id, textHash: string): Promise<TextContent | null> {
  return askQuery('source.readVersion', { sourceId, textHash });
}

/** Makes an earlier text the present one again; passages follow through the differences. */
export async function restoreVersion(sourceId: Id, textHash: string): Promise<void> {
  const restored = await runCommand('source.restoreText', { sourceId, textHash });
  if (!restored) return;
  closeDialog();
  showNotice('success', messagesNow().texts.versions.restored(restored.lostQuotationIds.length), undoAction());
}

/** Removes the earlier texts of one document, or of all, from the file for good. */
export async function purgeTexts(sourceId: Id | null, alsoBackups: boolean): Promise<PurgeReport | null> {
  const which = sourceId === null ? {} : { sourceIds: [sourceId] };
  return runJob('history.purgeTexts', { ...which, alsoBackups }, messagesNow().texts.purge.job);
}
