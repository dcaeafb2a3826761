import type { ArgsOf, ResultOf } from '../../contract/engine';
import type { Grant } from '../../contract/shell';
import { messagesNow } from '../messages/use-messages';
import { engine } from '../state/current-engine';
import { holdsUnkeptEdit } from '../state/editing/text-editing';
import { enterProject } from '../state/enter-project';
import { showNotice } from '../state/notices';
import { useProject } from '../state/project';
import { shell } from '../state/shell';
import { useWorkspace } from '../state/workspace';
import { findSource, showSource } from './edit-sources';
import { runJob } from './engine';

/** Opens what the desktop names: the project of the command line, the last one, or the seed study. */
export async function openStartProject(isRestart: boolean): Promise<void> {
  const start = await shell().startProject();
  if (!start) {
    useProject.setState({ status: 'none', mirror: null });
    await refreshRecents();
    return;
  }
  if (!isRestart) useWorkspace.setState({ welcome: start.welcome });
  const opened = await changeProject('project.open', { path: start.grant, unlessOpen: true });
  // Another window has it open: nothing was opened now, so no event brings it here.
  if (opened?.wasOpen && useProject.getState().status !== 'open') await enterProject(engine());
  if (opened && isRestart) showNotice('info', messagesNow().chrome.notices.restarted);
  else if (opened && start.sourceId !== null && findSource(start.sourceId)) showSource(start.sourceId);
}

/** Opens a project that the person chose. */
export async function openProject(grant: Grant): Promise<void> {
  useWorkspace.setState({ welcome: false });
  await changeProject('project.open', { path: grant.grant });
}

/** Opens a project that the operating system names, for instance because its file was double-clicked. */
export async function openProjectFromOutside(grant: Grant): Promise<void> {
  useWorkspace.setState({ welcome: false });
  const opened = await changeProject('project.open', { path: grant.grant, unlessOpen: true });
  if (opened?.wasOpen) useProject.setState({ status: 'open' });
}

/** Opens one more window on the project, at the document that is read here. */
export async function openNewWindow(): Promise<void> {
  await shell().newWindow(useWorkspace.getState().openSourceId);
}

/** Another window opened another project: it is the project of all windows. */
export async function noteOpenedElsewhere(projectName: string): Promise<void> {
  useWorkspace.setState({ welcome: false });
  showNotice('info', messagesNow().panes.openedElsewhere(projectName));
  await refreshRecents();
}

/** Asks for a project and opens it. */
export async function chooseAndOpenProject(): Promise<void> {
  const grant = await shell().chooseProject();
  if (grant) await openProject(grant);
}

/** Opens the project that is open anew, after another program or the disk came between. */
export async function reopenProject(): Promise<void> {
  const current = await shell().startProject();
  if (current) await openProject(current);
}

/** Makes a new project where the person wants it, and opens it. Answers whether there is one now. */
export async function createProject(name: string, coderName: string): Promise<boolean> {
  const target = await shell().chooseTarget({ suggestedName: `${name}.postil`, extension: 'postil' });
  if (!target) return false;
  const created = await changeProject('project.create', { path: target.grant, name, coderName });
  if (created === null) return false;
  useWorkspace.setState({ welcome: false });
  showNotice('success', messagesNow().chrome.notices.created(target.name));
  return true;
}

/** Asks the desktop anew which projects were opened lately. */
export async function refreshRecents(): Promise<void> {
  useWorkspace.setState({ recents: await shell().recents() });
}

type ProjectJob = 'project.open' | 'project.create';

async function changeProject<N extends ProjectJob>(name: N, args: ArgsOf<N>): Promise<ResultOf<N> | null> {
  const isRestarting = useProject.getState().status === 'restarting';
  if (!isRestarting && holdsUnkeptEdit()) return null;
  const { chrome } = messagesNow();
  if (!isRestarting) useProject.setState({ status: 'opening' });
  const label = name === 'project.create' ? chrome.jobs.creating : chrome.jobs.opening;
  const answer: ResultOf<N> | null = await runJob(name, args, label);
  if (answer === null) fallBack();
  await refreshRecents();
  return answer;
}

/** The project could not be opened: the one from before is still there, or none. */
function fallBack(): void {
  useProject.setState(({ status, mirror }) =>
    status === 'restarting' || !mirror ? { status: 'none', mirror: null } : { status: 'open' },
  );
}
