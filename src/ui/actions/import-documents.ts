import type { ImportReport } from '../../contract/reports';
import type { Grant } from '../../contract/shell';
import { describeProblem, describeWarning } from '../messages/describe';
import { messagesNow } from '../messages/use-messages';
import { showNotice } from '../state/notices';
import { openDocument } from '../state/open-document';
import { shell } from '../state/shell';
import { runJob } from './engine';
import { openProject } from './open-project';
import { useProject } from '../state/project';

/** Asks for files and imports them. */
export async function chooseAndImport(): Promise<void> {
  await importDocuments(await shell().chooseSources());
}

/** Imports files that the person chose; the first of them is shown. What was noticed is said, and what was refused. */
export async function importDocuments(grants: readonly Grant[]): Promise<void> {
  if (grants.length === 0) return;
  const { chrome } = messagesNow();
  const paths = grants.map(({ grant }) => grant);
  const report = await runJob('source.import', { paths, skipRefused: true }, chrome.jobs.importing);
  if (!report) return;
  const [first] = report.documents;
  if (first) openDocument(first.sourceId);
  showNotice('success', chrome.notices.imported(report.documents.length));
  sayWarnings(report);
  sayRefusals(report);
}

/** Files dropped on the window: a project is opened, anything else is imported. */
export async function takeDroppedFiles(files: readonly File[]): Promise<void> {
  const grants = await shell().grantFiles(files);
  const project = grants.find(({ name }) => isProjectName(name));
  if (project) await openProject(project);
  else if (useProject.getState().mirror) await importDocuments(grants);
  else showNotice('info', messagesNow().chrome.drop.needsProject);
}

/** Whether a file is a Postil project by its name. */
export function isProjectName(name: string): boolean {
  return name.toLowerCase().endsWith('.postil');
}

function sayWarnings({ documents }: ImportReport): void {
  const messages = messagesNow();
  for (const { title, warnings } of documents) {
    for (const warning of warnings) showNotice('info', `${title}: ${describeWarning(warning, messages)}`);
  }
}

const mostRefusalsSaid = 3;

/** The first refusals in their own words, the others by their number: a folder of pictures would fill the window. */
function sayRefusals({ refused }: ImportReport): void {
  const messages = messagesNow();
  for (const refusal of refused.slice(0, mostRefusalsSaid)) showNotice('problem', describeProblem(refusal, messages));
  const others = refused.length - mostRefusalsSaid;
  if (others > 0) showNotice('problem', messages.chrome.notices.othersRefused(others));
}
