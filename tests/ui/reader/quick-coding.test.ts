import { expect, test } from 'vitest';
import type { Code } from '../../../src/domain/model';
import { listBarRows, type BarRow, type BarWish } from '../../../src/ui/quick-coding/bar-rows';
import { placeBar, type BarPlace } from '../../../src/ui/quick-coding/place-bar';

function code(id: string, name: string, extras: Partial<Code> = {}): Code {
  const parts = { briefDefinition: '', fullDefinition: '', whenToUse: '', whenNotToUse: '', example: '', note: '' };
  const rest = { parentId: null, position: 0, colour: '#c2410c', codable: 1, shortcut: null, created: '' } as const;
  return { id, name, ...rest, ...parts, ...extras };
}

const codes = new Map(
  [
    code('sov', 'Sovereignty', { position: 0, shortcut: '1' }),
    code('cyb', 'Cyber sovereignty', { parentId: 'sov', position: 0 }),
    code('dev', 'Development', { position: 1, shortcut: '2' }),
    code('flow', 'Free flow of information', { parentId: 'dev' }),
    code('sec', 'Security', { position: 2 }),
    code('info', 'Information control', { parentId: 'sec' }),
    code('mil', 'Military', { parentId: 'sec', position: 1 }),
    code('themes', 'Themes', { position: 3, codable: 0 }),
  ].map((one) => [one.id, one]),
);

function rowsFor(query: string, extras: Partial<BarWish> = {}): readonly BarRow[] {
  return listBarRows({ query, codes, recentCodeIds: [], passage: 'double-edged  sword', ...extras });
}

function shown(rows: readonly BarRow[]): string[] {
  return rows.map((row) => (row.kind === 'code' ? row.path : 'name' in row ? `${row.kind} ${row.name}` : row.kind));
}

test('codes are found by a few letters, each with its path, and what is typed can become a code', () => {
  expect(shown(rowsFor('free flow'))).toEqual([
    'Development › Free flow of information',
    'new free flow',
    'in-vivo double-edged sword',
  ]);
});

test('three letters put the code that begins with them first', () => {
  expect(shown(rowsFor('sov'))[0]).toBe('Sovereignty');
  expect(shown(rowsFor('cyb'))[0]).toBe('Sovereignty › Cyber sovereignty');
  expect(shown(rowsFor('mil'))[0]).toBe('Security › Military');
});

test('the letters found are marked where they stand in the path', () => {
  const [row] = rowsFor('mil');
  expect(row?.kind === 'code' && [...row.letters].map((at) => row.path.charAt(at)).join('')).toBe('Mil');
});

test('with nothing typed, codes used lately come first, then those pinned to keys, then the codebook', () => {
  expect(shown(rowsFor('', { recentCodeIds: ['info', 'flow'] })).slice(0, 6)).toEqual([
    'Security › Information control',
    'Development › Free flow of information',
    'Sovereignty',
    'Development',
    'Sovereignty › Cyber sovereignty',
    'Security',
  ]);
});

test('of codes that fit alike the one used lately comes first', () => {
  const twins = new Map([code('a', 'Norm'), code('b', 'Norm', { parentId: 'a' })].map((one) => [one.id, one]));
  const [first] = listBarRows({ query: 'norm', codes: twins, recentCodeIds: ['b'], passage: null });
  expect(first?.kind === 'code' && first.code.id).toBe('b');
});

test('a code that only gathers others is not offered', () => {
  expect(shown(rowsFor('themes'))).toEqual(['in-vivo double-edged sword']);
});

test('a name that exists at the top is not offered as new, in any case of its letters', () => {
  expect(shown(rowsFor('SECURITY'))).not.toContain('new SECURITY');
});

test('a path makes a new code below its parent', () => {
  const row = rowsFor('Security/Surveillance').find(({ kind }) => kind === 'new');
  expect(row).toEqual({ kind: 'new', name: 'Surveillance', parent: codes.get('sec') });
});

test('m and a alone offer memo and actor before the codes, and leave longer words to the codes', () => {
  expect(shown(rowsFor('m'))[0]).toBe('memo');
  expect(shown(rowsFor('A'))[0]).toBe('actor');
  expect(shown(rowsFor('mi'))[0]).toBe('Security › Military');
});

test('a long passage is no name for a code', () => {
  expect(shown(rowsFor('', { passage: 'word '.repeat(40) })).some((row) => row.startsWith('in-vivo'))).toBe(false);
});

test('replacing a code offers codes only', () => {
  expect(rowsFor('mil', { passage: null }).every(({ kind }) => kind === 'code')).toBe(true);
});

const frame = { left: 0, right: 1000, top: 100, bottom: 800 };
const width = 300;

test('the bar stands below the passage, above it where there is more room, and never over it or outside its frame', () => {
  const at = (top: number, right = 500): BarPlace =>
    placeBar({ left: 400, right, top, bottom: top + 28 }, width, frame, 900);
  expect(at(200)).toEqual({ left: 400, top: 236, maxHeight: 556 });
  expect(at(700)).toEqual({ left: 400, bottom: 208, maxHeight: 584 });
  expect(at(200, 990)).toEqual({ left: 692, top: 236, maxHeight: 556 });
  const tall = placeBar({ left: 0, right: 10, top: 120, bottom: 790 }, width, frame, 900);
  expect(tall).toEqual({ left: 8, bottom: 108, maxHeight: 684 });
});
