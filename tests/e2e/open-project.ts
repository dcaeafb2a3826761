import { setTimeout } from 'node:timers/promises';
import { callEngine, tapEngine } from './call-engine';
import type { Workbench } from './launch';

/** Waits until the window has opened a project, or this one, and answers the file's path. */
export async function waitForProject({ page }: Workbench, expected: string | null = null): Promise<string> {
  await tapEngine(page);
  for (;;) {
    const answer = await callEngine(page, 'project.overview', {});
    const path = answer.type === 'result' ? (answer.value as { path: string }).path : null;
    if (path !== null && (expected === null || path === expected)) return path;
    await setTimeout(50);
  }
}
