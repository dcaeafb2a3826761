import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseAction } from './choose-action';
import { findFaults } from './find-faults';
import { dismissNotice, dropFiles, keepAll, readFiles } from './import-files';
import { launchWorkbench, type Workbench } from './launch';
import { waitForProject } from './open-project';
import { findRow, readOutline } from './outline';
import { answerOpenDialog, answerSaveDialog } from './stub-dialogs';
import { factiva } from '../formats/import/articles/databases';
import { bytesOf, letter, saved } from '../formats/import/mime-files';

let workbench: Workbench;
let page: Page;
let before: readonly string[];
beforeAll(async () => {
  workbench = await launchWorkbench();
  ({ page } = workbench);
  await waitForProject(workbench);
  await findRow(page, 'document-row', 'Cyber 2016').waitFor();
  before = await listTitles();
});
afterAll(async () => workbench.close());

function write(name: string, content: string | Uint8Array): string {
  const path = join(workbench.folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function listTitles(): Promise<readonly string[]> {
  return readOutline(page, 'document-row');
}

function field(name: string) {
  return page.getByRole('textbox', { name });
}

test('a dropped folder of sixty files is corrected by keyboard, kept as one act and taken back as one', async () => {
  for (let i = 10; i < 68; i++) {
    write(
      `press/${i % 2 ? '' : 'late/'}2016-11-${10 + (i % 20)}_Xinhua_Piece ${i}.txt`,
      `Piece ${i} speaks of order.\n`,
    );
  }
  write('press/again.txt', 'Piece 11 speaks of order.\n');
  write('press/picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1]));
  const review = await dropFiles(page, [join(workbench.folder, 'press')]);
  await review.getByText('1 file cannot be imported').waitFor();
  await review.getByText('picture.png is not in a format').waitFor();
  await review.getByRole('button', { name: 'Import 58 documents' }).waitFor();
  expect(await field('Folder of 2016-11-11_Xinhua_Piece 21.txt').inputValue()).toBe('press');

  await review.getByRole('textbox', { name: 'Pattern of the file names' }).focus();
  await page.keyboard.type('{date}_{publisher}_{title}');
  await review.getByText('Fits 58 of 59 names. Not: again.txt').waitFor();
  await field('Title of 2016-11-11_Xinhua_Piece 21.txt').click();
  await page.keyboard.type('On order');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Lu Wei');
  await page.keyboard.press('Control+Shift+d');
  expect(await field('Author of 2016-11-11_Xinhua_Piece 41.txt').inputValue()).toBe('Lu Wei');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('2016-13');
  await page.keyboard.press('Enter');
  await review.getByRole('button', { name: '1 date to correct' }).waitFor();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('16.12.2015');
  await page.keyboard.press('Enter');
  expect(await field('Date of 2016-11-11_Xinhua_Piece 21.txt').inputValue()).toBe('2015-12-16');
  for (const theme of ['dark', 'light']) {
    await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
    expect(await findFaults(page)).toEqual([]);
  }

  // The last row is far below what is drawn; the first one is still there to come back to.
  await page.keyboard.press('Control+ArrowDown');
  await expect.poll(() => field('Date of 2016-11-28_Xinhua_Piece 58.txt').count()).toBe(1);
  await page.keyboard.press('Control+Enter');
  await review.waitFor({ state: 'detached' });
  await dismissNotice(page, '58 documents imported as one act');
  const titles = await listTitles();
  expect(titles).toHaveLength(before.length + 58 + 2);
  expect(titles.join('\n')).toContain('On order');
  await page.getByText('By · Lu Wei').waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(listTitles).toEqual(before);
});

test('a copied column is pasted as one step, which can be taken back; leaving asks before it is lost', async () => {
  const files = ['a', 'b', 'c'].map((name) => write(`${name}.txt`, `Words of ${name}.\n`));
  const review = await readFiles(workbench, files);
  await field('Publisher of b.txt').click();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'Xinhua\t05/04/2016\r\nChina Daily\t25/04/2016\r\n');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  const read = async () =>
    Promise.all(
      ['b', 'c'].flatMap((name) => ['Publisher', 'Date'].map((one) => field(`${one} of ${name}.txt`).inputValue())),
    );
  await expect.poll(read).toEqual(['Xinhua', '2016-04-05', 'China Daily', '2016-04-25']);
  await page.keyboard.press('Control+z');
  expect(await read()).toEqual(['', '', '', '']);
  await page.keyboard.type('Wuzhen');
  // The first Escape takes back what is being written, the next one leaves.
  await page.keyboard.press('Escape');
  expect(await field('Publisher of b.txt').inputValue()).toBe('');
  await page.keyboard.type('Wuzhen');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await review.getByText('You corrected 1 document').waitFor();
  expect(await findFaults(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await review.getByRole('button', { name: 'Import 3 documents' }).waitFor();
  await page.keyboard.press('Escape');
  await review.getByRole('button', { name: 'Leave' }).click();
  await review.waitFor({ state: 'detached' });
  expect(await listTitles()).toEqual(before);
});

test('reading that is cancelled leaves nothing, and the next import works', async () => {
  for (let i = 0; i < 300; i++) write(`many/${i}.txt`, `Piece ${i}. ${'Words of order. '.repeat(4000)}`);
  await answerOpenDialog(workbench, [join(workbench.folder, 'many')]);
  await chooseAction(workbench, 'document.importFolder');
  const reading = page.getByRole('dialog', { name: 'Import documents' });
  await reading.getByRole('progressbar').waitFor();
  await page.keyboard.press('Escape');
  await reading.waitFor({ state: 'detached' });
  expect(await page.getByTestId('import-review').count()).toBe(0);
  expect(await listTitles()).toEqual(before);
  const review = await readFiles(workbench, [write('after.txt', 'After the cancel.\n')]);
  await page.keyboard.press('Escape');
  await review.waitFor({ state: 'detached' });
});

test('rows of a table become documents with cases and values, or say something about the other files', async () => {
  const answers = 'who,age,answer\nAnna,34,"Order means that every country decides for itself what holds."\nBen,51,\n';
  let review = await readFiles(workbench, [write('answers.csv', answers)]);
  await review.getByLabel('What column who becomes').selectOption('case');
  await review.getByText('Rows without text, which were left out: 1.').waitFor();
  expect(await findFaults(page)).toEqual([]);
  await review.getByRole('button', { name: 'Import 1 document' }).click();
  await review.waitFor({ state: 'detached' });
  const inspector = page.getByTestId('inspector');
  await inspector.getByText('Anna').waitFor();
  await inspector.getByRole('region', { name: 'Variables' }).getByText('34').waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(listTitles).toEqual(before);

  review = await readFiles(workbench, [write('one.txt', 'One of them.\n'), write('two.txt', 'Two of them.\n')]);
  await answerOpenDialog(workbench, [write('about.csv', 'file,title,publisher\ntwo.txt,The second,Xinhua\n')]);
  await review.getByRole('button', { name: 'Metadata from a table…' }).click();
  await expect.poll(() => field('Title of two.txt').inputValue()).toBe('The second');
  expect(await field('Publisher of two.txt').inputValue()).toBe('Xinhua');
  await page.keyboard.press('Escape');
  await review.waitFor({ state: 'detached' });
});

test('the file itself is kept when it shall be, and comes out as it went in', async () => {
  const content = '# Order\r\n\r\nA **bold** word.\r\n';
  const path = write('order.md', content);
  await keepAll(page, await readFiles(workbench, [path]));
  const inspector = page.getByTestId('inspector');
  await inspector.getByText('Markdown · 29 B').waitFor();
  const target = join(workbench.folder, 'out.md');
  await answerSaveDialog(workbench, target);
  await inspector.getByRole('button', { name: 'Save the original file…' }).click();
  await dismissNotice(page, 'Original file saved as out.md');
  expect(readFileSync(target, 'utf8')).toBe(content);
  await page.keyboard.press('Control+z');
  await expect.poll(listTitles).toEqual(before);

  const review = await readFiles(workbench, [path]);
  await review.getByRole('checkbox', { name: 'Keep the original files' }).uncheck();
  await review.getByRole('button', { name: 'Import 1 document' }).click();
  await review.waitFor({ state: 'detached' });
  await inspector.getByText('not kept').waitFor();
  // The same text a second time is left out, and says why.
  const again = await readFiles(workbench, [path]);
  await again.getByText('Same text as “order”, which is in the project').waitFor();
  expect(await again.getByRole('button', { name: 'Import', exact: true }).isDisabled()).toBe(true);
  expect(await again.getByRole('checkbox', { name: 'Keep the original files' }).isChecked()).toBe(false);
  await page.keyboard.press('Escape');
  await again.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await expect.poll(listTitles).toEqual(before);
});

test('a file of many articles becomes a document each or one, beside a saved page and a mail', async () => {
  const list = write('2015_list.txt', factiva);
  const paths = [list, write('page.mhtml', bytesOf(saved)), write('letter.eml', bytesOf(letter))];
  const review = await readFiles(workbench, paths);
  const choice = review.getByLabel('What 2015_list.txt becomes');
  expect(await choice.locator('option').allTextContents()).toEqual(['2 articles, a document each', 'One document']);
  const read = async (name: string) =>
    Promise.all((await field(`${name} of 2015_list.txt`).all()).map((each) => each.inputValue()));
  const titles = ['Order in area 0', 'Order in area 1'];
  await review.getByRole('textbox', { name: 'Pattern of the file names' }).fill('{date}_{title}');
  // The name of the file fills only what an article does not say; of the file as one document it is the title.
  expect([await read('Title'), await read('Date')]).toEqual([titles, ['2015-12-16', '2015-12-17']]);
  await choice.selectOption({ label: 'One document' });
  await review.getByRole('button', { name: 'Import 3 documents' }).waitFor();
  expect([await read('Title'), await read('Date')]).toEqual([['list'], ['2015']]);
  await choice.selectOption({ label: '2 articles, a document each' });
  await review.getByRole('button', { name: 'Import 4 documents' }).waitFor();
  await field('Title of page.mhtml').click();
  expect(await field('Address of page.mhtml').inputValue()).toBe('https://news.example.org/order');
  await field('Author of letter.eml').click();
  expect(await field('Author of letter.eml').inputValue()).toBe('Anna Müller');
  await review.getByText('Files attached to the mail that were left out: 1.').first().waitFor();
  expect(await findFaults(page)).toEqual([]);
  await review.getByRole('button', { name: 'Import 4 documents' }).click();
  await review.waitFor({ state: 'detached' });
  const rows = (await listTitles()).join('\n');
  for (const title of ['On order', ...titles, '关于秩序']) expect(rows).toContain(title);
  await page.keyboard.press('Control+z');
  await expect.poll(listTitles).toEqual(before);
});
