import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type Engine, openEngine } from '../../src/engine/engine';
import { readerThread, readWasm } from '../fixtures/study';
import { makeBook, type BookFormat } from './make-book';
import { measure, record } from './measure';

const folder = mkdtempSync(join(tmpdir(), 'postil-bench-'));
const pages = 300;
const budgets: Readonly<Record<BookFormat, number>> = {
  docx: 4000,
  odt: 2000,
  rtf: 2000,
  html: 2000,
  epub: 2000,
  pdf: 5000,
};
const formats = Object.keys(budgets) as BookFormat[];
let engine: Engine;

const news = (number: number): string =>
  `BEIJING, Nov. ${(number % 28) + 1}, 2016 (Xinhua) -- Report ${number}.\n\n` +
  `Cyberspace is a new field of governance, and report ${number} says who shall govern it. `.repeat(60);

beforeAll(async () => {
  for (const format of formats) writeFileSync(join(folder, `book.${format}`), await makeBook(format, pages));
  mkdirSync(join(folder, 'news'));
  const articles = Array.from({ length: 1000 }, (_, number) => news(number));
  for (const [number, text] of articles.entries()) writeFileSync(join(folder, 'news', `${number}.txt`), text);
  const rows = articles.map((text, number) => `${number};Report ${number};${number % 7};${'abcdefgh'.split('').map((letter) => letter + (number % 5)).join(';')};R${number % 300};"${text}"`); // prettier-ignore
  writeFileSync(join(folder, 'news.csv'), ['id;title;score;a;b;c;d;e;f;g;h;respondent;text', ...rows].join('\n'));
  engine = await openEngine({ wasm: await readWasm(), readerThread });
  await engine.start('project.create', { path: join(folder, 'study.postil'), name: 'Study', coderName: 'Ada' });
});
afterAll(() => {
  record('memory of the engine with its reader thread, imports behind them', { unit: 'MB' }, [
    process.memoryUsage.rss() / 1024 / 1024,
  ]);
  engine.close();
  rmSync(folder, { recursive: true });
});

for (const format of formats) {
  measure(`read ${pages} pages of ${format.toUpperCase()}`, { budget: budgets[format], rounds: 3 }, async () => {
    const { batch, documents } = await engine.start('import.read', { paths: [join(folder, `book.${format}`)] });
    if ((documents[0]?.characters ?? 0) < pages * 2000) throw new Error(`The ${format} did not come in whole`);
    await engine.start('import.drop', { batch });
  });
}

for (const source of ['news', 'news.csv']) {
  measure(
    `import 1,000 articles of 5 kB (${source === 'news' ? 'files' : 'rows of a table'})`,
    { budget: 10_000, rounds: 3 },
    async () => {
      await engine.start('source.import', { paths: [join(folder, source)] });
      await engine.start('history.undo', {});
    },
  );
}
