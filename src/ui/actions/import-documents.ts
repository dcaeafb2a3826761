import type { Grant } from '../../contract/shell';
import { messagesNow } from '../messages/use-messages';
import { beginImporting, showImportBatch } from '../state/importing/importing';
import { showNotice } from '../state/notices';
import { useProject } from '../state/project';
import { shell } from '../state/shell';
import { closeDialog, openDialog, useWorkspace } from '../state/workspace';
import { runJob } from './engine';
import { openProject } from './open-project';

/** Asks for files, reads them and shows what they would become. */
export async function chooseAndImport(): Promise<void> {
  await readForImport(await shell().chooseSources('files'));
}

/** The same with everything in the folders that the person chooses. */
export async function chooseFolderAndImport(): Promise<void> {
  await readForImport(await shell().chooseSources('folder'));
}

/** Reads files and folders that the person chose; nothing is written before the documents were looked at. */
export async function readForImport(grants: readonly Grant[]): Promise<void> {
  if (grants.length === 0) return;
  beginImporting();
  openDialog({ kind: 'import' });
  const paths = grants.map(({ grant }) => grant);
  const batch = await runJob('import.read', { paths }, messagesNow().importing.reading);
  if (batch) showImportBatch(batch);
  else if (isImporting()) closeDialog();
}

/** Files and folders dropped on the window: a project is opened, anything else is imported. */
export async function takeDroppedFiles(files: readonly File[]): Promise<void> {
  const { chrome, importing } = messagesNow();
  if (isImporting()) {
    showNotice('info', importing.oneAtATime);
    return;
  }
  const grants = await shell().grantFiles(files);
  const project = grants.find(({ name }) => isProjectName(name));
  if (project) await openProject(project);
  else if (useProject.getState().mirror) await readForImport(grants);
  else showNotice('info', chrome.drop.needsProject);
}

/** Whether a file is a Postil project by its name. */
export function isProjectName(name: string): boolean {
  return name.toLowerCase().endsWith('.postil');
}

function isImporting(): boolean {
  return useWorkspace.getState().dialog?.kind === 'import';
}
