import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { defaultSettings } from '../../src/contract/default-settings';
import type { Shell } from '../../src/contract/shell';
import { foldersOf, launchWorkbench, sandboxArguments, type LaunchOptions, type Workbench } from './launch';
import { waitForProject } from './open-project';

type WithShell = typeof globalThis & { postil: Shell<File> };

let folder: string;
let running: Workbench[];
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'postil-start-')));
  running = [];
});
afterEach(async () => {
  for (const workbench of running) await workbench.close();
  rmSync(folder, { recursive: true, force: true });
});

async function launch(options: LaunchOptions = {}): Promise<Workbench> {
  const workbench = await launchWorkbench({ folder, ...options });
  running.push(workbench);
  return workbench;
}

async function quit(workbench: Workbench): Promise<void> {
  running = running.filter((other) => other !== workbench);
  await workbench.close();
}

test('the first start opens a copy of the seed study, every later one what was open last', async () => {
  const first = await launch();
  expect(await waitForProject(first)).toBe(first.seedProject);
  const own = join(folder, 'own.postil');
  await quit(first);
  copyFileSync(first.seedProject, own);

  const second = await launch({ args: [own] });
  expect(await waitForProject(second)).toBe(own);
  await quit(second);

  const third = await launch();
  expect(await waitForProject(third)).toBe(own);
  const listRecents = async (): Promise<readonly string[]> => {
    const recents = await third.page.evaluate(() => (globalThis as WithShell).postil.recents());
    return recents.map(({ name }) => name);
  };
  // Without the one that is open, as soon as the engine has told the desktop.
  await expect.poll(listRecents).toEqual(['Cyberspace governance.postil']);
  await third.page.evaluate(() => (globalThis as WithShell).postil.forgetRecents());
  expect(await listRecents()).toEqual([]);
});

test('a project closed by quitting leaves no lock and no journal behind', async () => {
  const workbench = await launch();
  await waitForProject(workbench);
  await quit(workbench);
  expect(readdirSync(join(folder, 'documents', 'Postil')).filter((name) => /lock|journal/.test(name))).toEqual([]);
});

test('a second launch hands its project to the window that is there, and ends', async () => {
  const workbench = await launch();
  const path = await waitForProject(workbench);
  const other = join(folder, 'other study.postil');
  copyFileSync(path, other);
  const root = resolve(import.meta.dirname, '../..');
  // As a person's double-click would: without the arguments by which the tests hold on to the first one.
  const executable = process.env.POSTIL_ELECTRON ?? '';
  await promisify(execFile)(executable, [...(await sandboxArguments(executable)), root, 'other study.postil'], {
    cwd: folder,
    env: { ...process.env, ...foldersOf(folder) },
  });
  expect(await waitForProject(workbench, other)).toBe(other);
});

test('settings and the window’s place are there again after a restart', async () => {
  const settings = { ...defaultSettings, theme: 'dark', language: 'zh-Hans', zoom: 125 } as const;
  const first = await launch();
  await first.page.evaluate((value) => (globalThis as WithShell).postil.writeSettings(value), settings);
  const placed = { x: 120, y: 90, width: 1100, height: 700 };
  await first.app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), placed);
  await quit(first);

  const second = await launch();
  expect(await second.page.evaluate(() => (globalThis as WithShell).postil.readSettings())).toEqual(settings);
  const { size, background, theme } = await second.app.evaluate(({ BrowserWindow, nativeTheme }) => ({
    size: BrowserWindow.getAllWindows()[0]?.getBounds(),
    background: BrowserWindow.getAllWindows()[0]?.getBackgroundColor(),
    theme: nativeTheme.themeSource,
  }));
  expect({ width: size?.width, height: size?.height, theme }).toEqual({ width: 1100, height: 700, theme: 'dark' });
  expect(background?.toLowerCase()).toBe('#15171a');
});

test('settings that cannot be read count as the first ones, and do not keep the window from opening', async () => {
  const first = await launch();
  await first.page.evaluate((value) => (globalThis as WithShell).postil.writeSettings(value), defaultSettings);
  await quit(first);
  for (const name of ['settings.json', 'window.json', 'recents.json']) {
    writeFileSync(join(folder, 'profile', name), '{"zoom": "half a fi');
  }
  const second = await launch();
  expect(await second.page.evaluate(() => (globalThis as WithShell).postil.readSettings())).toEqual(defaultSettings);
});
