import { expect, test } from 'vitest';
import fc from 'fast-check';
import type { Engine } from '../../src/engine/engine';
import { fromColumns } from '../../src/contract/rows';
import { isProblem } from '../../src/domain/problem';
import { addCode, addDocument, codeWords, newStudy } from '../fixtures/study';
import { play, randomActs } from '../fixtures/random-acts';

async function usageByName(engine: Engine): Promise<Record<string, unknown>> {
  const { codes } = engine.ask('project.overview', {});
  const rows = fromColumns(await engine.start('code.usage', {}));
  return Object.fromEntries(
    rows.map(({ codeId, ...row }) => [
      codes.find(({ id }) => id === codeId)?.name,
      [row.documents, row.coders, row.allDocuments, row.allCoders, (row.allFirst ?? '') <= (row.allLast ?? '')],
    ]),
  );
}

test('a code knows its documents and coders; with those below it each of them counts once', async () => {
  const { engine } = await newStudy();
  const [first, second] = [addDocument(engine, 'One two.'), addDocument(engine, 'One two.', { title: 'Second' })];
  const child = addCode(engine, 'A', 'B');
  const top = addCode(engine, 'A');
  addCode(engine, 'Never');
  codeWords(engine, first, 'One', top);
  codeWords(engine, first, 'two', child);
  const { coderId } = engine.run('coder.create', { name: 'Grace' });
  engine.run('coder.switch', { coderId });
  codeWords(engine, second, 'two', child);
  expect(await usageByName(engine)).toEqual({ A: [1, 1, 2, 2, true], B: [2, 2, 2, 2, true] });
});

test('a command is done while codings are counted, and the count can be cancelled', async () => {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, 'One two.');
  const codeId = addCode(engine, 'A');
  codeWords(engine, sourceId, 'One', codeId);
  const cancel = new AbortController();
  const counting = engine.start('code.usage', {}, { signal: cancel.signal });
  codeWords(engine, sourceId, 'two', codeId);
  cancel.abort();
  await expect(counting).rejects.toMatchObject({ reason: 'cancelled' });
  expect(await usageByName(engine)).toEqual({ A: [1, 1, 1, 1, true] });
});

test('the codings of a code come in the order of the documents, with those of the codes below when asked', async () => {
  const { engine } = await newStudy();
  const [first, second] = [addDocument(engine, 'One two.'), addDocument(engine, 'One two.', { title: 'Second' })];
  const child = addCode(engine, 'A', 'B');
  const top = addCode(engine, 'A');
  codeWords(engine, second, 'two', child);
  codeWords(engine, first, 'two', child);
  codeWords(engine, first, 'One', top);
  const quotes = (codeId: string, withChildren: boolean): unknown =>
    JSON.parse(engine.ask('code.codings', { codeId, withChildren }).quote);
  expect(quotes(top, false)).toEqual(['One']);
  expect(quotes(top, true)).toEqual(['One', 'two', 'two']);
  expect(JSON.parse(engine.ask('code.codings', { codeId: child, withChildren: false }).sourceId)).toEqual([
    first,
    second,
  ]);
});

test('the preview of a merge says what the merge then does', async () => {
  await fc.assert(
    fc.asyncProperty(randomActs, fc.nat(), fc.nat(), fc.nat(), async (acts, into, one, other) => {
      const { engine } = await newStudy();
      addDocument(engine, 'One two three.');
      for (const act of acts) play(engine, act);
      const { codes } = engine.ask('project.overview', {});
      const idAt = (n: number): string => codes[n % Math.max(1, codes.length)]?.id ?? 'none';
      const args = { codeIds: [idAt(one), idAt(other)], intoId: idAt(into) };
      const before = countAll(engine);
      try {
        const preview = engine.ask('code.planMerge', args);
        engine.run('code.merge', args);
        const after = countAll(engine);
        expect(before.codings - after.codings).toBe(preview.absorbed);
        expect(before.codes - after.codes).toBe(new Set(args.codeIds).size + preview.mergedCodes);
      } catch (error) {
        if (!isProblem(error)) throw error;
      }
      engine.close();
    }),
    { numRuns: 40 },
  );
});

function countAll(engine: Engine): { readonly codes: number; readonly codings: number } {
  const { codes, sources } = engine.ask('project.overview', {});
  const codings = sources.map(({ id }) => engine.ask('source.read', { sourceId: id }).codings.id.length);
  return { codes: codes.length, codings: codings.reduce((sum, count) => sum + count, 0) };
}
