import { setTimeout } from 'node:timers/promises';
import axe, { type AxeResults } from 'axe-core';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SourceContent } from '../../src/contract/reports';
import { seededRandom } from '../engine/crash/random';
import { generateDocument, listGraphemes } from '../fixtures/generated-document';
import { callEngine } from './call-engine';
import { chooseAction } from './choose-action';
import { launchWorkbench, type Workbench } from './launch';
import { listSegments } from './list-segments';
import { waitForProject } from './open-project';
import { findRow } from './outline';
import { readPainted } from './painted-text';
import { checkIndex } from './reader-index';

type Span = { readonly start: number; readonly end: number };

const arabic = 'تؤكد الصين على مبدأ السيادة (cyber sovereignty) في عام 2016 وتدعو إلى التعاون.';
const directions = `Left to right.\n${arabic}\nשלום עולם 42% (WTO) וגם שיחה`;

let workbench: Workbench;
let page: Page;
let text: Locator;
const documents = [11, 12, 13].map((seed) => ({ title: `Generated ${seed}`, ...generateDocument(seed, 26) }));
beforeAll(async () => {
  workbench = await launchWorkbench();
  ({ page } = workbench);
  await waitForProject(workbench);
  text = page.getByTestId('reader-text');
  await call('source.add', {
    documents: [...documents, { title: 'Directions', text: directions, marks: [] }].map(
      ({ title, marks, text: words }) => ({
        ...{ title, text: words, kind: 'markdown' as const, language: 'en' },
        marks: [...marks],
      }),
    ),
  });
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

/** Opens a document and waits until all of it stands on the page. */
async function open(title: string, length: number): Promise<string> {
  await findRow(page, 'document-row', title).click();
  await text.and(page.locator(`[aria-label*="${title}"]`)).waitFor();
  await text.focus();
  await page.keyboard.press('Control+End');
  await expect.poll(() => text.evaluate((root) => root.textContent?.length ?? 0)).toBeGreaterThan(length / 2);
  await page.keyboard.press('Control+Home');
  const overview = (await call('project.overview', {})) as { sources: readonly { id: string; title: string }[] };
  return overview.sources.find((source) => source.title === title)?.id ?? '';
}

test.each(documents)(
  'in $title every grapheme has its place on the page, and the place leads back to it',
  async (made) => {
    await open(made.title, made.text.length);
    const { checked, wrong, text: shown } = await checkIndex(page, made, listGraphemes(made.text));
    expect(shown).toBe(made.text);
    expect(wrong).toEqual([]);
    expect(checked).toBeGreaterThan(500);
  },
);

/** Spans of up to some dozen graphemes, now and then of hundreds. */
function chooseSpans(words: string, count: number, seed: number): readonly Span[] {
  const random = seededRandom(seed);
  const graphemes = listGraphemes(words);
  return Array.from({ length: count }, (_, i) => {
    const from = random.below(graphemes.length);
    const to = Math.min(graphemes.length - 1, from + random.below(i % 6 === 0 ? 300 : 25));
    return { start: graphemes[from]?.start ?? 0, end: graphemes[to]?.end ?? 0 };
  });
}

/** Selects a span with the browser's own selection, as a screen reader or a person's mouse does. */
async function selectSpan({ start, end }: Span): Promise<void> {
  await text.evaluate(
    (root, ends) => {
      const places: (readonly [Node, number])[] = [];
      let offset = -1;
      for (const block of root.querySelectorAll('.reader-block')) {
        if (!block.classList.contains('reader-continued')) offset++;
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const node = walker.currentNode as Text;
          const [from, to] = ends;
          if (places.length === 0 && from >= offset && from < offset + node.length) places.push([node, from - offset]);
          if (places.length === 1 && to > offset && to <= offset + node.length) places.push([node, to - offset]);
          offset += node.length;
        }
      }
      const [a, b] = places;
      if (!a || !b) throw new Error(`No place for ${ends.join('-')}`);
      (root as HTMLElement).focus({ preventScroll: true });
      window.getSelection()?.setBaseAndExtent(...a, ...b);
    },
    [start, end] as const,
  );
}

test.each(documents.slice(0, 2))(
  'codings of $title cover exactly the selected characters, in file, paint and margin',
  async (made) => {
    const sourceId = await open(made.title, made.text.length);
    const pinned = (await call('project.overview', {})) as { codes: readonly { shortcut: string | null }[] };
    expect(pinned.codes.some(({ shortcut }) => shortcut === '1')).toBe(true);
    const spans = chooseSpans(made.text, 24, made.text.length);
    for (const span of spans) {
      const before = (await listSegments(page)).length;
      await selectSpan(span);
      await expect
        .poll(async () => text.evaluate(() => window.getSelection()?.toString().length ?? 0))
        .toBeGreaterThan(0);
      // The reader hears of the selection in the next frame.
      await setTimeout(60);
      await page.keyboard.press('1');
      await expect.poll(async () => (await listSegments(page)).length, { interval: 20 }).toBeGreaterThanOrEqual(before);
      await page.keyboard.press('Escape');
    }
    const content = (await call('source.read', { sourceId })) as SourceContent;
    const stored = content.quotations.start.map((start, i) => `${start ?? 'lost'}-${content.quotations.end[i] ?? 0}`);
    const wanted = [...new Set(spans.map(({ start, end }) => `${start}-${end}`))];
    expect(stored.toSorted()).toEqual(wanted.toSorted());
    const points = Array.from(made.text);
    for (const { document, start, end, quote } of await listSegments(page)) {
      if (document === made.title) expect(points.slice(start ?? 0, end ?? 0).join('')).toBe(quote);
    }

    const spanOf = new Map(
      content.codings.id.map((id, i) => {
        const at = content.quotations.id.indexOf(content.codings.quotationId[i] ?? '');
        return [id, { start: Number(content.quotations.start[at]), end: Number(content.quotations.end[at]) }];
      }),
    );
    const codings = [...spanOf.keys()];
    let brackets = 0;
    for (let screen = 0; screen < 30; screen++) {
      await setTimeout(150);
      const shown = await readPainted(
        page,
        codings.map((id) => spanOf.get(id) ?? { start: 0, end: 0 }),
      );
      const wrong: string[] = [];
      for (let offset = shown.screen.start; offset < shown.screen.end; offset++) {
        if (made.text.charAt(offset).trim() === '') continue;
        const isPainted = shown.painted.some(({ start, end }) => start <= offset && offset < end);
        const isCoded = [...spanOf.values()].some(({ start, end }) => start <= offset && offset < end);
        if (isPainted !== isCoded) wrong.push(`${offset} ${made.text.charAt(offset)} coded: ${String(isCoded)}`);
      }
      expect(wrong).toEqual([]);
      for (const [i, id] of codings.entries()) {
        const ends = shown.ends[i];
        const bracket = shown.brackets.find(({ coding }) => coding === id);
        if (!ends || !bracket) continue;
        brackets++;
        expect(Math.abs(bracket.top - ends.first.top)).toBeLessThan(16);
        expect(Math.abs(bracket.bottom - Math.max(ends.last.bottom, bracket.top + 8))).toBeLessThan(16);
      }
      const isAtEnd = await text.evaluate((root) => {
        const scroller = root.closest('.reader-scroller');
        if (!scroller) return true;
        const before = scroller.scrollTop;
        scroller.scrollTop += scroller.clientHeight * 0.8;
        return scroller.scrollTop === before;
      });
      if (isAtEnd) break;
    }
    expect(brackets).toBeGreaterThan(5);
  },
);

test('letters that run from right to left are selected by mouse and keyboard as they are read', async () => {
  await open('Directions', directions.length);
  const beginning = directions.indexOf(arabic);
  const paragraph = text.locator('.reader-block', { hasText: arabic });
  expect(await paragraph.getAttribute('dir')).toBe('rtl');
  const [first, last] = await paragraph.evaluate((block, length) => {
    const boxAt = (at: number): DOMRect => {
      const range = document.createRange();
      const node = block.firstElementChild?.firstChild ?? block.firstChild ?? block;
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect();
    };
    return [boxAt(0).toJSON() as DOMRect, boxAt(length).toJSON() as DOMRect] as const;
  }, 'تؤكد الصين'.length - 1);
  // It begins at the right.
  expect(first.right).toBeGreaterThan(last.right);
  await page.mouse.move(first.right - 1, first.top + first.height / 2);
  await page.mouse.down();
  await page.mouse.move(last.left + 1, last.top + last.height / 2, { steps: 6 });
  await page.mouse.up();
  await page.getByTestId('quick-bar').waitFor();
  await page.keyboard.press('1');
  await page.keyboard.press('Escape');
  await expect
    .poll(async () =>
      (await listSegments(page)).filter(({ document }) => document === 'Directions').map(({ quote }) => quote),
    )
    .toEqual(['تؤكد الصين']);

  await text.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  for (let i = 0; i < 4; i++) await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('1');
  await page.keyboard.press('Escape');
  await expect
    .poll(async () =>
      (await listSegments(page)).filter(({ document }) => document === 'Directions').map(({ start }) => start),
    )
    .toEqual([beginning, beginning]);
  const bracket = await readPainted(page, [{ start: beginning, end: beginning + 4 }]);
  expect(bracket.brackets).toHaveLength(2);
});

test('a generated document is read by headings, lists, tables and groups, without fault', async () => {
  const [made] = documents;
  await open(made?.title ?? '', made?.text.length ?? 0);
  for (const theme of ['light', 'dark']) {
    await chooseAction(workbench, `theme.${theme}`);
    await page.locator(`[data-theme=${theme}]`).waitFor();
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate<AxeResults>(
      `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
    );
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))).toEqual([]);
  }
  const counts = await text.evaluate((root) =>
    ['listitem', 'table', 'columnheader', 'cell', 'group', 'note'].map(
      (role) => [role, root.querySelectorAll(`[role="${role}"]`).length > 0] as const,
    ),
  );
  expect(counts.filter(([, present]) => !present)).toEqual([]);
  expect(await text.getAttribute('lang')).toBe('en');
});
