import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchWorkbench, type Workbench } from './launch';
import { waitForProject } from './open-project';

const folder = mkdtempSync(join(tmpdir(), 'postil-keys-'));
let workbench: Workbench;
let page: Page;
beforeAll(open);
afterAll(async () => {
  await workbench.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(): Promise<void> {
  workbench = await launchWorkbench({ folder });
  ({ page } = workbench);
  await waitForProject(workbench);
  await page.locator('[data-testid="reader-text"]:focus').waitFor();
}

const sheet = () => page.getByRole('dialog', { name: 'Keyboard shortcuts' });

/** Opens the sheet, looks for an act and presses a key for it. */
async function giveKey(act: string, row: string, key: string): Promise<void> {
  await page.keyboard.press('?');
  await sheet().waitFor();
  await page.keyboard.type(act);
  await page
    .getByTestId(row)
    .getByRole('button', { name: /^(Change|Give)/ })
    .last()
    .focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press(key);
}

test('an act is given another key by keyboard alone, is heard by it and no longer by the old one', async () => {
  await giveKey('next coding', 'key-coding.next', 'y');
  await expect.poll(async () => page.getByTestId('key-coding.next').locator('kbd').allTextContents()).toEqual(['Y']);
  await page.keyboard.press('Escape');
  await sheet().waitFor({ state: 'detached' });
  await page.locator('[data-testid="reader-text"]:focus').waitFor();
  await page.keyboard.press('n');
  expect(await page.locator('[data-testid="coding-bracket"][aria-pressed="true"]').count()).toBe(0);
  await page.keyboard.press('y');
  await page.locator('[data-testid="coding-bracket"][aria-pressed="true"]').waitFor();
});

test('a key that another act has is refused by name, and Esc while waiting changes nothing', async () => {
  await giveKey('replace code', 'key-coding.replace', 'Control+k');
  const row = page.getByTestId('key-coding.replace');
  await row.getByRole('alert').waitFor();
  expect(await row.getByRole('alert').textContent()).toContain('Search and commands');
  expect(await row.locator('kbd').allTextContents()).toEqual(['R']);
  await row.getByRole('button', { name: /^Change/ }).press('Enter');
  await page.keyboard.press('Escape');
  expect(await sheet().isVisible()).toBe(true);
  expect(await row.locator('kbd').allTextContents()).toEqual(['R']);
  await page.keyboard.press('Escape');
});

test('keys of one’s own are there again after a restart, and one press gives all the first ones back', async () => {
  await expect
    .poll(async () => page.evaluate(async () => (await window.postil.readSettings()).keys))
    .toEqual({ 'coding.next': 'Y' });
  await workbench.close();
  await open();
  await page.keyboard.press('y');
  await page.locator('[data-testid="coding-bracket"][aria-pressed="true"]').waitFor();
  await page.keyboard.press('?');
  await page.getByRole('button', { name: 'Reset all keys' }).click();
  await expect.poll(async () => page.getByTestId('key-coding.next').locator('kbd').first().textContent()).toBe('N');
  await page.keyboard.press('Escape');
});
