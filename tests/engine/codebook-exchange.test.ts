import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ReadCodebook } from '../../src/contract/codebook-exchange';
import type { Engine } from '../../src/engine/engine';
import { addCode, newStudy, stateOf } from '../fixtures/study';
import { refusal } from './problem-of';

async function newCodebook() {
  const study = await newStudy();
  const { engine } = study;
  const order = addCode(engine, 'Order');
  const law = addCode(engine, 'Order', 'Law/rule');
  const trust = addCode(engine, 'Trust');
  engine.run('code.define', { codeId: order, briefDefinition: 'What holds.', example: '“=1+1”\n\n> said' });
  engine.run('code.recolour', { codeIds: [law], colour: '#123456' });
  engine.run('code.setCodable', { codeId: order, codable: false });
  engine.run('set.create', { about: 'code', name: 'Pilot', memberIds: [law, trust] });
  return { ...study, order, law, trust };
}

function importAll(engine: Engine, { file, codes, sets }: ReadCodebook, take: boolean) {
  return engine.run('codebook.import', {
    name: file,
    codes: codes.map(({ code }) => ({ ...code, levels: [...code.levels], sets: code.sets && [...code.sets], take })),
    sets: [...sets],
  });
}

/** Codes by what they say, without what their birth gave them. */
function codebookOf(engine: Engine) {
  const { codes, sets, setMembers } = engine.ask('project.overview', {});
  return {
    codes: codes.map(({ created: _created, ...code }) => code),
    sets: sets.map(({ id, name }) => [
      name,
      setMembers
        .filter(({ setId }) => setId === id)
        .map(({ memberId }) => memberId)
        .sort(),
    ]),
  };
}

test.each(['csv', 'xlsx', 'json', 'qdc'] as const)(
  'a codebook goes to another project as %s, and one undo takes it out again',
  async (format) => {
    const { engine, folder, path } = await newCodebook();
    const file = join(folder, `codebook.${format}`);
    await engine.start('export.codebook', { path: file, format });
    const before = codebookOf(engine);
    await engine.start('project.create', { path: join(folder, 'other.postil'), name: 'Other', coderName: 'Bo' });
    const empty = stateOf(engine);
    const read = await engine.start('codebook.read', { path: file });
    expect(read.codes.map(({ matchedBy }) => matchedBy)).toEqual([null, null, null]);
    expect(importAll(engine, read, false)).toEqual({ added: 3, changed: 0 });
    expect(codebookOf(engine)).toEqual(before);
    await engine.start('history.undo', {});
    expect(stateOf(engine)).toEqual(empty);
    await engine.start('project.open', { path });
    const again = await engine.start('codebook.read', { path: file });
    expect(again.codes.map(({ matchedBy, differences }) => [matchedBy, differences])).toEqual([
      ['id', []],
      ['id', []],
      ['id', []],
    ]);
    const same = stateOf(engine);
    expect(importAll(engine, again, true)).toEqual({ added: 0, changed: 0 });
    expect(stateOf(engine)).toEqual(same);
  },
);

test('into a codebook that is there only what is new comes in, unless what the file says is taken', async () => {
  const { engine, folder, order, law, trust } = await newCodebook();
  const file = join(folder, 'theirs.csv');
  const row = (...cells: string[]): string => cells.map((cell) => `"${cell}"`).join(',');
  writeFileSync(
    file,
    [
      row('path', 'briefDefinition', 'colour', 'sets', 'id'),
      row('Order', 'What is kept.', '', '', ''),
      row('Order / Law', '', '#654321', 'Pilot; Second', law),
      row('Order / New', 'A new one.', '', 'Second', ''),
      row('Order / New / Deep', '', '', '', 'not a guid'),
    ].join('\n'),
  );
  const read = await engine.start('codebook.read', { path: file });
  expect(
    read.codes.map(({ code, codeId, matchedBy, differences }) => [
      code.levels.at(-1),
      codeId,
      matchedBy,
      differences.map(({ field }) => field),
    ]),
  ).toEqual([
    ['Order', order, 'path', ['briefDefinition']],
    ['Law', law, 'id', ['path', 'colour', 'sets']],
    ['New', null, null, []],
    ['Deep', null, null, []],
  ]);
  const before = stateOf(engine);
  expect(importAll(engine, read, false)).toEqual({ added: 2, changed: 0 });
  const kept = engine.ask('project.overview', {}).codes;
  expect(kept.find(({ id }) => id === law)).toMatchObject({ name: 'Law/rule', colour: '#123456' });
  const parents = Object.fromEntries(
    kept.map(({ name, parentId }) => [name, kept.find(({ id }) => id === parentId)?.name]),
  );
  expect(parents).toEqual({ Order: undefined, 'Law/rule': 'Order', New: 'Order', Deep: 'New', Trust: undefined });
  await engine.start('history.undo', {});
  expect(stateOf(engine)).toEqual(before);
  expect(importAll(engine, read, true)).toEqual({ added: 2, changed: 2 });
  const taken = codebookOf(engine);
  expect(taken.codes.find(({ id }) => id === law)).toMatchObject({
    name: 'Law',
    colour: '#654321',
    parentId: order,
    briefDefinition: '',
  });
  expect(taken.codes.find(({ id }) => id === order)).toMatchObject({
    briefDefinition: 'What is kept.',
    example: '“=1+1”\n\n> said',
  });
  expect(taken.sets).toMatchObject([
    ['Pilot', [law, trust]],
    ['Second', expect.arrayContaining([law])],
  ]);
  await engine.start('history.undo', {});
  expect(stateOf(engine)).toEqual(before);
});

test('two codes that changed places in the file change them here, and none comes to stand below itself', async () => {
  const { engine, order, law, trust } = await newCodebook();
  engine.run('codebook.import', {
    name: 'swap',
    codes: [
      { id: trust, levels: ['Order'], take: true },
      { id: order, levels: ['Trust'], take: true },
    ],
  });
  const names = new Map(engine.ask('project.overview', {}).codes.map(({ id, name }) => [id, name]));
  expect([names.get(order), names.get(trust)]).toEqual(['Trust', 'Order']);
  const circle = {
    name: 'circle',
    codes: [
      { id: law, levels: ['Law'], take: false },
      { id: order, levels: ['Law', 'Order'], take: true },
    ],
  };
  await expect(refusal(() => engine.run('codebook.import', circle))).resolves.toBe('codeInsideItself');
});

test('a name that is taken at its place gets a number, and a key that is pinned stays with its code', async () => {
  const { engine, order, trust } = await newCodebook();
  engine.run('code.pin', { codeId: trust, shortcut: '1' });
  engine.run('codebook.import', {
    name: 'x',
    codes: [
      { id: order, levels: ['Elsewhere'], take: false },
      { id: null, levels: ['Order'], shortcut: '1', take: false },
    ],
  });
  const { codes } = engine.ask('project.overview', {});
  expect(codes.map(({ name, shortcut }) => [name, shortcut])).toContainEqual(['Order (2)', null]);
  expect(codes.find(({ id }) => id === trust)?.shortcut).toBe('1');
});

test('the appendix tells what a method section says: counts, coders, version, definitions', async () => {
  const { engine, folder } = await newCodebook();
  engine.run('codebook.recordVersion', { name: 'v1', reason: 'after the pilot' });
  const write = async (format: 'md' | 'html' | 'docx' | 'txt', language: 'en' | 'zh-Hans' = 'en') => {
    const path = join(folder, `a.${format}`);
    const report = await engine.start('export.codebook', { path, format, language });
    return { report, bytes: readFileSync(path) };
  };
  const { report, bytes } = await write('md');
  expect(report).toEqual({ rows: 3, warnings: [] });
  expect(bytes.toString()).toMatchInlineSnapshot(`
    "# Codebook of Study

    3 codes, 0 codings in 0 documents.

    Coded by Ada.

    Version v1 of 2026-01-01: after the pilot.

    ## 1 Order

    Colour: #c2410c · Gathers codes only · Codings: 0

    **Brief definition.** What holds.

    **Example.**

    > “=1+1”
    >
    > > said

    ### 1.1 Law/rule

    Colour: #123456 · Sets: Pilot · Codings: 0

    ## 2 Trust

    Colour: #0f766e · Sets: Pilot · Codings: 0
    "
  `);
  expect((await write('html', 'zh-Hans')).bytes.toString()).toContain('<h1>Study的编码本</h1>');
  expect((await write('docx')).bytes.subarray(0, 2).toString()).toBe('PK');
  const list = await write('txt');
  expect(list.bytes.toString()).toBe('Order\n\tLaw/rule\nTrust\n');
  expect(list.report.warnings).toEqual([{ reason: 'namesOnly', details: {} }]);
});

test('an empty codebook is not written in formats for readers, and a file without codes is refused', async () => {
  const { engine, folder } = await newStudy();
  await expect(engine.start('export.codebook', { path: join(folder, 'a.qdc'), format: 'qdc' })).rejects.toMatchObject({
    reason: 'codebookEmpty',
  });
  writeFileSync(join(folder, 'none.qdc'), '<CodeBook/>');
  await expect(engine.start('codebook.read', { path: join(folder, 'none.qdc') })).rejects.toMatchObject({
    reason: 'noCodebook',
  });
  await expect(engine.start('codebook.read', { path: join(folder, 'gone.qdc') })).rejects.toMatchObject({
    reason: 'fileMissing',
  });
});
