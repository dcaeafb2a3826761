import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Span } from '../../src/domain/model';
import type { JobOptions } from '../../src/engine/engine';
import { addCode, addDocument, newStudy, type Study } from '../fixtures/study';

/** More words than are read at once, each of them coded, some in two ways. */
const words = Array.from({ length: 1500 }, (_, i) => `w${i}`);
const text = words.join(' ');

function spansOf(chosen: readonly string[]): Span[] {
  let from = 0;
  return chosen.map((word) => {
    const start = text.indexOf(`${word} `, from);
    from = start + word.length;
    return { start: start < 0 ? text.length - word.length : start, end: start < 0 ? text.length : from };
  });
}

async function newLongStudy() {
  const study = await newStudy();
  const { engine } = study;
  const sources = ['', text, 'short', text].map((own, i) => addDocument(engine, own, { title: `Document ${i}` }));
  const [first, second] = [addCode(engine, 'Z', 'First'), addCode(engine, 'Second')];
  const [, long = '', short = '', other = ''] = sources;
  const all = spansOf(words);
  engine.run('coding.applyEverywhere', { codeId: first, documents: [{ sourceId: long, spans: all }] });
  engine.run('coding.applyEverywhere', { codeId: second, documents: [{ sourceId: long, spans: all.slice(300, 500) }] });
  engine.run('coding.applyEverywhere', { codeId: second, documents: [{ sourceId: other, spans: all }] });
  engine.run('coding.apply', { sourceId: short, start: 0, end: 5, codeId: second });
  return { ...study, long };
}

type Exported = { readonly document: string; readonly quote: string; readonly start: number | null };

async function exportSegments({ engine, folder }: Study, options: JobOptions = {}): Promise<Exported[]> {
  const path = join(folder, 'segments.json');
  await engine.start('export.segments', { path, format: 'json' }, options);
  return JSON.parse(readFileSync(path, 'utf8')) as Exported[];
}

test('segments that are read in pieces come once each, in the order of the list, lost ones behind the others', async () => {
  const study = await newLongStudy();
  const { engine, long } = study;
  const { textHash } = engine.ask('source.readCodings', { sourceId: long });
  const { end = 0 } = spansOf(words.slice(0, 700)).at(-1) ?? {};
  engine.run('source.editText', { sourceId: long, textHash, edits: [{ start: 0, end, insert: '' }] });
  const listed = engine.ask('segment.list', {}).map(({ id: _id, ...segment }) => segment);
  const exported = await exportSegments(study);
  expect(exported).toEqual(listed.map((segment) => ({ ...segment, page: null, speaker: null, cases: null })));
  expect(exported).toHaveLength(1500 + 200 + 1500 + 1);
  expect(exported.filter(({ start }) => start === null).length).toBeGreaterThan(700);
});

test('an edit, and a code that is new, while segments are written lose none of them and repeat none', async () => {
  const study = await newLongStudy();
  const { engine, long } = study;
  const before = engine.ask('segment.list', {}).map(({ document, quote }) => `${document} ${quote}`);
  let isEdited = false;
  const onProgress = (): void => {
    if (isEdited) return;
    isEdited = true;
    const { textHash } = engine.ask('source.readCodings', { sourceId: long });
    engine.run('source.editText', { sourceId: long, textHash, edits: [{ start: 0, end: 0, insert: 'x'.repeat(900) }] });
    const codeId = addCode(engine, 'New');
    const last = engine.ask('source.list', {}).at(-1)?.id ?? '';
    engine.run('coding.apply', { sourceId: last, start: 0, end: 5, codeId });
  };
  const exported = await exportSegments(study, { onProgress });
  const written = exported.map(({ document, quote }) => `${document} ${quote}`);
  expect(written.filter((segment) => segment !== 'Document 3 w0 w1')).toEqual(before);
  expect(written).toContain('Document 3 w0 w1');
});
