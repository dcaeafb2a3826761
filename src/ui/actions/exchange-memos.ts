import type { ReadMemos } from '../../contract/memo-jobs';
import { describeWarning } from '../messages/describe';
import { messagesNow } from '../messages/use-messages';
import { showNotice } from '../state/notices';
import { shell } from '../state/shell';
import { closeDialog, openDialog } from '../state/workspace';
import { runCommand, runJob } from './engine';
import { undoAction } from './undo-action';

/** Reads a table of memos that the person chooses, and shows what each of them is about. */
export async function chooseAndReadMemos(): Promise<void> {
  const [chosen] = await shell().chooseSources('table');
  if (!chosen) return;
  const read = await runJob('memo.readTable', { path: chosen.grant }, messagesNow().variables.readingTable);
  if (!read) return;
  openDialog({ kind: 'import-memos', read });
  for (const warning of read.warnings) showNotice('info', describeWarning(warning, messagesNow()));
}

/** Keeps memos of a table in one act. */
export async function keepMemos(memos: ReadMemos['memos']): Promise<void> {
  const done = await runCommand('memo.import', { memos: memos.map(({ subject: _, ...memo }) => memo) });
  if (!done) return;
  closeDialog();
  showNotice('success', messagesNow().memos.importing.done(memos.length), undoAction());
}
