import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MemoFormat } from '../../src/contract/memo-jobs';
import { addCode, addDocument, codeWords, newStudy } from '../fixtures/study';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'postil-memos-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function studyWithMemos() {
  const { engine } = await newStudy();
  const sourceId = addDocument(engine, 'Order is freedom.', { title: 'Speech' });
  const codeId = addCode(engine, 'Top', 'Order*');
  const codingId = codeWords(engine, sourceId, 'Order', codeId);
  const [codeMemo = ''] = engine.run('memo.import', {
    memos: [
      {
        aboutTable: 'code',
        aboutId: codeId,
        kind: 'theory',
        title: 'On order',
        text: '# Why\n=1+1',
        created: '2016-11-16T08:00:00.000Z',
      },
      {
        aboutTable: 'coding',
        aboutId: codingId,
        title: '',
        text: `See [[code:${codeId}]] and [[Peace]], **bold** <b>`,
        created: '2016-11-17T08:00:00.000Z',
      },
    ],
  }).memoIds;
  engine.run('link.create', {
    from: { table: 'coding', id: codingId },
    relation: 'explains',
    to: { table: 'memo', id: codeMemo },
  });
  const write = async (format: MemoFormat, groupBy?: 'day') => {
    const path = join(folder, `memos.${format}`);
    const { rows } = await engine.start('export.memos', { path, format, groupBy });
    expect(rows).toBe(2);
    return readFileSync(path);
  };
  return { engine, write };
}

test('memos are written as a document by subject or by day, with names in the place of links', async () => {
  const { write } = await studyWithMemos();
  expect((await write('md')).toString('utf8')).toBe(`# Memos: Study

## code: Top / Order\\*

### On order

*theory · code: Top / Order\\* · Ada · 2016-11-16 08:00 UTC*

#### Why
=1+1

## coding: Top / Order\\* · Speech

### coding: Top / Order\\* · Speech

*coding: Top / Order\\* · Speech · Ada · 2016-11-17 08:00 UTC*

> Order

See Top / Order\\* and Peace, **bold** <b>
`);
  expect((await write('md', 'day')).toString('utf8')).toMatch(/## 2016-11-16\n[^]*## 2016-11-17\n/);
  const html = (await write('html')).toString('utf8');
  expect(html).toContain('<strong>bold</strong> &lt;b&gt;');
  expect(html).not.toMatch(/<b>|<script|https?:\/\//);
  expect(await write('docx')).toEqual(await write('docx'));
});

test('memos and links are written as tables; what looks like a formula is text', async () => {
  const { engine, write } = await studyWithMemos();
  const csv = (await write('csv')).toString('utf8');
  expect(csv).toContain('about,subject,quote,kind,title,text,coder,created,modified,id,aboutId');
  expect(csv).toContain('2016-11-16T08:00:00.000Z');
  const path = join(folder, 'links.json');
  await engine.start('export.links', { path, format: 'json' });
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject([
    { fromKind: 'coding', from: 'Top / Order* · Speech: Order', relation: 'explains', toKind: 'memo', to: 'On order' },
  ]);
});
