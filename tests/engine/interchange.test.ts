import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeLargeStudy } from '../fixtures/large-study';
import { addCode, addDocument, codeWords, newEngine, newFolder, newStudy } from '../fixtures/study';
import { refusal } from './problem-of';

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

test('one codes on while a long file is written, and a Cancel in its midst leaves the earlier file', async () => {
  const folder = newFolder();
  const project = join(folder, 'large.postil');
  await makeLargeStudy(project, { documents: 40, characters: 20_000, codings: 4000, codes: 50 });
  const engine = await newEngine();
  await engine.start('project.open', { path: project });
  const { sources, codes } = engine.ask('project.overview', {});
  const path = join(folder, 'file');
  writeFileSync(path, 'earlier');
  const kinds = [
    (options: object) => engine.start('export.annotated', { path, format: 'html', scope: {} }, options),
    (options: object) => engine.start('export.annotated', { path, format: 'docx', scope: {} }, options),
    (options: object) => engine.start('export.annotations', { path, scope: {} }, options),
    (options: object) => engine.start('export.corpus', { path, scope: {}, unit: 'segments' }, options),
    (options: object) => engine.start('export.segments', { path, format: 'csv' }, options),
  ];
  for (const [i, start] of kinds.entries()) {
    const controller = new AbortController();
    const onProgress = () => {
      if (controller.signal.aborted) return;
      engine.run('coding.apply', { sourceId: sources[0]?.id ?? '', start: i, end: 40, codeId: codes[0]?.id ?? '' });
      controller.abort();
    };
    expect(await refusal(() => start({ signal: controller.signal, onProgress }))).toBe('cancelled');
    const files = readdirSync(folder).filter((name) => name.startsWith('file'));
    expect([readFileSync(path, 'utf8'), files]).toEqual(['earlier', ['file']]);
  }
  expect(engine.ask('history.list', {})).toHaveLength(kinds.length);
});
