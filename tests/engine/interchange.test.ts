import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addCode, addDocument, codeWords, newStudy } from '../fixtures/study';

test('files for other programs hold what the scope leaves in, and are the same twice', async () => {
  const { engine, folder } = await newStudy();
  const [power, order] = [addCode(engine, 'Power'), addCode(engine, 'Order')];
  const text = 'Power and order 😀\nHead of the page';
  const first = addDocument(engine, text, {
    title: 'One',
    marks: [{ kind: 'boilerplate', start: text.indexOf('Head'), end: text.length }],
  });
  const second = addDocument(engine, 'Order alone', { title: 'Two' });
  codeWords(engine, first, 'Power and', power);
  codeWords(engine, first, 'and order', order);
  codeWords(engine, second, 'Order', order);
  const write = async (name: string): Promise<string> => {
    const path = join(folder, name);
    const scope = { codeIds: [order], sourceIds: [first] };
    if (name.startsWith('annotations')) await engine.start('export.annotations', { path, scope });
    else if (name.startsWith('corpus')) await engine.start('export.corpus', { path, scope, unit: 'documents' });
    else if (name.startsWith('network'))
      await engine.start('export.network', { path, format: 'gexf', scope: {}, nearness: 'overlap', reach: 'own' });
    else await engine.start('export.annotated', { path, format: name.endsWith('docx') ? 'docx' : 'html', scope });
    return readFileSync(path, 'latin1');
  };
  for (const kind of ['annotations.jsonld', 'corpus.txt', 'network.gexf', 'page.html', 'page.docx'])
    expect(await write(kind)).toBe(await write(kind));
  expect(JSON.parse(await write('annotations.jsonld'))).toMatchObject({ total: 1 });
  expect(Buffer.from(await write('corpus.txt'), 'latin1').toString()).toBe('**** *doc_One\nPower and order 😀\n\n');
  expect((await write('network.gexf')).match(/<edge /g)).toHaveLength(1);
  expect((await write('page.html')).match(/<li value=/g)).toHaveLength(1);
});
