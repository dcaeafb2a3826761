import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { encodeUtf8 } from '../../src/formats/encoding';
import { readXml } from '../../src/formats/xml';
import { newFolder, newStudy, addCode, addDocument, codeWords } from '../fixtures/study';
import { postil, postilJson } from './postil';

const everyExport = [
  ['annotated', 'html'],
  ['annotated', 'docx'],
  ['annotations', 'jsonld'],
  ['corpus', 'txt'],
  ['network', 'graphml'],
  ['network', 'gexf'],
] as const;

type Listed = { readonly id: string; readonly codePath: string; readonly document: string };
type Annotations = { readonly total: number; readonly first: { readonly items: readonly { readonly id: string }[] } };
type Together = { readonly rows: readonly Readonly<Record<string, string | number>>[] };

function attributesOf(xml: string, element: string): readonly Readonly<Record<string, string>>[] {
  const found: Readonly<Record<string, string>>[] = [];
  readXml(encodeUtf8(xml), 'network', {
    open: (name, attributes) => {
      if (name === element) found.push(attributes);
    },
  });
  return found;
}

test(
  'what goes out for other programs holds what the scope leaves in, and is the same twice',
  { timeout: 300_000 },
  () => {
    const folder = newFolder();
    postil(folder, 'demo', '.');
    const project = join(folder, 'Cyberspace governance.postil');
    const write = (name: string, ...words: readonly string[]): string => {
      const { code, error } = postil(folder, 'export', project, ...words, '--out', name);
      expect([code, error]).toEqual([0, '']);
      return readFileSync(join(folder, name), 'latin1');
    };
    for (const [kind, format] of everyExport) {
      const words = [kind, '--format', format, '--document', 'Cyber 2016, Chatham House'];
      expect(write(`once.${format}`, ...words)).toBe(write(`twice.${format}`, ...words));
    }
    const codings = postilJson<readonly Listed[]>(folder, 'list', project, 'codings');
    const inScope = codings.filter(
      ({ codePath, document }) => codePath.startsWith('Security') && document.startsWith('Cyber 2016'),
    );
    expect(inScope.length).toBeGreaterThan(3);
    const scope = ['--document', 'Cyber 2016, Chatham House', '--code', 'Security', '--with-children'];
    const annotations = JSON.parse(write('a.jsonld', 'annotations', '--format', 'jsonld', ...scope)) as Annotations;
    expect(annotations.total).toBe(inScope.length);
    expect(annotations.first.items.map(({ id }) => id).sort()).toEqual(
      inScope.map(({ id }) => `urn:uuid:${id}`).sort(),
    );
    const corpus = write('c.txt', 'corpus', '--format', 'txt', '--unit', 'segments', ...scope);
    expect(corpus.match(/^\*\*\*\* \*code_Security\w* \*coder_Seed /gm)).toHaveLength(inScope.length);
    const page = write('p.html', 'annotated', '--format', 'html', '--language', 'zh-Hans', ...scope);
    expect(page.match(/<li value=/g)).toHaveLength(inScope.length);
    expect(page).toContain('lang="zh-Hans"');
    const comments = unzipSync(readFileSync(join(folder, 'once.docx')))['word/comments.xml'];
    expect(new TextDecoder().decode(comments).match(/<w:comment /g)).toHaveLength(
      codings.filter(({ document }) => document.startsWith('Cyber 2016')).length,
    );
    expect(postil(folder, 'export', project, 'network', '--format', 'gexf', '--code', 'Security').out).toContain(
      '</gexf>',
    );
  },
);

test('a network has the pairs of the co-occurrence table, each once, with its count', { timeout: 300_000 }, () => {
  const folder = newFolder();
  postil(folder, 'demo', '.');
  const project = join(folder, 'Cyberspace governance.postil');
  const settings = ['--near', 'paragraph', '--from', '2014'];
  const { rows } = postilJson<Together>(folder, 'analyse', project, 'cooccurrence', ...settings);
  const pairs = rows.flatMap((row, i) =>
    rows.slice(i + 1).flatMap(({ code }) => {
      const count = row[String(code)];
      return count === 0 ? [] : [`${row['code']} + ${code}: ${count}`];
    }),
  );
  const { out } = postil(folder, 'export', project, 'network', '--format', 'gexf', ...settings);
  const ids = attributesOf(out, 'node').map(({ id }) => id);
  const paths = attributesOf(out, 'attvalue').flatMap((given) => (given['for'] === 'path' ? [given['value']] : []));
  const pathOf = (id: string | undefined) => paths[ids.indexOf(id)];
  const edges = attributesOf(out, 'edge').map(
    ({ source, target, weight }) => `${pathOf(source)} + ${pathOf(target)}: ${weight}`,
  );
  expect(edges.length).toBeGreaterThan(20);
  expect(edges.sort()).toEqual(pairs.sort());
});

test('names of any kind come out whole in every file for other programs', { timeout: 300_000 }, async () => {
  const { engine, path, folder } = await newStudy();
  const hostile = "\"<b>&'x' =1+1 | *star ]]> 网络 😀";
  const document = addDocument(engine, '😀 网络主权 <script>alert(1)</script> and order', { title: hostile });
  codeWords(engine, document, '网络主权', addCode(engine, hostile));
  codeWords(engine, document, '主权 <script>', addCode(engine, 'Order'));
  engine.close();
  const write = (kind: string, format: string): string => {
    const { code, out } = postil(folder, 'export', path, kind, '--format', format);
    expect(code).toBe(0);
    return out;
  };
  expect(write('annotated', 'html')).toContain('>网络</span><span id="coding1-2" class="m1-2"');
  expect(write('annotated', 'html').match(/<script/g)).toHaveLength(1);
  expect(write('annotations', 'jsonld')).toContain(JSON.stringify({ type: 'TextPositionSelector', start: 2, end: 6 }));
  expect(JSON.parse(write('annotations', 'jsonld'))).toMatchObject({
    first: { items: [{ target: { source: { 'dc:title': hostile } } }, {}] },
  });
  expect(write('corpus', 'txt')).toBe('**** *doc_BX11Star\n😀 网络主权 <script>alert(1)</script> and order\n\n');
  expect(attributesOf(write('network', 'gexf'), 'node').map(({ label }) => label)).toEqual([hostile, 'Order']);
  expect(attributesOf(write('network', 'graphml'), 'edge')).toHaveLength(1);
});

test('what does not go with an export for other programs is one line and writes nothing', { timeout: 300_000 }, () => {
  const folder = newFolder();
  postil(folder, 'demo', '.');
  const project = join(folder, 'Cyberspace governance.postil');
  const wrong = (...words: readonly string[]) => postil(folder, 'export', project, ...words);
  const usage = [
    ['network', '--format', 'html'],
    ['network', '--format', 'gexf', '--near', 'word'],
    ['network', '--format', 'gexf', '--unit', 'segments'],
    ['corpus', '--format', 'txt', '--unit', 'pages'],
    ['corpus', '--format', 'txt', '--near', 'paragraph'],
    ['segments', '--format', 'csv', '--reach', 'own'],
    ['annotated', '--format', 'html', '--language', 'de'],
    ['annotations', '--format', 'jsonld', '--weight-from', 'heavy'],
    ['annotations', '--format', 'jsonld', '--stance', 'maybe'],
    ['annotated'],
  ].map((words) => wrong(...words));
  expect(usage.map(({ code, out }) => [code, out])).toEqual(usage.map(() => [2, '']));
  for (const { error } of usage) expect(error.trimEnd()).toMatch(/^postil: [^\n]+$/);
  const missing = wrong('corpus', '--format', 'txt', '--document', 'Nowhere');
  expect([missing.code, missing.out]).toEqual([1, '']);
  mkdirSync(join(folder, 'taken.html'));
  const refused = wrong('annotated', '--format', 'html', '--out', 'taken.html');
  expect(refused.code).toBe(1);
  expect(refused.error).toMatch(/^postil: [^\n]+\n$/);
});
