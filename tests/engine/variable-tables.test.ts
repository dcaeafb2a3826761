import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { guessUses, type Known, planVariableImport } from '../../src/domain/variables/plan-import';
import { sourceFields } from '../../src/domain/variables/record-fields';
import type { Engine } from '../../src/engine/engine';
import { addDocument, newStudy, stateOf } from '../fixtures/study';
import { refusal } from './problem-of';

function knownOf(engine: Engine): Known {
  const { sources, variables } = engine.ask('project.overview', {});
  const { aboutId, variableId, value } = engine.ask('value.list', {});
  return {
    about: 'source',
    variables,
    records: sources.map((source) => ({
      id: source.id,
      title: source.title,
      fileName: source.fileName,
      fields: Object.fromEntries(sourceFields.map((field) => [field, source[field]])),
      valueOf: (id) => value.find((_, i) => aboutId[i] === source.id && variableId[i] === id) ?? null,
    })),
  };
}

async function planOf(engine: Engine, path: string) {
  const { sheets } = await engine.start('variable.readTable', { path });
  const known = knownOf(engine);
  const [sheet] = sheets;
  if (!sheet) throw new Error('No sheet');
  return planVariableImport(sheet, guessUses(sheet, known), known);
}

async function studyWithValues() {
  const { engine, folder } = await newStudy();
  const ids = ['Speech', 'Speech', '讲话, "two"'].map((title) => addDocument(engine, `${title}.`, { title }));
  const values = { Medium: ['Press', '=1+1', '安全'], Readers: ['12.5', '3', '007'], Official: ['yes', 'no', 'yes'] };
  const kinds = { Medium: 'choice', Readers: 'number', Official: 'boolean' } as const;
  for (const name of ['Medium', 'Readers', 'Official'] as const) {
    const { variableId } = engine.run('variable.create', { about: 'source', name, kind: kinds[name] });
    const cells = values[name].map((value, i) => ({ aboutId: ids[i] ?? '', value }));
    engine.run('value.set', { variableId, cells });
  }
  engine.run('variable.create', { about: 'source', name: 'date', kind: 'text' });
  return { engine, folder, ids };
}

test.each(['csv', 'xlsx'] as const)(
  'values that went out as %s come in again as they were, with equal titles and formulas',
  async (format) => {
    const { engine, folder, ids } = await studyWithValues();
    const path = join(folder, `values.${format}`);
    await engine.start('export.variables', { path, format, about: 'source' });
    const same = await planOf(engine, path);
    expect([same.cells, same.fields, same.variables, same.unfit, same.matched]).toEqual([[], [], [], [], 3]);
    const before = stateOf(engine);
    const known = engine.ask('project.overview', {}).variables;
    engine.run('variable.remove', { variableIds: known.map(({ id }) => id) });
    const plan = await planOf(engine, path);
    expect(plan.cells).toHaveLength(9);
    expect(plan.variables.map(({ name }) => name)).toContain('Readers');
    expect(plan.cells.filter(({ aboutId }) => aboutId === ids[1]).map(({ value }) => value)).toEqual([
      '=1+1',
      '3',
      'no',
    ]);
    await engine.start('history.undo', {});
    expect(stateOf(engine)).toEqual(before);
    const again = join(folder, `again.${format}`);
    await engine.start('export.variables', { path: again, format, about: 'source' });
    expect(await readFile(again)).toEqual(await readFile(path));
  },
);

test('rows name documents by title or file whatever their case; what names none, several or a wrong value is told', async () => {
  const { engine, folder } = await studyWithValues();
  const path = join(folder, 'facts.csv');
  await writeFile(
    path,
    'Title,Readers,Ort,Date\nspeech,4,Wuzhen,2016\n"讲话, ""two""",many,London,16 Nov 2016\nNobody,1,Paris,2015\n',
  );
  const plan = await planOf(engine, path);
  expect(plan).toMatchObject({ rows: 3, matched: 1, unmatched: ['Nobody'], ambiguous: ['speech'] });
  expect(plan.unfit).toEqual([{ title: '讲话, "two"', column: 'Readers', value: 'many' }]);
  expect(plan.cells).toMatchObject([{ variable: 'Ort', value: 'London' }]);
  expect(plan.fields).toMatchObject([{ field: 'date', value: '2016-11-16' }]);
});

test('rows name documents by their files, with folders and endings or without', async () => {
  const { engine, folder } = await newStudy();
  for (const fileName of ['one.txt', 'two.txt']) addDocument(engine, fileName, { title: 'Alike', fileName });
  const path = join(folder, 'facts.csv');
  await writeFile(path, 'file,Readers\nin/ONE.txt,4\ntwo,5\nthree.txt,6\n');
  const plan = await planOf(engine, path);
  expect(plan).toMatchObject({ matched: 2, unmatched: ['three.txt'], ambiguous: [] });
  expect(plan.cells.map(({ value }) => value)).toEqual(['4', '5']);
});

test('a file that holds no table is refused', async () => {
  const { engine, folder } = await studyWithValues();
  const path = join(folder, 'text.txt');
  await writeFile(path, 'Order is freedom.');
  expect(await refusal(() => engine.start('variable.readTable', { path }))).toBe('notATable');
});
