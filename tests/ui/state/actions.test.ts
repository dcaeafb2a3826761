import { beforeEach, expect, test } from 'vitest';
import type { MenuItem } from '../../../src/contract/shell';
import { allActions } from '../../../src/ui/actions';
import { menuTemplate } from '../../../src/ui/actions/menu-template';
import { en } from '../../../src/ui/messages/en';
import { findEntries } from '../../../src/ui/palette/palette-entries';
import { mirrorOverview } from '../../../src/ui/state/mirror';
import { useWorkspace } from '../../../src/ui/state/workspace';
import { addCode, addDocument, newStudy } from '../../fixtures/study';

beforeEach(() => {
  useWorkspace.setState(({ settings }) => ({ settings: { ...settings, language: 'en' } }));
});

function actionIds(items: readonly MenuItem[]): readonly string[] {
  return items.flatMap((item) => {
    if (item.type === 'submenu') return actionIds(item.items);
    return item.type === 'action' ? [item.action] : [];
  });
}

test('every action has an id of its own', () => {
  const ids = allActions().map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});

test('no two actions that are heard in the same place have the same keys', () => {
  const heard = allActions().flatMap(({ id, menu, scope = 'window', shortcut, otherShortcuts = [] }) =>
    [...(shortcut === undefined ? [] : [shortcut]), ...otherShortcuts].map((keys) => ({ id, menu, scope, keys })),
  );
  const clashes = heard.filter(({ id, scope, keys }) =>
    heard.some((other) => other.id !== id && other.keys === keys && other.scope === scope && !areOfPanes(id, other.id)),
  );
  expect(clashes).toEqual([]);
});

/** F2 and the like mean the document or the code, whichever pane was used last: only one of the two is enabled. */
function areOfPanes(id: string, otherId: string): boolean {
  const panes = ['document', 'code'];
  return panes.includes(id.split('.')[0] ?? '') && panes.includes(otherId.split('.')[0] ?? '');
}

test('the native menu holds every action that names a menu, once', () => {
  const inMenus = allActions().filter(({ menu }) => menu !== null);
  expect([...actionIds(menuTemplate(allActions(), en))].sort()).toEqual(inMenus.map(({ id }) => id).sort());
});

test('no line of a menu stands first, last or twice in a row', () => {
  for (const item of menuTemplate(allActions(), en)) {
    const kinds = item.type === 'submenu' ? item.items.map(({ type }) => type) : [];
    expect(kinds.at(0)).not.toBe('separator');
    expect(kinds.at(-1)).not.toBe('separator');
    expect(kinds.join(' ')).not.toContain('separator separator');
  }
});

test('the palette finds documents, codes by their path, and commands by a few letters', async () => {
  const { engine } = await newStudy();
  addDocument(engine, 'Text.', { title: 'Budapest conference' });
  addCode(engine, 'Sovereignty', 'Cyber sovereignty');
  const mirror = mirrorOverview(engine.ask('project.overview', {}));
  const stock = { mirror, actions: allActions(), recentCodeIds: [], messages: en };
  const bestOf = (query: string): string | undefined => findEntries(query, stock)[0]?.entries[0]?.label;
  expect(bestOf('budap')).toBe('Budapest conference');
  expect(bestOf('cysov')).toBe('Sovereignty › Cyber sovereignty');
  expect(bestOf('about')).toBe('About Postil');
});

test('the palette offers no command that cannot be done now', () => {
  const stock = { mirror: null, actions: allActions(), recentCodeIds: [], messages: en };
  const offered = findEntries('', stock).flatMap(({ entries }) => entries.map(({ key }) => key));
  expect(offered).toContain('project.new');
  expect(offered).not.toContain('project.saveCopy');
  expect(offered).not.toContain('history.undo');
});
