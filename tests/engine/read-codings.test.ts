import { expect, test } from 'vitest';
import { addCode, addDocument, codeWords, newStudy } from '../fixtures/study';

test('the codings of a stretch are those that share a character with it, with their passages', async () => {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, 'Order is freedom. Freedom is order.');
  const codeId = addCode(engine, 'Power');
  for (const words of ['Order', 'freedom. Freedom', 'order']) codeWords(engine, sourceId, words, codeId);
  const read = (within?: { start: number; end: number }): number[] => {
    const { quotations, codings } = engine.ask('source.readCodings', within ? { sourceId, within } : { sourceId });
    expect(JSON.parse(codings.quotationId)).toHaveLength((JSON.parse(quotations.id) as string[]).length);
    return (JSON.parse(quotations.start) as number[]).toSorted((a, b) => a - b);
  };
  expect(read()).toEqual([0, 9, 29]);
  expect(read({ start: 0, end: 9 })).toEqual([0]);
  expect(read({ start: 5, end: 10 })).toEqual([9]);
  expect(read({ start: 24, end: 30 })).toEqual([9, 29]);
  expect(read({ start: 25, end: 29 })).toEqual([]);
});
