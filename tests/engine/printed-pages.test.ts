import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Engine } from '../../src/engine/engine';
import type { Id } from '../../src/domain/model';
import { addDocument, newStudy } from '../fixtures/study';
import { refusal } from './problem-of';

const columns = join(import.meta.dirname, '../formats/import/files/columns.pdf');

/** The words on the pages as the spans of the present text give them, page by page. */
async function wordsOnPages(engine: Engine, sourceId: Id): Promise<string[][]> {
  const { text } = engine.ask('source.read', { sourceId });
  const { pages } = await engine.start('source.readPages', { sourceId });
  return pages.map(({ spans }) =>
    Array.from({ length: spans.length / 2 }, (_, i) => text.slice(spans[2 * i], spans[2 * i + 1])),
  );
}

async function importColumns(engine: Engine): Promise<Id> {
  await engine.start('source.import', { paths: [columns] });
  return engine.ask('project.overview', {}).sources[0]?.id ?? '';
}

test('every word of a page is known with its box, inside the page', async () => {
  const { engine } = await newStudy();
  const sourceId = await importColumns(engine);
  const { pages } = await engine.start('source.readPages', { sourceId });
  expect(pages).toHaveLength(3);
  for (const { width, height, spans, boxes } of pages) {
    expect(boxes).toHaveLength(2 * spans.length);
    for (let i = 0; i < boxes.length; i += 4) {
      const [x = -1, y = -1, w = 0, h = 0] = boxes.subarray(i, i + 4);
      expect(x >= 0 && y >= 0 && w > 0 && h > 0 && x + w <= width && y + h <= height).toBe(true);
    }
  }
});

test('after an edit of the text its words are still where they are printed, and what was taken out is nowhere', async () => {
  const { engine } = await newStudy();
  const sourceId = await importColumns(engine);
  const before = await wordsOnPages(engine, sourceId);
  const { text } = engine.ask('source.read', { sourceId });
  const textHash = engine.ask('project.overview', {}).sources[0]?.textHash ?? '';
  const at = text.indexOf('multilateral');
  const edits = [
    { start: at, end: at + 'multilateral'.length, insert: '' },
    { start: 0, end: 0, insert: 'Seen at the library. ' },
  ];
  engine.run('source.editText', { sourceId, textHash, edits });
  const after = await wordsOnPages(engine, sourceId);
  expect(after[1]).toEqual(before[1]);
  expect(after[0]).toHaveLength((before[0]?.length ?? 0) - 1);
  await engine.start('history.undo', {});
  expect(await wordsOnPages(engine, sourceId)).toEqual(before);
});

test('a document whose file is not kept, or that never had one, has no pages to show', async () => {
  const { engine } = await newStudy();
  await engine.start('source.import', { paths: [columns], keepOriginals: false });
  const [source] = engine.ask('project.overview', {}).sources;
  const ask = async (sourceId: Id): Promise<string> =>
    refusal(async () => engine.start('source.readPages', { sourceId }));
  expect(await ask(source?.id ?? '')).toBe('noOriginal');
  expect(await ask(addDocument(engine, 'Words.'))).toBe('noOriginal');
});
