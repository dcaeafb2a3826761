import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { isProblem } from '../../../src/domain/problem';
import { enterProject } from '../../../src/ui/state/enter-project';
import { loadOpenDocument } from '../../../src/ui/state/load-documents';
import { openDocument } from '../../../src/ui/state/open-document';
import {
  activateSide,
  closePane,
  documentOf,
  isActivePane,
  openBeside,
  panesInOrder,
  swapPanes,
} from '../../../src/ui/state/panes';
import { useProject } from '../../../src/ui/state/project';
import { useWorkspace, type Pane, type Side } from '../../../src/ui/state/workspace';
import { addCode, addDocument, newEngine, newStudy } from '../../fixtures/study';
import { openWindow, until } from './window-of';

afterEach(() => useWorkspace.setState(useWorkspace.getInitialState(), true));

/** The documents from left to right, the active one in brackets. */
function shown(): readonly string[] {
  const state = useWorkspace.getState();
  return panesInOrder(state).map((pane) => {
    const title = documentOf(pane, state) ?? '';
    return isActivePane(pane) ? `[${title}]` : title;
  });
}

/** Which document each pane holds: a pane that keeps its document need not draw it anew. */
function heldBy(): ReadonlyMap<Pane, string | null> {
  const state = useWorkspace.getState();
  return new Map(panesInOrder(state).map((pane) => [pane, documentOf(pane, state)]));
}

test('a document opened beside stands at the right and is the active one', () => {
  openDocument('A');
  openBeside('B');
  expect(shown()).toEqual(['A', '[B]']);
  activateSide('left');
  expect(shown()).toEqual(['[A]', 'B']);
  openBeside('C');
  expect(shown()).toEqual(['A', '[C]']);
});

test('one document can be shown at two of its places', () => {
  openDocument('A');
  openBeside('A');
  expect(shown()).toEqual(['A', '[A]']);
});

test('opening the document of the other pane goes there instead of showing it twice', () => {
  openDocument('A');
  openBeside('B');
  openDocument('A');
  expect(shown()).toEqual(['[A]', 'B']);
});

test('going to the other pane lets go of what was selected, but a coding shown in both places stays', () => {
  openDocument('A');
  openBeside('B');
  useWorkspace.setState({ selection: { start: 1, end: 5 }, selectedCodingId: 'c', quickBar: 'code' });
  activateSide('left');
  const { selection, selectedCodingId, quickBar, selectedSourceIds } = useWorkspace.getState();
  expect({ selection, selectedCodingId, quickBar, selected: [...selectedSourceIds] }).toEqual({
    selection: null,
    selectedCodingId: null,
    quickBar: null,
    selected: ['A'],
  });
  openBeside('A');
  useWorkspace.setState({ selectedCodingId: 'c' });
  activateSide('left');
  expect(useWorkspace.getState().selectedCodingId).toBe('c');
});

test('panes are opened, closed, exchanged and gone to like two places on a table', () => {
  const acts = fc.oneof(
    fc.record({ act: fc.constant('open'), title: fc.constantFrom('A', 'B', 'C') }),
    fc.record({ act: fc.constant('beside'), title: fc.constantFrom('A', 'B', 'C') }),
    fc.record({ act: fc.constantFrom('left', 'right', 'close left', 'close right', 'swap'), title: fc.constant('') }),
  );
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 30 }), (steps) => {
      useWorkspace.setState(useWorkspace.getInitialState(), true);
      openDocument('A');
      let table = ['A'];
      let active = 0;
      for (const { act, title } of steps) {
        const before = heldBy();
        if (act === 'open') {
          openDocument(title);
          if (table[1 - active] === title && table[active] !== title) active = 1 - active;
          else table[active] = title;
        } else if (act === 'beside') {
          openBeside(title);
          if (table.length === 1) table = [table[0] ?? '', title];
          else table[1 - active] = title;
          active = 1 - active;
        } else if (act === 'swap') {
          swapPanes();
          if (table.length === 2) [table, active] = [table.toReversed(), 1 - active];
        } else if (act.startsWith('close')) {
          closePane(act.slice(6) as Side);
          if (table.length === 2) [table, active] = [act === 'close left' ? table.slice(1) : table.slice(0, 1), 0];
        } else {
          activateSide(act as Side);
          if (table.length === 2) active = act === 'left' ? 0 : 1;
        }
        expect(shown()).toEqual(table.map((name, i) => (i === active ? `[${name}]` : name)));
        // Whoever only moves or stays need not be drawn anew.
        if (act !== 'open' && act !== 'beside') {
          for (const [pane, held] of heldBy()) expect(before.get(pane)).toBe(held);
        }
      }
    }),
  );
});

loadOpenDocument((name, error) => {
  // Reading that the end of a test cut off.
  if (isProblem(error) && error.reason === 'engineStopped') return;
  throw new Error(name, { cause: error });
});

async function openTwo() {
  const study = await newStudy();
  const first = addDocument(study.engine, 'The first text.', { title: 'First' });
  const second = addDocument(study.engine, 'Another text.', { title: 'Second' });
  const code = addCode(study.engine, 'Sovereignty');
  const client = openWindow(study.engine);
  await enterProject(client);
  openBeside(second);
  await until(() => useProject.getState().mirror?.documents.size === 2);
  return { ...study, client, first, second, code };
}

function codingsShown(sourceId: string): number {
  return useProject.getState().mirror?.documents.get(sourceId)?.codings.size ?? -1;
}

test('both documents follow every change', async () => {
  const { client, first, second, code } = await openTwo();
  await client.run('coding.apply', { sourceId: first, start: 0, end: 3, codeId: code });
  await client.run('coding.apply', { sourceId: second, start: 0, end: 7, codeId: code });
  expect([codingsShown(first), codingsShown(second)]).toEqual([1, 1]);
  await client.start('history.undo', {});
  expect([codingsShown(first), codingsShown(second)]).toEqual([1, 0]);
});

test('the document beside stays in the window however many others are read', async () => {
  const { engine, first, second } = await openTwo();
  for (let i = 0; i < 12; i++) {
    const sourceId = addDocument(engine, `Text ${i}. `.repeat(30_000), { title: `More ${i}` });
    await until(() => useProject.getState().mirror?.sources.has(sourceId) ?? false);
    openDocument(sourceId);
    await until(() => codingsShown(sourceId) === 0);
  }
  expect(codingsShown(first)).toBe(0);
  expect(codingsShown(second)).toBe(-1);
});

test('when one of the two documents is removed its pane closes, and the other has the place', async () => {
  const { client, first, second } = await openTwo();
  await client.run('source.remove', { sourceIds: [second] });
  expect(shown()).toEqual([`[${first}]`]);
  await client.start('history.undo', {});
  openBeside(second);
  await client.run('source.remove', { sourceIds: [first] });
  expect(shown()).toEqual([`[${second}]`]);
});

test('when both documents are removed a third one is shown', async () => {
  const { engine, client, first, second } = await openTwo();
  const third = addDocument(engine, 'A third text.', { title: 'Third' });
  await until(() => useProject.getState().mirror?.sources.has(third) ?? false);
  await client.run('source.remove', { sourceIds: [first, second] });
  expect(shown()).toEqual([`[${third}]`]);
});

test('after the engine was restarted both documents are read anew', async () => {
  const { engine, client, path, first, second, code } = await openTwo();
  engine.run('coding.apply', { sourceId: first, start: 0, end: 3, codeId: code });
  client.disconnect();
  engine.close();
  const restarted = await newEngine();
  const again = openWindow(restarted);
  await again.start('project.open', { path });
  await until(() => codingsShown(first) === 1 && codingsShown(second) === 0);
  expect(shown()).toEqual([first, `[${second}]`]);
});

test('a project that is open is not opened again for a further window', async () => {
  const { engine, path } = await newStudy();
  const events: string[] = [];
  engine.on((...[event]) => {
    events.push(event);
  });
  expect(await engine.start('project.open', { path, unlessOpen: true })).toEqual({ wasOpen: true });
  expect(events).toEqual([]);
  expect(await engine.start('project.open', { path })).toEqual({ wasOpen: true });
  expect(events).toEqual(['closed', 'opened']);
});
