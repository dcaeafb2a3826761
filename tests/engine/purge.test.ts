import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isProblem } from '../../src/domain/problem';
import type { Engine } from '../../src/engine/engine';
import { play, randomActs } from '../fixtures/random-acts';
import { allRecords } from '../fixtures/all-records';
import { addCode, addDocument, codeWords, newEngine, newStudy, type Study } from '../fixtures/study';
import { problemOf, refusal } from './problem-of';
import { replayChange, standingChanges } from './standing-changes';

const filler = 'The commons is governed by those who use it, and by nobody else. '.repeat(400);
const interview = `Zaphod Beeblebrox was asked.\n${filler}\nI, Zaphod Beeblebrox, live in Quxville. ${filler}\nZaphod left.`;

/** An interview that was coded, noted and made anonymous since, and a speech that has nothing to do with it. */
async function anonymisedStudy(): Promise<Study & { readonly interviewId: string; readonly speechId: string }> {
  const study = await newStudy();
  const { engine } = study;
  const interviewId = addDocument(engine, interview, {
    title: 'Zaphod Beeblebrox',
    fileName: 'zaphod.txt',
    file: { name: 'zaphod.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode(interview) },
  });
  const speechId = addDocument(engine, 'Order is freedom. Chaos is not.', {
    title: 'Speech',
    file: { name: 'speech.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode('As it was printed') },
  });
  const codeId = addCode(engine, 'Place');
  codeWords(engine, speechId, 'Order', codeId);
  codeWords(engine, interviewId, 'live in Quxville', codeId);
  const start = interview.indexOf('I, Zaphod');
  engine.run('memo.createOnPassage', { sourceId: interviewId, start, end: start + 20, text: 'Zaphod once more' });
  engine.run('case.create', { name: 'Zaphod Beeblebrox', kind: 'person' });
  engine.run('source.setSpeaker', { sourceId: interviewId, start, end: start + 3, speaker: 'Zaphod' });
  engine.run('pseudonym.apply', {
    replacements: [
      { name: 'Zaphod Beeblebrox', pseudonym: 'P1' },
      { name: 'Zaphod', pseudonym: 'P1' },
      { name: 'Quxville', pseudonym: 'a town' },
    ],
    wholeWord: false,
    ignoreCase: true,
  });
  return { ...study, interviewId, speechId };
}

/** Every file of the study, backups included, in which a word still stands. */
function filesWith(folder: string, word: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => readFileSync(path).includes(word));
}

function forgetPseudonyms(engine: Engine): void {
  const { pseudonyms } = engine.ask('project.overview', {});
  engine.run('pseudonym.remove', { pseudonymIds: pseudonyms.map(({ id }) => id) });
}

test('earlier texts leave the file, its journal and its backups byte by byte, with the names in the history', async () => {
  const { engine, path, folder } = await anonymisedStudy();
  engine.close();
  const later = await newEngine();
  await later.start('project.open', { path });
  forgetPseudonyms(later);
  const words = ['Zaphod', 'zaphod', 'Beeblebrox', 'Quxville'];
  expect(words.map((word) => filesWith(folder, word).length > 0)).toEqual([true, true, true, true]);
  const before = readFileSync(path).length;

  const report = await later.start('history.purgeTexts', { alsoBackups: true });
  expect(report).toMatchObject({ texts: 1, characters: interview.length, files: 1 });
  expect(report.acts).toBeGreaterThan(4);
  expect(words.flatMap((word) => filesWith(folder, word))).toEqual([]);
  expect(readFileSync(path).length).toBeLessThan(before);
  const journal = `${path}-journal`;
  expect(existsSync(journal) ? readFileSync(journal).length : 0).toBe(0);
  expect((await later.start('project.check', {})).findings).toEqual([]);
  const kept = later.ask('project.overview', {}).sources.map(({ title, fileHash }) => [title, fileHash !== null]);
  expect(kept).toEqual([
    ['P1', false],
    ['Speech', true],
  ]);
  later.close();
  expect(words.flatMap((word) => filesWith(folder, word))).toEqual([]);
});

test('the history says that texts were removed and when, and keeps who did what before', async () => {
  const { engine } = await anonymisedStudy();
  const before = engine.ask('history.list', {});
  await engine.start('history.purgeTexts', { alsoBackups: false });
  const [purge, ...acts] = engine.ask('history.list', {});
  expect(purge).toMatchObject({ label: 'Remove earlier texts for good', coder: 'Ada', subject: '', purged: false });
  expect(acts.map(({ id, time, coder, command }) => [id, time, coder, command])).toEqual(
    before.map(({ id, time, coder, command }) => [id, time, coder, command]),
  );
  expect(acts.map(({ command, subject, purged }) => [command, subject, purged])).toEqual([
    ['pseudonym.apply', '', true],
    ['source.setSpeaker', '…', true],
    ['case.create', '…', true],
    ['memo.createOnPassage', '…', true],
    ['coding.apply', 'Place', true],
    ['coding.apply', 'Place', false],
    ['code.createPath', 'Place', false],
    ['source.add', 'Speech', false],
    ['source.add', '…', true],
  ]);
});

test('nothing before the removal can be taken back, and what is done after it can', async () => {
  const { engine } = await anonymisedStudy();
  addCode(engine, 'Undone');
  await engine.start('history.undo', {});
  await engine.start('history.purgeTexts', { alsoBackups: false });
  expect(engine.ask('project.overview', {})).toMatchObject({ undo: null, redo: null });
  expect(await problemOf(() => engine.start('history.undo', {}))).toMatchObject({
    reason: 'undoPurged',
    details: { time: '2026-01-01 00:00' },
  });
  expect(await refusal(() => engine.start('history.redo', {}))).toBe('nothingToRedo');
  addCode(engine, 'Later');
  await engine.start('history.undo', {});
  expect(engine.ask('code.list', {}).map(({ path }) => path)).toEqual(['Place']);
  expect(await refusal(() => engine.start('history.undo', {}))).toBe('undoPurged');
});

test('of one document alone: another one keeps its earlier texts', async () => {
  const { engine, interviewId, speechId } = await anonymisedStudy();
  const edit = (sourceId: string, insert: string): void => {
    const { textHash = '' } = engine.ask('project.overview', {}).sources.find(({ id }) => id === sourceId) ?? {};
    engine.run('source.editText', { sourceId, textHash, edits: [{ start: 0, end: 0, insert }] });
  };
  edit(speechId, 'New ');
  edit(interviewId, 'Also new ');
  const report = await engine.start('history.purgeTexts', { sourceIds: [interviewId], alsoBackups: false });
  expect(report.texts).toBe(2);
  expect(engine.ask('source.versions', { sourceId: interviewId }).map(({ isCurrent }) => isCurrent)).toEqual([true]);
  const [, first] = engine.ask('source.versions', { sourceId: speechId });
  expect(engine.ask('source.readVersion', { sourceId: speechId, textHash: first?.textHash ?? '' }).text).toBe(
    'Order is freedom. Chaos is not.',
  );
});

test('a lost passage still quotes what is gone, so that a person must decide about it first', async () => {
  const { engine, interviewId } = await anonymisedStudy();
  const { textHash = '' } = engine.ask('project.overview', {}).sources.find(({ id }) => id === interviewId) ?? {};
  const { text } = engine.ask('source.read', { sourceId: interviewId });
  const start = text.indexOf('live in');
  const edits = [{ start: start - 5, end: start + 40, insert: '' }];
  const { lostQuotationIds } = engine.run('source.editText', { sourceId: interviewId, textHash, edits });
  expect(lostQuotationIds).toHaveLength(1);
  const history = engine.ask('history.list', {});
  expect(await problemOf(() => engine.start('history.purgeTexts', { alsoBackups: false }))).toMatchObject({
    reason: 'lostPassagesQuote',
    details: { count: 1 },
  });
  expect(engine.ask('history.list', {})).toEqual(history);
  engine.run('quotation.remove', { quotationIds: lostQuotationIds });
  expect(await engine.start('history.purgeTexts', { alsoBackups: false })).toMatchObject({ texts: 2 });
});

test('whatever was done before and after, the acts that stand say what the study is, and undo stops at the removal', async () => {
  await fc.assert(
    fc.asyncProperty(randomActs, randomActs, async (before, after) => {
      const { engine, path } = await newStudy();
      addDocument(engine, 'Order is freedom. One. 第一段。');
      const rows = new Map<string, unknown>(allRecords(engine).filter(([key]) => /^(project|coder) /.test(key)));
      for (const act of before) play(engine, act);
      const isDone = await engine.start('history.purgeTexts', { alsoBackups: false }).then(
        (report) => report.texts + report.acts > 0,
        (error: unknown) => {
          if (!isProblem(error) || error.reason !== 'lostPassagesQuote') throw error;
          return false;
        },
      );
      const purged = allRecords(engine);
      const later = after.filter((act) => play(engine, act));
      const last = allRecords(engine);
      expect((await engine.start('project.check', {})).findings).toEqual([]);
      engine.close();
      for (const change of await standingChanges(path)) replayChange(rows, change);
      expect([...rows].sort(([a], [b]) => (a < b ? -1 : 1))).toEqual(last);
      if (!isDone) return;
      const again = await newEngine();
      await again.start('project.open', { path });
      for (let i = 0; i < later.length && again.ask('project.overview', {}).undo; i++)
        await again.start('history.undo', {});
      expect(allRecords(again)).toEqual(purged);
      expect(await refusal(() => again.start('history.undo', {}))).toBe('undoPurged');
      again.close();
    }),
    { numRuns: 25 },
  );
});

test('where there is nothing to remove, nothing is done', async () => {
  const { engine } = await newStudy();
  addDocument(engine, 'Order is freedom.');
  const before = engine.ask('history.list', {});
  const report = await engine.start('history.purgeTexts', { alsoBackups: true });
  expect(report).toEqual({ texts: 0, characters: 0, acts: 0, files: 0 });
  expect(engine.ask('history.list', {})).toEqual(before);
  expect(engine.ask('project.overview', {}).undo).toMatchObject({ command: 'source.add' });
});
