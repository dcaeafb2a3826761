import type { ArgsOf, ResultOf } from '../../contract/engine';
import type { Grant } from '../../contract/shell';
import { messagesNow } from '../messages/use-messages';
import { showNotice } from '../state/notices';
import { useProject } from '../state/project';
import { shell } from '../state/shell';
import { useWorkspace } from '../state/workspace';
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
  const isOpen = await changeProject('project.open', { path: start.grant });
  if (isOpen && isRestart) showNotice('info', messagesNow().chrome.notices.restarted);
}

/** Opens a project that the person chose. */
export async function openProject(grant: Grant): Promise<void> {
  useWorkspace.setState({ welcome: false });
  await changeProject('project.open', { path: grant.grant });
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
  const isOpen = await changeProject('project.create', { path: target.grant, name, coderName });
  if (!isOpen) return false;
  useWorkspace.setState({ welcome: false });
  showNotice('success', messagesNow().chrome.notices.created(target.name));
  return true;
}

/** Asks the desktop anew which projects were opened lately. */
export async function refreshRecents(): Promise<void> {
  useWorkspace.setState({ recents: await shell().recents() });
}

type ProjectJob = 'project.open' | 'project.create';

async function changeProject<N extends ProjectJob>(name: N, args: ArgsOf<N>): Promise<boolean> {
  const { chrome } = messagesNow();
  if (useProject.getState().status !== 'restarting') useProject.setState({ status: 'opening' });
  const label = name === 'project.create' ? chrome.jobs.creating : chrome.jobs.opening;
  const answer: ResultOf<N> | null = await runJob(name, args, label);
  const isOpen = answer !== null;
  if (!isOpen) fallBack();
  await refreshRecents();
  return isOpen;
}

/** The project could not be opened: the one from before is still there, or none. */
function fallBack(): void {
  useProject.setState(({ status, mirror }) =>
    status === 'restarting' || !mirror ? { status: 'none', mirror: null } : { status: 'open' },
  );
}
