import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowId, rowsOf, shiftsOf } from '../../src/domain/change';
import type { Id } from '../../src/domain/model';
import { referencesOf } from '../../src/engine/acts/references';
import { readChange } from '../../src/engine/history';
import { openProjectFile } from '../../src/engine/project-file';
import { loadSqlJs } from '../../src/engine/sql-js';
import { play, randomActs } from '../fixtures/random-acts';
import { addCode, addDocument, codeWords, newEngine, newStudy, readWasm } from '../fixtures/study';

test('the acts on a record are those that a reading of the whole history finds, also after acts were taken back', async () => {
  await fc.assert(
    fc.asyncProperty(
      randomActs,
      fc.array(fc.constantFrom('undo', 'redo', 'look', 'nothing'), { maxLength: 12 }),
      async (acts, steps) => {
        const { engine, path } = await newStudy();
        const first = addDocument(engine, 'Cyber sovereignty should be respected. Order is freedom.');
        addDocument(engine, '第一段。第二段,安全。');
        codeWords(engine, first, 'Order', addCode(engine, 'Order'));
        for (const [i, act] of acts.entries()) {
          play(engine, act);
          const step = steps[i];
          if (step === 'look') engine.ask('history.list', { recordId: first });
          const { undo, redo } = engine.ask('project.overview', {});
          if (step === 'undo' && undo) await engine.start('history.undo', {});
          if (step === 'redo' && redo) await engine.start('history.redo', {});
        }
        const { sources, codes, cases, memos } = engine.ask('project.overview', {});
        const actsOn = (asking: typeof engine, recordId: Id) =>
          asking.ask('history.list', { recordId }).map(({ seq }) => seq);
        // What a coding belongs to may change: acts on a memo on it are its code's of then or of now. Its document stays.
        const lasting = [...sources, ...memos].map(({ id }) => id);
        const changing = [...codes, ...cases].map(({ id }) => id);
        const followed = lasting.map((id) => actsOn(engine, id));
        const direct = changing.map((id) => actsOn(engine, id));
        engine.close();
        const later = await newEngine();
        await later.start('project.open', { path });
        const read = lasting.map((id) => actsOn(later, id));
        later.close();
        const { all, own } = await readEverything(path);
        expect(followed).toEqual(lasting.map((id) => all.get(id) ?? []));
        expect(read).toEqual(followed);
        for (const [i, id] of changing.entries()) expect(direct[i]).toEqual(expect.arrayContaining(own.get(id) ?? []));
      },
    ),
    { numRuns: 25 },
  );
});

/** The acts on each record, newest first, by what all acts together know of what belongs to what, and by their own rows alone. */
async function readEverything(path: string) {
  const file = openProjectFile(await loadSqlJs(await readWasm()), path);
  const acts = file.db
    .all<{ seq: number; change: string }>('SELECT seq, "change" FROM history ORDER BY seq DESC')
    .map(({ seq, change }) => ({ seq, change: readChange(change) }));
  file.close();
  const rows = acts.flatMap(({ change }) => rowsOf(change));
  const known = new Map(rows.map((row) => [rowId(row), referencesOf(row)]));
  const all = new Map<Id, number[]>();
  const direct = new Map<Id, number[]>();
  for (const { seq, change } of acts) {
    const roots = new Set<Id>(shiftsOf(change).map(({ sourceId }) => sourceId));
    const own = new Map(rowsOf(change).map((row) => [rowId(row), referencesOf(row)]));
    const reach = (id: Id): void => {
      const refers = own.get(id) ?? known.get(id);
      for (const root of refers?.roots ?? []) roots.add(root);
      for (const next of refers?.through ?? []) reach(next);
    };
    const named = new Set([...own.values()].flatMap((refers) => refers.roots));
    for (const id of own.keys()) reach(id);
    for (const root of roots) all.set(root, [...(all.get(root) ?? []), seq]);
    for (const root of named) direct.set(root, [...(direct.get(root) ?? []), seq]);
  }
  return { all, own: direct };
}
