import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchWorkbench, type Workbench } from './launch';
import { findRow } from './outline';
import { selectPassage } from './select-passage';

let workbench: Workbench;
let first: Page;
let second: Page;
beforeAll(async () => {
  workbench = await launchWorkbench();
  first = workbench.page;
  await findRow(first, 'document-row', 'Budapest').click();
  await first.getByRole('heading', { name: 'Budapest conference' }).waitFor();
  const opened = workbench.app.waitForEvent('window');
  await first.keyboard.press('Control+Shift+Enter');
  second = await opened;
  await second.getByTestId('reader-text').waitFor();
});
afterAll(async () => workbench.close());

async function title(page: Page, expected: string): Promise<void> {
  await expect.poll(() => page.locator('h1').allTextContents()).toEqual([expected]);
}

function codings(page: Page): Promise<string | null> {
  return page.locator('.reader-chip').last().textContent();
}

function notices(page: Page): Promise<readonly string[]> {
  return page.locator('[role="status"], [role="alert"]').allTextContents();
}

test('a second window begins with the same document, and nothing was opened again for it', async () => {
  await title(second, 'Budapest conference on cyberspace');
  expect(await first.getByTestId('reader-text').isVisible()).toBe(true);
  expect((await notices(first)).join(' ')).not.toContain('another window');
  const places = await workbench.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getPosition().join(' ')),
  );
  expect(new Set(places).size).toBe(2);
});

test('its page is locked up like the first one', async () => {
  const settings = await workbench.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => {
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag, devTools } =
        // The public types leave this out, and it is what holds.
        (webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag, devTools };
    }),
  );
  expect(settings[1]).toEqual(settings[0]);
});

test('what is coded in one window shows in the other, and is taken back there', async () => {
  expect([await codings(first), await codings(second)]).toEqual(['23 codings', '23 codings']);
  await selectPassage(second, 'strengthen international cooperation');
  await second.getByTestId('quick-bar-input').fill('hege');
  await second.keyboard.press('Enter');
  await expect.poll(async () => [await codings(first), await codings(second)]).toEqual(['24 codings', '24 codings']);
  await first.keyboard.press('Control+z');
  await expect.poll(async () => [await codings(first), await codings(second)]).toEqual(['23 codings', '23 codings']);
});

test('theme and zoom are those of all windows, the panels each one’s own', async () => {
  await first.keyboard.press('Control+=');
  await expect.poll(() => second.locator('footer').textContent()).toContain('110 %');
  await first.keyboard.press('Control+b');
  await first.keyboard.press('Control+0');
  await expect.poll(() => second.locator('footer').textContent()).toContain('100 %');
  expect(await second.locator('aside').first().getAttribute('inert')).toBeNull();
  await first.keyboard.press('Control+b');
});

test('the native menu is that of the window in use and speaks to it', async () => {
  // Newest first.
  await workbench.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.emit('focus'));
  await workbench.app.evaluate(({ Menu }) => {
    const view = Menu.getApplicationMenu()?.items.find(({ label }) => label === 'View');
    view?.submenu?.items.find(({ label }) => label === 'Hide codings')?.click();
  });
  await second.getByText('The codings are hidden').waitFor();
  expect(await first.getByText('The codings are hidden').count()).toBe(0);
  await second.getByRole('button', { name: 'Show them' }).click();
});

test('when the engine is restarted both windows go on where they were', async () => {
  await workbench.app.evaluate(({ app }) => {
    const engine = app.getAppMetrics().find(({ name }) => name === 'Postil engine');
    if (engine) process.kill(engine.pid, 'SIGKILL');
  });
  for (const page of [first, second]) {
    await expect.poll(async () => (await notices(page)).join(' ')).toContain('started again');
    await title(page, 'Budapest conference on cyberspace');
  }
  await findRow(first, 'document-row', 'Budapest').click();
  await first.keyboard.press('F2');
  await first.keyboard.press('Control+a');
  await first.keyboard.type('Budapest 2012');
  await first.keyboard.press('Enter');
  await title(second, 'Budapest 2012');
});

test('a document that is removed in one window leaves the other calmly', async () => {
  await selectPassage(second, 'strengthen international cooperation');
  await second.getByTestId('quick-bar').waitFor();
  await findRow(first, 'document-row', 'Budapest').click();
  await first.keyboard.press('Delete');
  await expect.poll(() => second.getByTestId('quick-bar').count()).toBe(0);
  await title(second, "President Xi stresses int'l cooperation in cyberspace governance");
});

test('a project closed in one window is closed in the other, and opened for both', async () => {
  await first.keyboard.press('Control+w');
  const recent = second.getByRole('button', { name: /Cyberspace governance/ });
  await recent.click();
  for (const page of [first, second]) await title(page, 'Cyber 2016, Chatham House');
  await expect.poll(async () => (await notices(first)).join(' ')).toContain('was opened in another window');
  expect((await notices(second)).join(' ')).not.toContain('was opened in another window');
});

test('closing one window leaves the other and its project alone', async () => {
  await first.close();
  await expect.poll(() => workbench.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await title(second, 'Cyber 2016, Chatham House');
  await second.getByTestId('reader-text').click();
  await second.keyboard.press('Control+z');
  await expect.poll(() => findRow(second, 'document-row', 'Budapest').count()).toBe(1);
});
