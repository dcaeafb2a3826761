import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { SegmentRow } from '../../src/contract/rows';
import { launchWorkbench, type Workbench } from './launch';
import { expectSegment, listSegments, segmentMadeBy } from './list-segments';
import { waitForProject } from './open-project';

// No test here touches the mouse. Each takes back what it did, so that all begin with the seed study.
let workbench: Workbench;
let page: Page;
let seeds: readonly SegmentRow[];
beforeAll(async () => {
  workbench = await launchWorkbench();
  ({ page } = workbench);
  await waitForProject(workbench);
  await page.locator('[data-testid="reader-text"]:focus').waitFor();
  seeds = await listSegments(page);
});
afterAll(async () => workbench.close());
// A test that fails in the middle must not fail the others.
afterEach(async () => {
  for (let time = 0; time < 4; time++) await page.keyboard.press('Escape');
  for (let time = 0; time < 8 && (await changedSegments()).length > 0; time++) await undo();
  await page.keyboard.press('Control+Home');
});

const firstSentence = 'China is firmly';

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** What is not as in the seed study. */
async function changedSegments(): Promise<readonly SegmentRow[]> {
  const known = new Set(seeds.map((seed) => JSON.stringify(seed)));
  const rows = await listSegments(page);
  const gone = seeds.length - rows.filter((row) => known.has(JSON.stringify(row))).length;
  return [...rows.filter((row) => !known.has(JSON.stringify(row))), ...seeds.slice(0, gone)];
}

/** So many acts were done since the seed study: taking them back leaves nothing of them. */
async function expectActs(count: number): Promise<void> {
  await undo(count - 1);
  expect(await changedSegments()).not.toEqual([]);
  await undo();
  expect(await changedSegments()).toEqual([]);
}

async function undo(times = 1): Promise<void> {
  for (let time = 0; time < times; time++) {
    const before = await page.locator('footer').innerText();
    await press('Control+z');
    await expect.poll(() => page.locator('footer').innerText()).not.toBe(before);
  }
}

/** Opens a document by a few letters of its title. */
async function openDocument(letters: string): Promise<void> {
  await press('Control+k');
  await page.keyboard.type(letters);
  await press('Enter');
  await page
    .locator('h1')
    .filter({ hasText: new RegExp(letters, 'i') })
    .waitFor();
  await page.getByTestId('reader-text').focus();
  await press('Control+Home');
}

async function selectedWords(): Promise<string> {
  return page.evaluate(() => (window.getSelection()?.toString() ?? '').replaceAll(/\s+/g, ' '));
}

async function barText(): Promise<string> {
  return page.getByTestId('quick-bar-input').inputValue();
}

async function typeInBar(letters: string): Promise<void> {
  await page.keyboard.type(letters);
  await press('Enter');
  await page.getByTestId('quick-bar').waitFor({ state: 'detached' });
}

/** The open document's segments, new ones among them, in the order of the text. */
async function segmentsHere(): Promise<readonly SegmentRow[]> {
  const title = await page.locator('h1').innerText();
  return (await listSegments(page)).filter(({ document }) => document === title);
}

test('S takes the sentence under the caret, again the next, Shift+S gives it back; three letters code it', async () => {
  await press('s');
  await page.getByTestId('quick-bar').waitFor();
  const one = await selectedWords();
  expect(one.startsWith(firstSentence)).toBe(true);
  await press('s');
  const two = await selectedWords();
  expect(two.startsWith(one) && two.length > one.length).toBe(true);
  await press('Shift+S');
  await expect.poll(selectedWords).toBe(one);
  const made = await segmentMadeBy(page, () => typeInBar('mul'));
  expect(made).toMatchObject({ quote: one, codePath: 'Governance / Multilateralism', start: 0 });
  // The keyboard goes on at the next sentence.
  await press('s');
  expect(`${one} ${await selectedWords()}`).toBe(two);
  await press('Escape');
  await expectActs(1);
});

test('W and P take words and paragraphs; a name that begins with the repeated key is typed, and nothing is lost', async () => {
  await press('w', 'w');
  await expect.poll(selectedWords).toBe('China is');
  await press('Escape', 'Escape', 'Control+Home', 'p', 'p', 'Shift+P');
  expect((await selectedWords()).startsWith(firstSentence)).toBe(true);
  await press('Escape', 'Escape', 'Control+Home', 's');
  const one = await selectedWords();
  await page.keyboard.type('sov');
  await expect.poll(barText).toBe('sov');
  await press('Escape');
  await expect.poll(selectedWords).toBe(one);
  await press('s', 's', 's', 'z');
  await expect.poll(barText).toBe('z');
});

test('U goes to the next sentence that carries no coding, again to the one after it', async () => {
  await openDocument('xi slams');
  await press('u');
  await page.getByTestId('quick-bar').waitFor();
  const first = await selectedWords();
  await press('u');
  const second = await selectedWords();
  expect(second).not.toBe(first);
  const coded = (await segmentsHere()).map(({ quote }) => quote);
  for (const sentence of [first, second]) expect(coded.some((quote) => sentence.includes(quote))).toBe(false);
  await press('Shift+U');
  await expect.poll(selectedWords).toBe(first);
  await press('Escape', 'Escape');
  await openDocument('chatham');
});

test('an armed code takes the unit of each key at once, and the next press the next one', async () => {
  await press('Control+k');
  await page.keyboard.type('hegemony');
  await press('Enter');
  await press('Control+Shift+A');
  await page.getByTestId('armed-banner').waitFor();
  await page.getByTestId('reader-text').focus();
  await press('Control+Home');
  const made = [];
  for (let word = 0; word < 2; word++) made.push(await segmentMadeBy(page, () => press('w')));
  expect(made.map(({ quote, code }) => [quote, code])).toEqual([
    ['China', 'Hegemony'],
    ['is', 'Hegemony'],
  ]);
  await press('Escape');
  await expectActs(2);
});

test('several codes are ticked with Tab and applied together, in one act', async () => {
  await press('s');
  await page.keyboard.type('mul');
  await press('Tab');
  await page.keyboard.type('hege');
  await press('Control+Enter');
  await page.keyboard.type('Brand new');
  await press('Tab');
  await page.keyboard.type('cyber terr');
  await press('Enter');
  await page.getByTestId('quick-bar').waitFor({ state: 'detached' });
  const added = (await segmentsHere()).filter(({ id }) => !seeds.some((seed) => seed.id === id));
  expect(added.map(({ code }) => code).sort()).toEqual(['Brand new', 'Cyber terrorism', 'Hegemony', 'Multilateralism']);
  expect(new Set(added.map(({ quote }) => quote)).size).toBe(1);
  await expectActs(1);
});

test('codes applied together are repeated together, and the words themselves become a code by one key', async () => {
  await press('s');
  await page.keyboard.type('mul');
  await press('Tab');
  await typeInBar('hege');
  await press('s', '.');
  await page.getByTestId('quick-bar').waitFor({ state: 'detached' });
  const added = (): Promise<readonly SegmentRow[]> => changedSegments();
  await expect.poll(async () => (await added()).length).toBe(4);
  const codes = ['Hegemony', 'Hegemony', 'Multilateralism', 'Multilateralism'];
  expect((await added()).map(({ code }) => code).sort()).toEqual(codes);
  await press('Control+Home', 'w', 'w');
  const inVivo = await segmentMadeBy(page, () => press('"'));
  expect(inVivo).toMatchObject({ codePath: 'China is', quote: 'China is' });
  await expectActs(3);
});

test('a capital letter begins the name of a code, whatever its key does elsewhere', async () => {
  for (const [taken, capital, rest] of [
    ['s', 'S', 'overeign'],
    ['p', 'M', 'edia'],
    ['w', 'A', 'gency'],
    ['w', 'W', 'ords'],
  ] as const) {
    await press(taken, `Shift+${capital}`);
    await page.keyboard.type(rest);
    await expect.poll(barText).toBe(capital + rest);
    await press('Escape', 'Escape', 'Control+Home');
  }
});

test('a bracket that goes while it has the focus gives the keys back to the text', async () => {
  await press('n', 'Tab');
  await page.locator('[data-testid="coding-bracket"]:focus').waitFor();
  await press('v');
  await page.locator('[data-testid="reader-text"]:focus').waitFor();
  await press('v', 'Escape', 'Escape', 'Control+Home', 's');
  await page.keyboard.type('mul');
  await expect.poll(barText).toBe('mul');
});

test('a code is pinned to a digit from the palette, and Escape takes the message about it away', async () => {
  await press('Control+Home', 's');
  const made = await segmentMadeBy(page, () => typeInBar('hege'));
  await press('Control+k');
  await page.keyboard.type('pin hegemony to key 9');
  await press('Enter');
  const notice = page.getByTestId('notice').filter({ hasText: 'Hegemony is pinned to 9' });
  await notice.waitFor();
  await page.locator('[data-testid="reader-text"]:focus').waitFor();
  await press('Escape', 'Escape');
  await notice.waitFor({ state: 'detached' });
  await press('s');
  const second = await segmentMadeBy(page, () => press('9'));
  expect(second.code).toBe(made.code);
  await undo(3);
});

test('how far an end moved is said by the words, and an end that cannot move says so', async () => {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) said.push(node.textContent ?? '');
    }).observe(document.querySelector('[aria-live="polite"]') ?? document.body, { childList: true, subtree: true });
  });
  const said = (): Promise<string> => page.evaluate(() => (globalThis as { said?: string[] }).said?.join(' | ') ?? '');
  await press('s');
  const { id, quote } = await segmentMadeBy(page, () => typeInBar('mul'));
  await press(']');
  await expectSegment(page, id, { quote: expect.stringMatching(/\nChina$/) as unknown as string });
  await expect.poll(said).toContain('Longer by “China”');
  await press('}');
  await expectSegment(page, id, { quote: quote.slice(0, -1) });
  await expect.poll(said).toContain('Shorter by “. China”');
  await press('Control+}');
  await expect.poll(said).toContain('The coding goes no further that way by this step.');
  // Acts of one name follow each other here, so that the status bar does not tell one undo from the next.
  await press('Control+z');
  await expectSegment(page, id, { quote: expect.stringMatching(/\nChina$/) as unknown as string });
  await press('Control+z');
  await expectSegment(page, id, { quote });
  await expectActs(1);
});

test('a coding is extended by a sentence and a paragraph, split at the caret and joined again', async () => {
  await press('w');
  const { id } = await segmentMadeBy(page, () => typeInBar('mul'));
  await press('Control+]');
  await expect.poll(async () => (await segmentsHere()).find((row) => row.id === id)?.quote.endsWith('.')).toBe(true);
  const sentence = (await segmentsHere()).find((row) => row.id === id)?.quote ?? '';
  await press('Control+Alt+]');
  await expect
    .poll(async () => ((await segmentsHere()).find((row) => row.id === id)?.quote.length ?? 0) > sentence.length)
    .toBe(true);
  await undo();
  await expectSegment(page, id, { quote: sentence });

  await press('Control+Home', 'Control+ArrowRight', 'Control+ArrowRight');
  const second = await segmentMadeBy(page, () => press('k'));
  await expectSegment(page, id, { quote: 'China is' });
  expect(`China is ${second.quote}`).toBe(sentence);
  await press('j');
  await expectSegment(page, id, { quote: sentence });
  await expectSegment(page, second.id, null);
  await expectActs(4);
});

test('codings are copied to another passage with all they say; the words go to other programs', async () => {
  await press('w');
  const first = await segmentMadeBy(page, () => typeInBar('mul'));
  await press('a');
  await page.getByTestId('quick-bar-actor').waitFor();
  await page.keyboard.type('liu x');
  await press('Enter', 's');
  await expectSegment(page, first.id, { actor: 'Liu Xiaoming', stance: 'supports' });
  await page.getByTestId('quick-bar').waitFor({ state: 'detached' });
  await press('Control+c');
  expect(await workbench.app.evaluate(({ clipboard }) => clipboard.readText())).toBe('China');
  await press('w');
  const pasted = await segmentMadeBy(page, () => press('Control+v'));
  expect(pasted).toMatchObject({ code: 'Multilateralism', actor: 'Liu Xiaoming', stance: 'supports' });
  expect(pasted.quote).toBe('is');
  await press('Control+ArrowRight', 'Control+ArrowRight', 'w');
  const likewise = await segmentMadeBy(page, () => press(','));
  expect(likewise).toMatchObject({ code: 'Multilateralism', actor: 'Liu Xiaoming' });
  // With a selection the same keys copy its words, as everywhere.
  await press('Control+Home', 'w', 'w', 'Control+c');
  expect(await workbench.app.evaluate(({ clipboard }) => clipboard.readText())).toBe('China is');
  await press('Escape', 'Escape');
  await expectActs(5);
});

test('a passage is taken out of a coding, and all codings of a passage are removed, each one act', async () => {
  await press('s');
  const whole = await segmentMadeBy(page, () => typeInBar('mul'));
  await press('Control+Home', 'Control+ArrowRight', 'ArrowRight', 'w');
  expect(await selectedWords()).toBe('is');
  const rest = await segmentMadeBy(page, () => press('Shift+Delete'));
  await expectSegment(page, whole.id, { quote: 'China' });
  expect(`China is ${rest.quote}`).toBe(whole.quote);
  await undo();
  await expectSegment(page, whole.id, { quote: whole.quote });
  await press('Escape', 'Escape', 'Control+Home', 'w', 'Control+Delete');
  await expectSegment(page, whole.id, null);
  await expectActs(2);
});

test('C goes to the next coding of the same code, N from the caret, and what is coded there is said', async () => {
  const spoken = page.locator('[aria-live="polite"]');
  const chosen = page.locator('[data-testid="coding-bracket"][aria-pressed="true"]');
  const here = await segmentsHere();
  const twice = here.find((row, i) => here.findIndex(({ code }) => code === row.code) < i);
  const ofCode = here.filter(({ code }) => code === twice?.code).map(({ id }) => id);
  const [from, next] = ofCode;
  for (let step = 0; step < here.length; step++) {
    await press('n');
    if ((await chosen.getAttribute('data-coding')) === from) break;
  }
  await press('c');
  await expect.poll(() => chosen.getAttribute('data-coding')).toBe(next);
  await press('Shift+C');
  await expect.poll(() => chosen.getAttribute('data-coding')).toBe(from);
  await press('Escape');
  const [first] = here;
  await press('Control+Home');
  await press('n');
  await expect.poll(() => chosen.getAttribute('data-coding')).toBe(first?.id);
  await press('Escape', 'ArrowRight');
  await expect.poll(() => spoken.innerText(), { timeout: 5000 }).toContain(first?.code ?? '');
  await press('i');
  await page
    .getByTestId('notice')
    .filter({ hasText: first?.code ?? '' })
    .first()
    .waitFor();
  await press('Control+End');
  await expect.poll(() => spoken.innerText(), { timeout: 5000 }).toMatch(/^end of /m);
});
