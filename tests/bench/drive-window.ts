import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import type { Workbench } from '../e2e/launch';
import { watchNextKey, whatWasApplied } from './in-page';
import { record } from './measure';

export type Applied = { readonly answer: number; readonly painted: number; readonly settled: number };

/** Selects some letters at the beginning with the keyboard and presses `1` to `8`; takes it back in the end. */
export async function applyByKey(page: Page, round: number): Promise<Applied> {
  const reader = page.getByTestId('reader-text');
  await reader.focus();
  await page.keyboard.press('Control+Home');
  for (let step = 0; step <= round % 7; step++) await page.keyboard.press('ArrowDown');
  for (let step = 0; step < round; step++) await page.keyboard.press('ArrowRight');
  for (let step = 0; step < 5; step++) await page.keyboard.press('Shift+ArrowRight');
  await page.getByTestId('quick-bar').waitFor();
  await page.waitForTimeout(100);
  await page.evaluate(watchNextKey);
  await page.keyboard.press(String(1 + (round % 8)));
  const applied = await page.evaluate(whatWasApplied);
  await page.keyboard.press('Control+z');
  await page.waitForTimeout(100);
  return applied;
}

/** Key to painted highlight, with what of it was waiting for the disk and what for the screen. */
export function recordApplied(where: string, rounds: readonly Applied[]): void {
  const numbers = (of: (round: Applied) => number): number[] => rounds.map(of);
  const name = `apply a code, key to painted highlight: ${where}`;
  record(
    name,
    { budget: 16, budget95: 33 },
    numbers(({ painted }) => painted),
  );
  record(
    '  key to the engine’s answer, on the disk',
    {},
    numbers(({ answer }) => answer),
  );
  record(
    '  answer to the end of the frame that shows it',
    {},
    numbers(({ answer, painted }) => painted - answer),
  );
  record(
    '  key to the frame with lists, inspector and margin',
    {},
    numbers(({ settled }) => settled),
  );
}

/** Megabytes of the window's process: its working set as Electron tells it, and what of that it shares with nobody. */
export async function memoryOf({ app, page }: Workbench): Promise<{ workingSet: number; own: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  await page.waitForTimeout(1000);
  const { pid, kilobytes } = await app.evaluate(({ app: electron, BrowserWindow }) => {
    const id = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0;
    const metric = electron.getAppMetrics().find((one) => one.pid === id);
    return { pid: id, kilobytes: metric?.memory.workingSetSize ?? Number.NaN };
  });
  return { workingSet: kilobytes / 1024, own: ownMegabytes(pid) };
}

/** Linux alone says which pages a process shares with nobody. */
function ownMegabytes(pid: number): number {
  if (process.platform !== 'linux') return Number.NaN;
  const rows = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').matchAll(/^Private_\w+:\s+(\d+) kB$/gm);
  return [...rows].reduce((sum, [, kilobytes]) => sum + Number(kilobytes), 0) / 1024;
}
