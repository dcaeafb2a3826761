import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { findCycles } from './find-cycles';
import { type Import, readImports } from './read-imports';
import { framingFolders, partOfView, type Room, rooms, sharedFolders } from './rooms';

let imports: Import[] = [];
beforeAll(async () => {
  imports = await readImports();
});

test('every source file stands in a room', () => {
  expect(imports.filter(({ from }) => !roomOf(from)).map(({ from }) => from)).toEqual([]);
});

for (const room of rooms) {
  test(`${room.name} imports only what the table of rooms gives it`, () => {
    const forbidden = imports.filter((found) => roomOf(found.from) === room && !isAllowed(room, found));
    expect(forbidden.map(describe)).toEqual([]);
  });
}

test('no file imports itself through others', () => {
  expect(findCycles(imports).map((cycle) => cycle.join(' → '))).toEqual([]);
});

test('a view never imports another view', () => {
  const crossing = imports.filter(({ from, to }) => {
    const [view, other] = [viewOf(from), viewOf(to)];
    return view !== undefined && other !== undefined && view !== other;
  });
  expect(crossing.map(describe)).toEqual([]);
});

test('what all views share knows no view', () => {
  const upward = imports.filter(({ from, to }) => isShared(from) && viewOf(to) !== undefined);
  expect(upward.map(describe)).toEqual([]);
});

test('the schema library stays out of the page', () => {
  const page = reachableFrom('src/ui/main.tsx');
  const reached = imports.filter(
    ({ from, to, typeOnly }) => page.has(from) && !typeOnly && /node_modules\/zod\//.test(to),
  );
  expect(reached.map(describe)).toEqual([]);
});

test('every package that the product imports is a dependency, and every dependency is imported', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
  const used = imports.filter(({ kind }) => kind === 'package').map(({ to }) => packageOf(to));
  const expected = Object.keys(manifest.dependencies);
  expect([...new Set(used)].filter((name) => name !== 'electron').toSorted()).toEqual(expected.toSorted());
});

function isAllowed(room: Room, { to, kind }: Import): boolean {
  if (kind === 'node') return typeof room.node === 'boolean' ? room.node : room.node.includes(to.replace('node:', ''));
  if (kind === 'package') return room.packages.includes(packageOf(to));
  const other = roomOf(to);
  return other !== undefined && (other === room || room.rooms.includes(other.name));
}

function roomOf(path: string): Room | undefined {
  return rooms.find((room) => path.startsWith(`${room.path}/`));
}

function packageOf(path: string): string {
  const [first = '', second = ''] = (path.split('node_modules/').at(-1) ?? '').split('/');
  const name = first.startsWith('@') ? `${first}/${second}` : first;
  return name.startsWith('@types/') ? name.slice('@types/'.length) : name;
}

/** The view that a file belongs to: its folder in the window, unless that folder is shared or frames the views. */
function viewOf(path: string): string | undefined {
  const folder = folderInWindow(path);
  if (folder === undefined || sharedFolders.includes(folder) || framingFolders.includes(folder)) return undefined;
  return partOfView[folder] ?? folder;
}

function isShared(path: string): boolean {
  const folder = folderInWindow(path);
  return folder !== undefined && sharedFolders.includes(folder);
}

function folderInWindow(path: string): string | undefined {
  return /^src\/ui\/([^/]+)\//.exec(path)?.[1];
}

function reachableFrom(start: string): Set<string> {
  const reached = new Set([start]);
  for (const file of reached) {
    for (const { from, to, kind, typeOnly } of imports) {
      if (from === file && kind === 'own' && !typeOnly) reached.add(to);
    }
  }
  return reached;
}

function describe({ from, to }: Import): string {
  return `${from} → ${to}`;
}
