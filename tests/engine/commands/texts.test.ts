import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromColumns } from '../../../src/contract/rows';
import type { Id } from '../../../src/domain/model';
import { splitsCharacter } from '../../../src/domain/text/code-points';
import type { Engine } from '../../../src/engine/engine';
import { diffTexts } from '../../../src/domain/text/edits/diff-texts';
import { rebaseEdits } from '../../../src/domain/text/edits/rebase-edits';
import { letterText } from '../../domain/text/edits/reference-model';
import { addCode, addDocument, codeWords, newEngine, newStudy, stateOf } from '../../fixtures/study';
import { refusal } from '../problem-of';

function readText(engine: Engine, sourceId: Id) {
  const { textHash = '' } = engine.ask('project.overview', {}).sources.find(({ id }) => id === sourceId) ?? {};
  return { textHash, ...engine.ask('source.read', { sourceId }) };
}

/** Replaces the first place where words stand. */
function replace(engine: Engine, sourceId: Id, words: string, insert: string): Id[] {
  const { text, textHash } = readText(engine, sourceId);
  const start = text.indexOf(words);
  const edits = [{ start, end: start + words.length, insert }];
  return engine.run('source.editText', { sourceId, textHash, edits }).lostQuotationIds;
}

function quotes(engine: Engine, sourceId: Id): string[] {
  return fromColumns(engine.ask('source.read', { sourceId }).quotations).map(({ lost, exact }) =>
    lost === 1 ? `lost: ${exact}` : exact,
  );
}

const speech = 'Order is freedom 😀.\n\nCyber sovereignty matters.';

async function codedSpeech() {
  const study = await newStudy();
  const sourceId = addDocument(study.engine, speech, {
    title: 'Speech',
    marks: [{ kind: 'boilerplate', start: 22, end: 27 }],
  });
  const codeId = addCode(study.engine, 'Order');
  codeWords(study.engine, sourceId, 'freedom', codeId);
  codeWords(study.engine, sourceId, 'sovereignty', codeId);
  return { ...study, sourceId, codeId };
}

test('an edit moves passages with everything that they say of their place, and counts the text anew', async () => {
  const { engine, sourceId } = await codedSpeech();
  const before = engine.ask('source.list', {})[0];
  expect(replace(engine, sourceId, 'Order', '😀 Peace and order')).toEqual([]);
  expect(
    engine.ask('segment.list', {}).map(({ quote, start, end, paragraph }) => [quote, start, end, paragraph]),
  ).toEqual([
    ['freedom', 21, 28, 1],
    ['sovereignty', 39, 50, 2],
  ]);
  const after = engine.ask('source.list', {})[0];
  expect([after?.characters, after?.words]).toEqual([(before?.characters ?? 0) + 12, (before?.words ?? 0) + 2]);
  expect(engine.ask('source.read', { sourceId }).marks).toEqual([{ kind: 'boilerplate', start: 35, end: 40 }]);
  expect((await engine.start('project.check', {})).findings).toEqual([]);
});

test('a passage of which an edit leaves nothing is lost: kept with its words, coding and memo, without a place', async () => {
  const { engine, sourceId } = await codedSpeech();
  const { quotations } = engine.ask('source.read', { sourceId });
  const first = stateOf(engine);
  expect(replace(engine, sourceId, ' freedom 😀', '')).toEqual([quotations.id[0]]);
  expect(quotes(engine, sourceId)).toEqual(['lost: freedom', 'sovereignty']);
  const segments = engine.ask('segment.list', {});
  expect(segments.map(({ quote, start, end, paragraph, code }) => [quote, start, end, paragraph, code])).toEqual([
    ['sovereignty', 17, 28, 2, 'Order'],
    ['freedom', null, null, null, 'Order'],
  ]);
  expect((await engine.start('project.check', {})).findings).toEqual([]);
  await engine.start('history.undo', {});
  expect(stateOf(engine)).toEqual(first);
});

test('a lost passage gets a place again, and one that stands there already takes over what it has', async () => {
  const { engine, sourceId, codeId } = await codedSpeech();
  const [quotationId = ''] = replace(engine, sourceId, ' freedom 😀', '');
  engine.run('memo.create', { aboutTable: 'quotation', aboutId: quotationId, title: '', text: 'why' });
  expect(engine.run('quotation.place', { quotationId, start: 0, end: 5 })).toEqual({ quotationId });
  expect(quotes(engine, sourceId)).toEqual(['Order', 'sovereignty']);
  await engine.start('history.undo', {});
  const { quotationId: twinId } = engine.run('coding.apply', { sourceId, start: 0, end: 5, codeId });
  expect(engine.run('quotation.place', { quotationId, start: 0, end: 5 })).toEqual({ quotationId: twinId });
  expect(quotes(engine, sourceId)).toEqual(['Order', 'sovereignty']);
  expect(engine.ask('segment.list', {}).map(({ quote, memo }) => [quote, memo])).toEqual([
    ['Order', 'why'],
    ['sovereignty', null],
  ]);
  expect(await refusal(() => engine.run('quotation.place', { quotationId: twinId, start: 3, end: 3 }))).toBe(
    'emptySpan',
  );
});

test('codings on lost passages are counted apart: by code and document only those count that stand in the text', async () => {
  const { engine, sourceId, codeId, path } = await codedSpeech();
  const counts = (asked: Engine) => {
    const { byCode, bySource } = asked.ask('project.overview', {}).counts;
    return [byCode[codeId] ?? 0, bySource[sourceId] ?? 0];
  };
  const told: unknown[] = [];
  engine.on((event, payload) => {
    if (event === 'changed') told.push([payload.counts.byCode[codeId], payload.counts.bySource[sourceId]]);
  });
  const [lostId = ''] = replace(engine, sourceId, 'freedom', '');
  expect(counts(engine)).toEqual([1, 1]);
  await engine.start('history.undo', {});
  await engine.start('history.redo', {});
  engine.run('quotation.place', { quotationId: lostId, start: 0, end: 5 });
  expect(counts(engine)).toEqual([2, 2]);
  await engine.start('history.undo', {});
  expect(told).toEqual([
    [1, 1],
    [2, 2],
    [1, 1],
    [2, 2],
    [1, 1],
  ]);
  engine.run('quotation.remove', { quotationIds: [lostId] });
  expect(counts(engine)).toEqual([1, 1]);
  await engine.start('history.undo', {});
  engine.close();
  const later = await newEngine();
  await later.start('project.open', { path });
  expect(counts(later)).toEqual([1, 1]);
});

test('a passage that is lost is no longer found by its place', async () => {
  const { engine, sourceId, codeId } = await codedSpeech();
  const [lostId] = replace(engine, sourceId, 'freedom', '');
  const { quotationId } = engine.run('coding.apply', { sourceId, start: 9, end: 16, codeId });
  expect(quotationId).not.toBe(lostId);
});

test('a passage is removed with its codings and memos', async () => {
  const { engine, sourceId } = await codedSpeech();
  const [quotationId = ''] = engine.ask('source.read', { sourceId }).quotations.id;
  engine.run('memo.create', { aboutTable: 'quotation', aboutId: quotationId, title: '', text: 'why' });
  engine.run('quotation.remove', { quotationIds: [quotationId] });
  expect(quotes(engine, sourceId)).toEqual(['sovereignty']);
  expect(engine.ask('project.overview', {}).memos).toEqual([]);
});

test('an edit of a text that was changed meanwhile is refused', async () => {
  const { engine, sourceId } = await codedSpeech();
  const { textHash } = readText(engine, sourceId);
  replace(engine, sourceId, 'Order', 'Peace');
  const edits = [{ start: 0, end: 1, insert: '' }];
  expect(await refusal(() => engine.run('source.editText', { sourceId, textHash, edits }))).toBe('textChanged');
  const document = { text: 'x', marks: [] };
  const places: never[] = [];
  expect(await refusal(() => engine.run('source.replaceText', { sourceId, textHash, document, places }))).toBe(
    'textChanged',
  );
});

test('the versions of a text tell who changed it when, also after a restart, and each can be read and restored', async () => {
  const { engine, path, sourceId } = await codedSpeech();
  replace(engine, sourceId, ' freedom 😀', '');
  replace(engine, sourceId, 'Order', 'Peace');
  await engine.start('history.undo', {});
  engine.close();
  const later = await newEngine();
  await later.start('project.open', { path });
  const versions = later.ask('source.versions', { sourceId });
  expect(versions.map(({ label, coder, characters, isCurrent }) => [label, coder, characters, isCurrent])).toEqual([
    ['Edit text of Speech', 'Ada', 37, true],
    ['Import Speech', 'Ada', 47, false],
  ]);
  const first = versions[1]?.textHash ?? '';
  expect(later.ask('source.readVersion', { sourceId, textHash: first })).toEqual({
    text: speech,
    marks: [{ kind: 'boilerplate', start: 22, end: 27 }],
  });
  expect(later.run('source.restoreText', { sourceId, textHash: first })).toEqual({ lostQuotationIds: [] });
  expect(later.ask('source.read', { sourceId }).text).toBe(speech);
  expect(quotes(later, sourceId)).toEqual(['freedom', 'sovereignty']);
  const unknown = '0'.repeat(64);
  expect(await refusal(() => later.run('source.restoreText', { sourceId, textHash: unknown }))).toBe('versionMissing');
  expect(await refusal(() => later.ask('source.readVersion', { sourceId, textHash: unknown }))).toBe('versionMissing');
});

test('a text is brought in again where each passage has a place that was checked', async () => {
  const { engine, sourceId } = await codedSpeech();
  const { textHash } = readText(engine, sourceId);
  const text = 'Foreword.\n\nOrder is liberty 😀.\n\nCyber sovereignty matters.';
  const plan = engine.ask('source.planReplacement', { sourceId, text });
  expect(plan.map(({ quote, to, how }) => [quote, to && text.slice(to.start, to.end), how])).toEqual([
    ['freedom', 'liberty', 'approximate'],
    ['sovereignty', 'sovereignty', 'same-place'],
  ]);
  const document = { text, marks: [], fileName: 'speech 2.txt' };
  const unnamed = () => engine.run('source.replaceText', { sourceId, textHash, document, places: [] });
  expect(await refusal(unnamed)).toBe('passageUnplaced');
  const [first] = plan;
  const places = [{ quotationId: first?.quotationId ?? '', lost: true as const }];
  const before = stateOf(engine);
  expect(engine.run('source.replaceText', { sourceId, textHash, document, places }).lostQuotationIds).toHaveLength(1);
  expect(quotes(engine, sourceId)).toEqual(['lost: freedom', 'sovereignty']);
  expect(engine.ask('source.list', {})[0]?.fileName).toBe('speech 2.txt');
  expect((await engine.start('project.check', {})).findings).toEqual([]);
  await engine.start('history.undo', {});
  expect(stateOf(engine)).toEqual(before);
});

test('after 500 random edits each passage covers exactly what the letters say, none vanishes, and undo restores all', async () => {
  const signs = ['order ', 'is ', 'freedom', '.\n', '安全', '主权。', '😀', '👩‍👩‍👧', 'e\u0301', 'שלום '];
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.nat()), async (stream) => {
      const next = (below: number): number => (Number(stream.next().value) || 0) % Math.max(1, below);
      const sign = (): string => signs[next(signs.length)] ?? '';
      const { engine } = await newStudy();
      const text = Array.from({ length: 120 }, sign).join('');
      const sourceId = addDocument(engine, text);
      const codeId = addCode(engine, 'Order');
      const whole = (now: string, offset: number): number => (splitsCharacter(now, offset) ? offset - 1 : offset);
      const passages = new Map<Id, { start: number; end: number }>();
      for (let i = 0; i < 40; i++) {
        const start = whole(text, next(text.length - 40));
        const end = whole(text, start + 2 + next(30));
        passages.set(engine.run('coding.apply', { sourceId, start, end, codeId }).quotationId, { start, end });
      }
      const first = stateOf(engine);
      const model = letterText(text, passages);
      for (let act = 0; act < 50; act++) {
        const now = readText(engine, sourceId);
        let current = now.text;
        const edits = Array.from({ length: 10 }, () => {
          const start = whole(current, next(current.length + 1));
          const end = whole(current, Math.min(current.length, start + next(6)));
          const edit = { start, end: Math.max(start, end), insert: next(3) === 0 ? '' : sign() };
          current = current.slice(0, edit.start) + edit.insert + current.slice(edit.end);
          model.edit(edit);
          return edit;
        });
        engine.run('source.editText', { sourceId, textHash: now.textHash, edits });
      }
      const { text: after, quotations } = engine.ask('source.read', { sourceId });
      expect(after).toBe(model.text());
      const said = model.words();
      const rows = fromColumns(quotations);
      expect(rows.map(({ id }) => id).sort()).toEqual([...passages.keys()].sort());
      for (const { id, lost, start, end, exact } of rows) {
        expect([lost, lost === 0 ? exact : undefined]).toEqual([said.has(id) ? 0 : 1, said.get(id)]);
        if (lost === 0) expect(after.slice(start, end)).toBe(exact);
      }
      expect((await engine.start('project.check', {})).findings).toEqual([]);
      for (let act = 0; act < 50; act++) await engine.start('history.undo', {});
      expect(stateOf(engine)).toEqual(first);
      engine.close();
    }),
    { numRuns: 6 },
  );
});

test('an edit that was overtaken is kept when it is made anew: both changes stand, and every passage keeps its words', async () => {
  const { engine, sourceId } = await codedSpeech();
  const { text, textHash } = readText(engine, sourceId);
  const mine = [{ start: text.indexOf('matters'), end: text.indexOf('matters'), insert: 'still ' }];
  replace(engine, sourceId, 'Order', 'Peace and order');
  expect(await refusal(() => engine.run('source.editText', { sourceId, textHash, edits: mine }))).toBe('textChanged');
  const now = readText(engine, sourceId);
  const edits = rebaseEdits(mine, diffTexts(text, now.text))?.mine ?? [];
  engine.run('source.editText', { sourceId, textHash: now.textHash, edits: [...edits] });
  expect(readText(engine, sourceId).text).toBe('Peace and order is freedom 😀.\n\nCyber sovereignty still matters.');
  expect(quotes(engine, sourceId)).toEqual(['freedom', 'sovereignty']);
  expect((await engine.start('project.check', {})).findings).toEqual([]);
});
