import { setTimeout } from 'node:timers/promises';
import { callEngine, tapEngine } from './call-engine';
import type { Workbench } from './launch';

/** Waits until the window has opened a project, and answers the file's path. */
export async function waitForProject({ page }: Workbench): Promise<string> {
  await tapEngine(page);
  return pollProjectPath(page, () => true);
}

/** Waits until the window has opened the project at `path`. */
export async function waitForProjectAt({ page }: Workbench, path: string): Promise<void> {
  await pollProjectPath(page, (open) => open === path);
}

async function pollProjectPath(page: Workbench['page'], isExpected: (path: string) => boolean): Promise<string> {
  for (;;) {
    const answer = await callEngine(page, 'project.overview', {});
    const path = answer.type === 'result' ? (answer.value as { path: string }).path : null;
    if (path !== null && isExpected(path)) return path;
    await setTimeout(50);
  }
}
