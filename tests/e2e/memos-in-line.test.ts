import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seededRandom } from '../engine/crash/random';
import { generateDocument, listGraphemes } from '../fixtures/generated-document';
import { makeLargeStudy } from '../fixtures/large-study';
import { callEngine } from './call-engine';
import { chooseAction } from './choose-action';
import { findFaults } from './find-faults';
import { launchWorkbench, type Workbench } from './launch';
import { waitForProject } from './open-project';
import { findRow } from './outline';
import { readPainted } from './painted-text';
import { checkIndex } from './reader-index';

type Span = { readonly start: number; readonly end: number };

let workbench: Workbench;
let page: Page;
let text: Locator;
let notes: Locator;
const made = { title: 'Generated 21', ...generateDocument(21, 26) };
let sourceId = '';
let spans: readonly Span[] = [];
beforeAll(async () => {
  workbench = await launchWorkbench();
  ({ page } = workbench);
  await waitForProject(workbench);
  text = page.getByTestId('reader-text');
  notes = page.getByTestId('memo-in-line');
  const { title, text: words, marks } = made;
  const added = (await call('source.add', {
    documents: [{ title, text: words, marks: [...marks], kind: 'markdown', language: 'en' }],
  })) as { sourceIds: readonly string[] };
  sourceId = added.sourceIds[0] ?? '';
  spans = chooseSpans(words, 24);
  for (const [i, span] of spans.entries()) {
    await call('memo.createOnPassage', { sourceId, ...span, text: `Note ${i} **on** these words.` });
  }
  await findRow(page, 'document-row', title).click();
  await text.and(page.locator(`[aria-label*="${title}"]`)).waitFor();
});
afterAll(async () => workbench.close());

async function call<N extends Parameters<typeof callEngine>[1]>(
  name: N,
  args: Parameters<typeof callEngine<N>>[2],
): Promise<unknown> {
  const answer = await callEngine(page, name, args);
  if (answer.type !== 'result') throw new Error(JSON.stringify(answer));
  return answer.value;
}

function chooseSpans(words: string, count: number): readonly Span[] {
  const random = seededRandom(21);
  const graphemes = listGraphemes(words).filter(({ start, end }) => words.slice(start, end).trim() !== '');
  const share = Math.floor((graphemes.length - 30) / count);
  return Array.from({ length: count }, (_, i) => {
    const from = i * share + random.below(i === 0 ? 10 : share);
    return { start: graphemes[from]?.start ?? 0, end: graphemes[from + random.below(25)]?.end ?? 0 };
  });
}

/** Where the notes stand and the lines of the text, on the screen. */
async function readPlaces(): Promise<{
  readonly covered: readonly string[];
  readonly seen: readonly string[];
}> {
  return text.evaluate((root) => {
    const screen = root.closest('.reader-scroller')?.getBoundingClientRect();
    const boxes = [...document.querySelectorAll('.reader-memos [data-testid="memo-in-line"]')].map((note) => ({
      name: note.textContent ?? '',
      ...(note.getBoundingClientRect().toJSON() as DOMRect),
    }));
    const lines: DOMRect[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const box = walker.currentNode.parentElement?.getBoundingClientRect();
      if (!screen || !box || box.bottom < screen.top || box.top > screen.bottom) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      lines.push(...range.getClientRects());
    }
    const covered = boxes.filter(({ top, bottom }) =>
      lines.some((line) => line.bottom > top + 4 && line.top < bottom - 4),
    );
    return { covered: covered.map(({ name }) => name), seen: boxes.map(({ name }) => name) };
  });
}

/** Goes through the whole document, screen by screen. */
async function throughDocument(look: () => Promise<void>): Promise<void> {
  await text.evaluate((root) => root.closest('.reader-scroller')?.scrollTo(0, 0));
  for (let screen = 0; screen < 60; screen++) {
    await page.waitForTimeout(250);
    await look();
    const isAtEnd = await text.evaluate((root) => {
      const scroller = root.closest('.reader-scroller');
      const before = scroller?.scrollTop ?? 0;
      scroller?.scrollBy(0, scroller.clientHeight * 0.7);
      return scroller?.scrollTop === before;
    });
    if (isAtEnd) break;
  }
}

test('memos stand in line on one key, each under its paragraph, and no line is covered', async () => {
  expect(await notes.count()).toBe(0);
  await text.focus();
  await page.keyboard.press('Control+Alt+m');
  await notes.first().waitFor();
  const seen = new Set<string>();
  await throughDocument(async () => {
    const places = await readPlaces();
    expect(places.covered).toEqual([]);
    for (const name of places.seen) seen.add(/Note \d+/.exec(name)?.[0] ?? name);
  });
  expect([...seen].toSorted()).toEqual(spans.map((_, i) => `Note ${i}`).toSorted());
});

test('with memos in line every grapheme has its place, and brackets stand beside their words', async () => {
  const { checked, wrong, text: shown } = await checkIndex(page, made, listGraphemes(made.text));
  expect(shown).toBe(made.text);
  expect(wrong).toEqual([]);
  expect(checked).toBeGreaterThan(500);

  const { codes } = (await call('project.overview', {})) as { codes: readonly { id: string }[] };
  const coded = spans.slice(0, 8);
  const codingIds: string[] = [];
  for (const span of coded) {
    const { codingId } = (await call('coding.apply', { sourceId, ...span, codeId: codes[0]?.id ?? '' })) as {
      codingId: string;
    };
    codingIds.push(codingId);
  }
  const seen = new Set<number>();
  const bracketed = new Set<number>();
  await throughDocument(async () => {
    const { ends, brackets } = await readPainted(page, coded);
    for (const [i, place] of ends.entries()) {
      if (place) seen.add(i);
      const bracket = brackets.find(({ coding }) => coding === codingIds[i]);
      if (!place || !bracket) continue;
      bracketed.add(i);
      expect(Math.abs(bracket.top - place.first.top)).toBeLessThan(16);
      expect(Math.abs(bracket.bottom - Math.max(place.last.bottom, bracket.top + 8))).toBeLessThan(16);
    }
  });
  expect([...bracketed]).toEqual([...seen]);
  expect(seen.size).toBeGreaterThan(5);
});

test('a selection across notes takes the text alone, by mouse and to the clipboard', async () => {
  await text.evaluate((root) => root.closest('.reader-scroller')?.scrollTo(0, 0));
  await expect.poll(async () => notes.count()).toBeGreaterThan(0);
  const note = page.locator('.reader-memos').getByTestId('memo-in-line').first();
  await page.waitForTimeout(500);
  const box = await note.boundingBox();
  const frame = await text.boundingBox();
  if (!box || !frame) throw new Error('No note is on the screen.');
  await page.mouse.move(frame.x + 80, box.y - 22);
  await page.mouse.down();
  await page.mouse.move(box.x + 90, box.y + box.height / 2, { steps: 5 });
  await page.mouse.move(box.x + 120, box.y + box.height + 40, { steps: 5 });
  await page.mouse.up();
  await page.getByTestId('quick-bar').waitFor();
  await page.keyboard.press('Escape');
  const selected = await page.evaluate(() => window.getSelection()?.toString() ?? '');
  expect(selected).not.toMatch(/Note \d+/);
  await text.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  const copied = await workbench.app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).not.toMatch(/Note \d+/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
});

test('notes are reached by Tab and arrows, opened by Enter, and follow what is done and undone', async () => {
  await text.evaluate((root) => root.closest('.reader-scroller')?.scrollTo(0, 0));
  await expect.poll(async () => notes.count()).toBeGreaterThan(1);
  await text.focus();
  await page.keyboard.press('Tab');
  const focused = page.locator('.reader-memo-open:focus');
  await focused.waitFor();
  const first = await focused.getAttribute('data-memo');
  for (let i = 0; i < spans.length + 8; i++) {
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(60);
  }
  await focused.waitFor();
  expect(await focused.getAttribute('data-memo')).not.toBe(first);
  for (let i = 0; i < spans.length + 8; i++) {
    await page.keyboard.press('ArrowUp');
    await page.waitForTimeout(60);
  }
  await expect.poll(async () => focused.getAttribute('data-memo')).toBe(first);

  const coded = page.locator('.reader-memos').getByRole('note', { name: /on / }).first();
  const name = await coded.locator('.reader-memo-open').getAttribute('data-memo');
  await coded.locator('.reader-memo-open').focus();
  await page.keyboard.press('Enter');
  const field = page.getByTestId('inspector').getByTestId('memo-field');
  await field.fill('Written *anew* from the text');
  await page.keyboard.press('Control+Enter');
  await expect.poll(async () => coded.innerText()).toContain('Written anew from the text');
  expect(await coded.locator('em').innerText()).toBe('anew');
  await expect.poll(async () => focused.getAttribute('data-memo')).toBe(name);
  await page.keyboard.press('Escape');
  expect(await text.evaluate((root) => root === document.activeElement)).toBe(true);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => coded.innerText()).not.toContain('Written anew');

  await call('memo.remove', { memoIds: [name ?? ''] });
  await page.locator(`[data-memo="${name ?? ''}"]`).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await page.locator(`[data-memo="${name ?? ''}"]`).waitFor();
  expect((await readPlaces()).covered).toEqual([]);
});

test('notes are without fault in both themes and languages, and are away while the text is edited', async () => {
  for (const theme of ['light', 'dark']) {
    await chooseAction(workbench, `theme.${theme}`);
    await page.locator(`[data-theme=${theme}]`).waitFor();
    expect(await findFaults(page)).toEqual([]);
  }
  await chooseAction(workbench, 'language.chinese');
  await page.getByRole('group', { name: '正文中的备忘' }).waitFor({ state: 'attached' });
  await chooseAction(workbench, 'language.english');
  await page.getByRole('group', { name: 'Memos in line' }).waitFor({ state: 'attached' });
  await chooseAction(workbench, 'text.edit');
  await page.getByTestId('edit-text').waitFor();
  expect(await notes.count()).toBe(0);
  expect(await page.locator('[data-row]').count()).toBe(0);
  await page.keyboard.press('Escape');
  await notes.first().waitFor();
  await text.focus();
  await page.keyboard.press('Control+Alt+m');
  await expect.poll(async () => notes.count()).toBe(0);
  expect(await page.locator('[data-row]').count()).toBe(0);
});

test('of ten thousand memos in a document those near the screen are there, wherever one goes', async () => {
  const path = join(workbench.folder, 'memos.postil');
  await makeLargeStudy(path, { documents: 1, characters: 600_000, codings: 10_000, codes: 40 });
  const large = await launchWorkbench({ args: [path] });
  try {
    await waitForProject(large);
    const reader = large.page.getByTestId('reader-text');
    await reader.waitFor();
    const ask = async (name: Parameters<typeof callEngine>[1], args: never): Promise<unknown> => {
      const answer = await callEngine(large.page, name, args);
      if (answer.type !== 'result') throw new Error(JSON.stringify(answer));
      return answer.value;
    };
    const { sources } = (await ask('project.overview', {} as never)) as { sources: readonly { id: string }[] };
    const { codings } = (await ask('source.read', { sourceId: sources[0]?.id ?? '' } as never)) as {
      codings: { id: readonly string[] };
    };
    await ask('memo.import', {
      memos: codings.id.map((aboutId, i) => ({
        aboutTable: 'coding',
        aboutId,
        title: `Memo ${i}`,
        text: 'Some words.',
      })),
    } as never);
    await reader.focus();
    await large.page.keyboard.press('Control+Alt+m');
    const shown = large.page.getByTestId('memo-in-line');
    await shown.first().waitFor();
    for (const share of [0, 0.2, 0.5, 0.9, 0.4, 1]) {
      await reader.evaluate((root, at) => {
        const scroller = root.closest('.reader-scroller');
        scroller?.scrollTo(0, scroller.scrollHeight * at);
      }, share);
      await large.page.waitForTimeout(700);
      const [first, last] = await reader.evaluate((root) => {
        const screen = root.closest('.reader-scroller')?.getBoundingClientRect();
        const tops = [...document.querySelectorAll('.reader-memo')].map((note) => note.getBoundingClientRect());
        const seen = tops.filter(({ top, bottom }) => bottom > (screen?.top ?? 0) && top < (screen?.bottom ?? 0));
        return [seen.length, tops.length] as const;
      });
      expect(first).toBeGreaterThan(0);
      expect(last).toBeLessThan(150);
    }
  } finally {
    await large.close();
  }
});
