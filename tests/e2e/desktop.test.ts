import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MenuItem, Shell } from '../../src/contract/shell';
import { launchWorkbench, type Workbench } from './launch';
import { answerOpenDialog, answerSaveDialog, suggestedPaths } from './stub-dialogs';

type WithShell = typeof globalThis & { postil: Shell<File> };

let workbench: Workbench;
beforeAll(async () => {
  workbench = await launchWorkbench();
});
afterAll(async () => workbench.close());

async function chooseTarget(suggestedName: string, extension: 'csv' | 'postil'): Promise<string | null> {
  const grant = await workbench.page.evaluate((target) => (globalThis as WithShell).postil.chooseTarget(target), {
    suggestedName,
    extension,
  });
  return grant && grant.name;
}

test('a chosen file comes as a grant that says its name and not its folder', async () => {
  const path = join(workbench.folder, '第一篇.txt');
  writeFileSync(path, 'text');
  await answerOpenDialog(workbench, [path]);
  const grants = await workbench.page.evaluate(() => (globalThis as WithShell).postil.chooseSources());
  expect(grants).toEqual([{ grant: expect.stringMatching(/^[0-9a-f-]{36}$/), name: '第一篇.txt' }]);
});

test('a cancelled dialog yields nothing', async () => {
  await answerOpenDialog(workbench, []);
  await answerSaveDialog(workbench);
  expect(await workbench.page.evaluate(() => (globalThis as WithShell).postil.chooseSources())).toEqual([]);
  expect(await workbench.page.evaluate(() => (globalThis as WithShell).postil.chooseProject())).toBeNull();
  expect(await chooseTarget('Codings', 'csv')).toBeNull();
});

test('a name typed without its extension gets it', async () => {
  await answerSaveDialog(workbench, join(workbench.folder, 'codings'));
  expect(await chooseTarget('Codings', 'csv')).toBe('codings.csv');
});

test('the dialog asks again when the completed name is a file that it did not ask about', async () => {
  const folder = join(workbench.folder, 'taken');
  mkdirSync(folder);
  writeFileSync(join(folder, 'codings.csv'), 'precious');
  await answerSaveDialog(workbench, join(folder, 'codings'));
  expect(await chooseTarget('Codings', 'csv')).toBeNull();
  await answerSaveDialog(workbench, join(folder, 'codings'), join(folder, 'codings.csv'));
  expect(await chooseTarget('Codings', 'csv')).toBe('codings.csv');
});

test.each([
  ['A/B: what? <now> "…"', 'A B what now ….csv'],
  ['../../etc/passwd', 'etc passwd.csv'],
  ['網路主權', '網路主權.csv'],
  ['codings.csv', 'codings.csv'],
  ['...', 'Postil.csv'],
])('the suggested name %j is offered as the file name %j', async (name, offered) => {
  await answerSaveDialog(workbench);
  await chooseTarget(name, 'csv');
  const [path] = await suggestedPaths(workbench);
  expect(basename(path ?? '')).toBe(offered);
});

test('a dialog starts in the folder that was used last', async () => {
  const folder = join(workbench.folder, 'chapter 2');
  mkdirSync(folder);
  await answerSaveDialog(workbench, join(folder, 'a.csv'));
  await chooseTarget('a', 'csv');
  await answerSaveDialog(workbench);
  await chooseTarget('b', 'csv');
  expect(await suggestedPaths(workbench)).toEqual([join(folder, 'b.csv')]);
});

test('a file dropped from the desktop comes as a grant, and can be shown in its folder', async () => {
  const path = join(workbench.folder, 'dropped.md');
  writeFileSync(path, '# Text');
  await workbench.page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('input'), { type: 'file', id: 'drop-stand-in' }));
  });
  const input = workbench.page.locator('#drop-stand-in');
  await input.setInputFiles(path);
  const grants = await input.evaluate((element) =>
    (globalThis as WithShell).postil.grantFiles([...((element as HTMLInputElement).files ?? [])]),
  );
  await input.evaluate((element) => element.remove());
  expect(grants.map(({ name }) => name)).toEqual(['dropped.md']);
  await workbench.app.evaluate(({ shell }) => {
    shell.showItemInFolder = (shown) => Object.assign(globalThis, { shown });
  });
  await workbench.page.evaluate(
    (grant) => (globalThis as WithShell).postil.showInFolder(grant),
    grants[0]?.grant ?? '',
  );
  expect(await workbench.app.evaluate(() => (globalThis as { shown?: string }).shown)).toBe(path);
});

test('text is copied to the system’s clipboard', async () => {
  await workbench.page.evaluate(() => (globalThis as WithShell).postil.copyText('主权 “sovereignty” 🌏'));
  // A string in older releases of Electron, a promise in newer ones.
  expect(await workbench.app.evaluate(async ({ clipboard }) => clipboard.readText())).toBe('主权 “sovereignty” 🌏');
});

test('the menu shows the page’s actions with their keys, and a chosen one comes back by its id', async () => {
  const action = (id: string, label: string, shortcut: string | null, checked: boolean | null = null): MenuItem => ({
    type: 'action',
    action: id,
    label,
    shortcut,
    enabled: id !== 'history.undo',
    checked,
  });
  const menu: readonly MenuItem[] = [
    {
      type: 'submenu',
      label: 'Edit',
      items: [
        action('history.undo', 'Undo “Q & A”', 'Ctrl+Z'),
        { type: 'separator' },
        { type: 'role', role: 'copy', label: 'Copy' },
        action('view.stripes', 'Stripes', 'M', true),
        action('view.odd', 'Odd', 'No such key'),
      ],
    },
  ];
  const heard = await workbench.page.evaluateHandle((items) => {
    const { postil } = globalThis as WithShell;
    const actions: string[] = [];
    const stop = postil.onMenuAction((id) => actions.push(id));
    return postil.setMenu(items).then(() => ({ actions, stop }));
  }, menu);
  const shown = await workbench.app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.find(({ label }) => label === 'Edit')?.submenu?.items ?? [];
    for (const item of items) if (item.type === 'checkbox') item.click();
    return items.map(({ type, label, accelerator, enabled, registerAccelerator }) => ({
      type,
      label,
      keys: accelerator ?? null,
      enabled,
      registerAccelerator,
    }));
  });
  expect(shown).toEqual([
    { type: 'normal', label: 'Undo “Q && A”', keys: 'CommandOrControl+Z', enabled: false, registerAccelerator: false },
    { type: 'separator', label: '', keys: null, enabled: true, registerAccelerator: true },
    expect.objectContaining({ type: 'normal', label: 'Copy' }),
    { type: 'checkbox', label: 'Stripes', keys: 'M', enabled: true, registerAccelerator: false },
    { type: 'normal', label: 'Odd', keys: null, enabled: true, registerAccelerator: true },
  ]);
  await expect.poll(() => heard.evaluate(({ actions }) => actions)).toEqual(['view.stripes']);
});
