import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SegmentRow } from '../../src/contract/rows';
import { launchWorkbench, type Workbench } from './launch';
import { expectSegment, listSegments, segmentMadeBy } from './list-segments';
import { waitForProject } from './open-project';

// No test here touches the mouse; each takes back what it did.
let workbench: Workbench;
let page: Page;
beforeAll(async () => {
  workbench = await launchWorkbench();
  ({ page } = workbench);
  await waitForProject(workbench);
  await page.locator('[data-testid="reader-text"]:focus').waitFor();
});
afterAll(async () => workbench.close());

async function focusedTestId(): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? null);
}

/** Selects some words from the caret on, as fingers do: Shift held down, and let go when the passage is as wanted. */
async function selectWords(count: number): Promise<void> {
  await page.keyboard.down('Shift');
  for (let word = 0; word < count; word++) await page.keyboard.press('Control+ArrowRight');
  await page.keyboard.up('Shift');
  await page.getByTestId('quick-bar').waitFor();
}

/** Codes the first words of the open document with Multilateralism, which stays selected. */
async function codeFirstWords(): Promise<SegmentRow> {
  return segmentMadeBy(page, async () => {
    await page.keyboard.press('Control+Home');
    await selectWords(3);
    await page.keyboard.type('mul');
    await page.keyboard.press('Enter');
  });
}

async function undo(): Promise<void> {
  await page.keyboard.press('Control+z');
}

test('from the first moment one selects, types three letters, presses Enter, and goes on in the text', async () => {
  const first = await codeFirstWords();
  expect(first).toMatchObject({
    codePath: 'Governance / Multilateralism',
    quote: 'China is firmly',
    start: 0,
    end: 15,
  });
  await expect.poll(focusedTestId).toBe('reader-text');

  const repeated = await segmentMadeBy(page, async () => {
    await selectWords(2);
    await page.keyboard.press('.');
  });
  expect(repeated).toMatchObject({ codePath: 'Governance / Multilateralism', start: 16 });
  const pinned = await segmentMadeBy(page, async () => {
    await selectWords(2);
    await page.keyboard.press('3');
  });
  expect(pinned).toMatchObject({ codePath: 'Security', start: (repeated.end ?? 0) + 1 });
  for (const { id } of [pinned, repeated, first]) {
    await undo();
    await expectSegment(page, id, null);
  }
});

test('memo, actor and stance of a coding are given by single keys, and taken back', async () => {
  const { id } = await codeFirstWords();
  await page.keyboard.press('m');
  await page.getByTestId('quick-bar-memo').waitFor();
  await page.keyboard.type('A promise.');
  await page.keyboard.press('Control+Enter');
  await expectSegment(page, id, { memo: 'A promise.' });
  await expect.poll(focusedTestId).toBe('reader-text');

  await page.keyboard.press('a');
  await page.getByTestId('quick-bar-actor').waitFor();
  await page.keyboard.type('liu x');
  await page.keyboard.press('Enter');
  await expectSegment(page, id, { actor: 'Liu Xiaoming' });
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-keyshortcuts'))).toBe('s');
  await page.keyboard.press('o');
  await expectSegment(page, id, { stance: 'opposes' });
  await expect.poll(focusedTestId).toBe('reader-text');
  await undo();
  await expectSegment(page, id, { actor: 'Liu Xiaoming', stance: null });
  await undo();
  await undo();
  await expectSegment(page, id, { actor: null, memo: null });
  await undo();
  await expectSegment(page, id, null);
});

test('an unknown word becomes a new code with its coding in one act, and so do the words of the text', async () => {
  await page.keyboard.press('Control+Home');
  const named = await segmentMadeBy(page, async () => {
    await selectWords(2);
    await page.keyboard.type('trust in others');
    await page.keyboard.press('Enter');
  });
  expect(named).toMatchObject({ codePath: 'trust in others', quote: 'China is' });
  await undo();
  await expectSegment(page, named.id, null);

  await page.keyboard.press('Control+Home');
  const inVivo = await segmentMadeBy(page, async () => {
    await selectWords(3);
    await page.keyboard.press('Enter');
    await expect.poll(focusedTestId).toBe('quick-bar-input');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
  });
  expect(inVivo).toMatchObject({ codePath: 'China is firmly', quote: 'China is firmly' });
  await undo();
  await expectSegment(page, inVivo.id, null);
  const codes = page.getByTestId('code-row').filter({ hasText: /trust in others|China is firmly/ });
  await expect.poll(() => codes.count()).toBe(0);
});

test('a coding is extended, shrunk, replaced and removed, and each is taken back', async () => {
  const { id } = await codeFirstWords();
  const shown = { codePath: 'Governance / Multilateralism', start: 0, end: 15 };
  const steps: readonly (readonly [string, Partial<SegmentRow>])[] = [
    [']', { start: 0, end: 25 }],
    ['}', { start: 0, end: 15 }],
    ['{', { start: 6, end: 15 }],
    ['[', { start: 0, end: 15 }],
    ['Alt+]', { start: 0, end: 16 }],
  ];
  for (const [key, expected] of steps) {
    await page.keyboard.press(key);
    await expectSegment(page, id, expected);
  }
  for (const [, expected] of [...steps.slice(0, -1)].reverse()) {
    await undo();
    await expectSegment(page, id, expected);
  }
  await undo();
  await expectSegment(page, id, shown);

  await page.keyboard.press('r');
  await expect.poll(focusedTestId).toBe('quick-bar-input');
  await page.keyboard.type('hege');
  await page.keyboard.press('Enter');
  await expectSegment(page, id, { codePath: 'Hegemony' });
  await undo();
  await expectSegment(page, id, shown);
  await page.keyboard.press('Delete');
  await expectSegment(page, id, null);
  await undo();
  await expectSegment(page, id, shown);
  await undo();
  await expectSegment(page, id, null);
});

test('at the end of the text the selection ends too, whatever else in the window could be selected', async () => {
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+ArrowLeft');
  const last = await segmentMadeBy(page, async () => {
    await selectWords(4);
    await page.keyboard.press('1');
  });
  expect((await page.getByTestId('reader-text').innerText()).trimEnd().endsWith(last.quote)).toBe(true);
  await undo();
  await expectSegment(page, last.id, null);
});

test('N goes through the codings in the order of the text, and F6 from panel to panel', async () => {
  const title = await page.locator('h1').innerText();
  const here = (await listSegments(page)).filter(({ document }) => document === title);
  const chosen = page.locator('[data-testid="coding-bracket"][aria-pressed="true"]');
  await page.keyboard.press('Control+Home');
  for (const { id } of here.slice(0, 2)) {
    await page.keyboard.press('n');
    await expect.poll(() => chosen.getAttribute('data-coding')).toBe(id);
  }
  const panels: (string | null)[] = [];
  for (let press = 0; press < 4; press++) {
    await page.keyboard.press('F6');
    panels.push(
      await page.evaluate(
        () => document.activeElement?.closest('[data-focus-panel]')?.getAttribute('data-focus-panel') ?? null,
      ),
    );
  }
  expect(panels).toEqual(['inspector', 'tree', 'tree', 'text']);
});
