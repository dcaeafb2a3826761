import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fromColumns } from '../../../src/contract/rows';
import { study } from '../../../src/engine/migrations/001-study';
import { createProjectFile } from '../../../src/engine/project-file';
import { hashContent } from '../../../src/engine/tx';
import { newEngine } from '../../fixtures/study';
import { loadStorage, temporaryFolder } from './storage';

const text = 'Order is freedom.';
const time = '2026-01-01T00:00:00.000Z';
const quotation = {
  id: 'quotation',
  sourceId: 'source',
  start: 0,
  end: 5,
  codePointStart: 0,
  codePointEnd: 5,
  paragraph: 1,
  exact: 'Order',
  prefix: '',
  suffix: ' is freedom.',
  name: null,
  coderId: 'ada',
  created: time,
};
const coding = { id: 'coding', quotationId: 'quotation', codeId: 'order', coderId: 'ada', created: time };

/** A project as the first form of the file had it, with one coding that its history knows. */
async function makeOldProject(): Promise<string> {
  const path = join(temporaryFolder(), 'old.postil');
  const change = [
    { table: 'quotation', before: null, after: quotation },
    { table: 'coding', before: null, after: { ...coding, weight: null, actorId: null, stance: null } },
  ];
  createProjectFile(
    await loadStorage(),
    path,
    (db) => {
      const insert = (table: string, row: object): void => {
        const names = Object.keys(row).map((name) => `"${name}"`);
        const places = names.map(() => '?');
        db.run(`INSERT INTO "${table}" (${names.join()}) VALUES (${places.join()})`, Object.values(row));
      };
      insert('coder', { id: 'ada', name: 'Ada', colour: '#123456', created: time });
      insert('project', { id: 'project', name: 'Old', coderId: 'ada', created: time });
      insert('text', { hash: hashContent(text), text });
      insert('marks', { hash: hashContent('[]'), marks: '[]' });
      const hashes = { textHash: hashContent(text), marksHash: hashContent('[]'), characters: 17, words: 3 };
      insert('source', { id: 'source', title: 'Speech', kind: 'plain-text', position: 1, created: time, ...hashes });
      const parts = { briefDefinition: '', fullDefinition: '', whenToUse: '', whenNotToUse: '', example: '', note: '' };
      const code = { id: 'order', position: 1, name: 'Order', colour: '#123456', codable: 1 };
      insert('code', { ...code, ...parts, created: time });
      insert('quotation', quotation);
      insert('coding', coding);
      const act = { id: 'act', command: 'coding.apply', subject: 'Order', label: 'Apply Order', undone: 0 };
      insert('history', { ...act, coderId: 'ada', coder: 'Ada', time, change: JSON.stringify(change) });
    },
    { migrations: [study] },
  ).close();
  return path;
}

test('a project of the first form is backed up, and its acts can still be taken back and brought again', async () => {
  const path = await makeOldProject();
  const engine = await newEngine();
  await engine.start('project.open', { path });
  expect(readdirSync(join(path, '..', 'old backups'))).toHaveLength(1);
  expect((await engine.start('project.check', {})).findings).toEqual([]);
  const stored = () => fromColumns(engine.ask('source.read', { sourceId: 'source' }).quotations);
  const segments = () => engine.ask('segment.list', {}).map(({ quote, start, end }) => [quote, start, end]);
  expect(stored()).toEqual([{ ...quotation, lost: 0 }]);
  expect(segments()).toEqual([['Order', 0, 5]]);
  expect(engine.ask('history.list', {}).map(({ label, purged }) => [label, purged])).toEqual([['Apply Order', false]]);
  const changes: unknown[] = [];
  engine.on((event, payload) => event === 'changed' && changes.push(...payload.change));
  await engine.start('history.undo', {});
  expect(stored()).toEqual([]);
  await engine.start('history.redo', {});
  expect(stored()).toEqual([{ ...quotation, lost: 0 }]);
  expect(segments()).toEqual([['Order', 0, 5]]);
  expect(changes).toContainEqual({ table: 'quotation', before: null, after: { ...quotation, lost: 0 } });
  expect(engine.ask('source.versions', { sourceId: 'source' })).toMatchObject([{ coder: '', isCurrent: true }]);
});
