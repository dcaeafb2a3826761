import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { makeLargeStudy } from '../fixtures/large-study';
import { findFaults } from './find-faults';
import { launchWorkbench, type Workbench } from './launch';

let workbench: Workbench;
let page: Page;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'postil-dense-'));
  const study = join(folder, 'dense.postil');
  await makeLargeStudy(study, { documents: 1, characters: 40_000, codings: 900, codes: 12, coders: 2 });
  workbench = await launchWorkbench({ args: [study] });
  ({ page } = workbench);
  await brackets().first().waitFor();
});
afterAll(async () => {
  await workbench.close();
  rmSync(folder, { recursive: true, force: true });
});
// Each test leaves everything shown, nothing chosen and nothing activated.
afterEach(async () => {
  await page.keyboard.press('Escape');
  await page.getByTestId('reader-text').focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+V');
  await page.keyboard.press('Control+Alt+R');
  await page.mouse.move(5, 5);
});

function brackets(): Locator {
  return page.getByTestId('coding-bracket');
}

/** The codes whose names stand in the margin, and that the brackets are called by. */
async function codesInMargin(): Promise<string[]> {
  const names = await brackets().evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
  return [...new Set(names.map((name) => name.split(',')[0] ?? ''))].sort();
}

function codeRow(name: string): Locator {
  return page.getByTestId('code-row').filter({ has: page.getByText(name, { exact: true }) });
}

async function namesOfHighlights(): Promise<string[]> {
  return page.evaluate(() => [...CSS.highlights.keys()]);
}

test('the eye beside a code hides its codings in text and margin, and the header says so until it is undone', async () => {
  await expect.poll(codesInMargin).toContain('Code 1');
  await codeRow('Code 1').hover();
  await codeRow('Code 1').getByTestId('code-eye').click();
  await expect.poll(codesInMargin).not.toContain('Code 1');
  const chips = page.getByTestId('showing-chips');
  expect(await chips.textContent()).toContain('1 code hidden');
  await chips.getByRole('button', { name: 'Show the hidden codes' }).click();
  await expect.poll(codesInMargin).toContain('Code 1');
  expect(await chips.count()).toBe(0);
});

test('a code is hidden and activated by keyboard, with the keys that its menu names', async () => {
  await codeRow('Code 2').click();
  await page.keyboard.press('Control+Alt+H');
  await expect.poll(codesInMargin).not.toContain('Code 2');
  await page.keyboard.press('Control+Alt+H');
  await page.keyboard.press('Control+Alt+A');
  await page.keyboard.press('Control+Alt+O');
  await expect.poll(codesInMargin).toEqual(['Code 2']);
  await page.getByTestId('reader-text').focus();
  await page.keyboard.press('Shift+V');
  await expect.poll(async () => (await codesInMargin()).length).toBeGreaterThan(5);
});

test('coding with a code that is hidden says so, and shows it when asked', async () => {
  await codeRow('Code 1').click();
  await page.keyboard.press('Control+Alt+H');
  await expect.poll(codesInMargin).not.toContain('Code 1');
  await page.getByTestId('reader-text').focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('s');
  await page.keyboard.type('Code 1');
  await page.keyboard.press('Enter');
  const notice = page.getByTestId('notice').filter({ hasText: '“Code 1” is hidden at the moment' });
  await notice.getByRole('button', { name: 'Show codings' }).click();
  await expect.poll(codesInMargin).toContain('Code 1');
});

test('the dot beside a code activates it; “only these” leaves the other codes out', async () => {
  const [first = '', second = ''] = await codesInMargin();
  await codeRow(first).getByTestId('code-dot').click();
  await codeRow(second).getByTestId('code-dot').click();
  const chips = page.getByTestId('showing-chips');
  expect(await chips.textContent()).toContain('2 codes activated');
  expect((await codesInMargin()).length).toBeGreaterThan(5);
  await chips.getByRole('button', { name: 'Only these' }).click();
  await expect.poll(codesInMargin).toEqual([first, second]);
  await chips.getByRole('button', { name: 'Deactivate all codes' }).click();
  await expect.poll(async () => (await codesInMargin()).length).toBeGreaterThan(5);
});

test('one key hides all codings and brings them back', async () => {
  await page.getByTestId('reader-text').focus();
  await page.keyboard.press('v');
  await expect.poll(() => brackets().count()).toBe(0);
  await expect.poll(namesOfHighlights).toEqual([]);
  await page.keyboard.press('v');
  await expect.poll(() => brackets().count()).toBeGreaterThan(5);
});

test('the View menu leaves out a coder, colours by agreement with a legend, and passes the accessibility checks', async () => {
  const before = await brackets().count();
  await page.keyboard.press('Control+Alt+V');
  const menu = page.getByRole('dialog');
  await menu.getByRole('checkbox', { name: 'Coder 2' }).uncheck();
  await expect.poll(() => brackets().count()).toBeLessThan(before);
  await menu.getByRole('checkbox', { name: 'Coder 2' }).check();
  await menu.getByRole('radio', { name: 'Agreement' }).check();
  await menu.getByText('nobody else').waitFor();
  expect(await findFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  const colours = await brackets().evaluateAll((all) => all.map((one) => getComputedStyle(one).color));
  expect(new Set(colours).size).toBeLessThanOrEqual(3);
  expect(new Set(colours).size).toBeGreaterThan(1);
  expect(await page.getByTestId('showing-chips').textContent()).toContain('in part');
  await page.keyboard.press('Control+Alt+V');
  await page.getByRole('dialog').getByRole('radio', { name: 'Code', exact: true }).check();
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('reader-text');
});

test('the pointer resting on the text lifts the coding that a click would choose, and says whose it is', async () => {
  const box = await page.getByTestId('reader-text').boundingBox();
  await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 130);
  const lifted = page.locator('.reader-coding[data-lifted]');
  await expect.poll(async () => (await namesOfHighlights()).filter((name) => name.endsWith('-lifted')).length).toBe(1);
  const card = page.getByRole('tooltip');
  await card.waitFor();
  expect(await card.textContent()).toMatch(/Code \d+.*(Ada|Coder 2)/s);
  const liftedId = (await lifted.count()) > 0 ? await lifted.first().getAttribute('data-coding') : null;
  await page.mouse.down();
  await page.mouse.up();
  const chosen = page.locator('.reader-coding[data-chosen]');
  await chosen.waitFor({ state: 'attached' });
  if (liftedId !== null) expect(await chosen.getAttribute('data-coding')).toBe(liftedId);
  await page.mouse.move(5, 5);
  await expect.poll(async () => (await namesOfHighlights()).filter((name) => name.endsWith('-lifted')).length).toBe(0);
});

test('a count in the margin opens the list of what is there; choosing one selects it', async () => {
  const more = page.getByTestId('more-codings').first();
  const spoken = (await more.getAttribute('aria-label')) ?? '';
  await more.click();
  const entries = page.getByRole('menuitem');
  await entries.first().waitFor();
  expect(spoken).toMatch(/^\d+ more here: Code/);
  expect(await entries.count()).toBeGreaterThan(1);
  expect(await entries.first().textContent()).toMatch(/Code \d+ · (Ada|Coder 2) · “/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('.reader-coding[data-chosen]').waitFor({ state: 'attached' });
});

test('pressing on the minimap scrolls there, pointing at it names the paragraph', async () => {
  const strip = await page.getByTestId('minimap').boundingBox();
  const x = (strip?.x ?? 0) + 6;
  await page.mouse.move(x, (strip?.y ?? 0) + (strip?.height ?? 0) / 2);
  await page.getByText(/^Paragraph \d+$/).waitFor();
  await page.mouse.down();
  const share = (): Promise<number> =>
    page.locator('.reader-scroller').evaluate(({ scrollTop, clientHeight, scrollHeight }) => {
      return (scrollTop + clientHeight / 2) / scrollHeight;
    });
  await expect.poll(async () => Math.abs((await share()) - 0.5)).toBeLessThan(0.05);
  await page.mouse.move(x, (strip?.y ?? 0) + (strip?.height ?? 0) - 2);
  await expect.poll(share).toBeGreaterThan(0.8);
  await page.mouse.up();
  const drawn = await page.locator('.reader-minimap canvas').evaluate((canvas: HTMLCanvasElement) => {
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    let inked = 0;
    for (let i = 3; i < pixels.length; i += 4) if ((pixels[i] ?? 0) > 150) inked++;
    return inked / (pixels.length / 4);
  });
  expect(drawn).toBeGreaterThan(0.2);
});
