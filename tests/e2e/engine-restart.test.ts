import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ResultOf } from '../../src/contract/engine';
import type { Shell } from '../../src/contract/shell';
import { en } from '../../src/ui/messages/en';
import { callEngine, countEnginePorts } from './call-engine';
import { launchWorkbench, type Workbench } from './launch';
import { waitForProject } from './open-project';

type WithShell = typeof globalThis & { postil: Shell<File> };

let workbench: Workbench;
beforeEach(async () => {
  workbench = await launchWorkbench();
});
afterEach(async () => workbench.close());

/** Ends the engine as a crash or the system's memory killer would, and waits for the next one. */
async function killEngine(): Promise<void> {
  const before = await countEnginePorts(workbench.page);
  process.kill(await findEngineProcess(), 'SIGKILL');
  await expect.poll(() => countEnginePorts(workbench.page), { timeout: 20_000 }).toBe(before + 1);
}

async function findEngineProcess(): Promise<number> {
  const id = await workbench.app.evaluate(
    ({ app }) => app.getAppMetrics().find(({ name }) => name === 'Postil engine')?.pid,
  );
  if (id === undefined) throw new Error('There is no engine process.');
  return id;
}

async function answerOf<N extends 'project.overview' | 'coding.apply' | 'segment.list'>(
  name: N,
  args: Parameters<typeof callEngine<N>>[2],
): Promise<ResultOf<N>> {
  const answer = await callEngine(workbench.page, name, args);
  if (answer.type !== 'result') throw new Error(JSON.stringify(answer));
  return answer.value as ResultOf<N>;
}

test('when the engine dies, the window says so, and the project is open again with the last coding', async () => {
  const path = await waitForProject(workbench);
  const { sources, codes } = await answerOf('project.overview', {});
  const sourceId = sources[0]?.id ?? '';
  const code = codes.find(({ codable }) => codable);
  const { codingId } = await answerOf('coding.apply', { sourceId, start: 0, end: 7, codeId: code?.id ?? '' });
  const before = await answerOf('segment.list', {});
  const dead = await findEngineProcess();

  await killEngine();

  await workbench.page.getByText(en.chrome.notices.restarted).first().waitFor();
  expect(await waitForProject(workbench)).toBe(path);
  const after = await answerOf('segment.list', {});
  expect(after).toEqual(before);
  expect(after.map(({ id }) => id)).toContain(codingId);
  expect(await findEngineProcess()).not.toBe(dead);
});

test('an engine that dies again is started again', async () => {
  const path = await waitForProject(workbench);
  for (let death = 0; death < 3; death += 1) {
    await killEngine();
    expect(await waitForProject(workbench)).toBe(path);
  }
});

test('an engine that no longer hears anything is ended by force and started again', async () => {
  const path = await waitForProject(workbench);
  const before = await countEnginePorts(workbench.page);
  process.kill(await findEngineProcess(), 'SIGSTOP');
  await workbench.page.evaluate(() => (globalThis as WithShell).postil.restartEngine());
  await expect.poll(() => countEnginePorts(workbench.page), { timeout: 20_000 }).toBe(before + 1);
  expect(await waitForProject(workbench)).toBe(path);
});

test('when the page dies, it is loaded again and finds the project as it was', async () => {
  await waitForProject(workbench);
  const shown = await workbench.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const loaded = new Promise((resolve) => contents?.once('did-finish-load', () => resolve(null)));
    contents?.forcefullyCrashRenderer();
    await loaded;
    return contents?.executeJavaScript('postil.startProject()') as Promise<unknown>;
  });
  expect(shown).toMatchObject({ name: 'Cyberspace governance.postil', welcome: false });
});
