import { describe, expect, test } from 'vitest';
import { codeRows, type CodeRowsInput } from '../../../src/ui/panels/codebook/code-rows';
import { byId, makeCode } from './records';

const codes = byId([
  makeCode('sovereignty', null, 1, 'Sovereignty'),
  makeCode('cyber', 'sovereignty', 1, 'Cyber sovereignty'),
  makeCode('borders', 'cyber', 1, 'Borders'),
  makeCode('security', null, 2, 'Security'),
  makeCode('crime', 'security', 1, 'Cybercrime'),
]);
const codingsByCode = new Map([
  ['sovereignty', 2],
  ['cyber', 3],
  ['borders', 4],
]);

function show(input: Partial<CodeRowsInput>): readonly string[] {
  const rows = codeRows({
    codes,
    codingsByCode,
    collapsedIds: new Set(),
    filter: '',
    draftParentId: undefined,
    ...input,
  });
  return rows.map((row) => `${'  '.repeat(row.level - 1)}${row.kind === 'draft' ? '…' : `${row.name} ${row.codings}`}`);
}

describe('the rows of the codebook', () => {
  test('an open code counts its own codings, a collapsed one also those below it', () => {
    expect(show({ collapsedIds: new Set(['cyber']) })).toEqual([
      'Sovereignty 2',
      '  Cyber sovereignty 7',
      'Security 0',
      '  Cybercrime 0',
    ]);
    expect(show({ collapsedIds: new Set(['sovereignty', 'security']) })).toEqual(['Sovereignty 9', 'Security 0']);
  });

  test('a filter shows what it finds with everything above it, also inside collapsed codes', () => {
    expect(show({ filter: 'BORD', collapsedIds: new Set(['sovereignty', 'cyber']) })).toEqual([
      'Sovereignty 2',
      '  Cyber sovereignty 3',
      '    Borders 4',
    ]);
    expect(show({ filter: 'cyber sov' })).toEqual(['Sovereignty 2', '  Cyber sovereignty 3']);
    expect(show({ filter: 'xyz' })).toEqual([]);
  });

  test('the field for a new code stands at the end of its siblings and opens a collapsed parent', () => {
    expect(show({ draftParentId: 'cyber', collapsedIds: new Set(['cyber']) }).slice(0, 4)).toEqual([
      'Sovereignty 2',
      '  Cyber sovereignty 3',
      '    Borders 4',
      '    …',
    ]);
    expect(show({ draftParentId: null }).at(-1)).toBe('…');
    expect(show({ codes: byId([]), draftParentId: null })).toEqual(['…']);
  });

  test('siblings are numbered for screen readers', () => {
    const rows = codeRows({ codes, codingsByCode, collapsedIds: new Set(), filter: '', draftParentId: undefined });
    expect(rows.map(({ name, position, siblings }) => `${name} ${position}/${siblings}`)).toEqual([
      'Sovereignty 1/2',
      'Cyber sovereignty 1/1',
      'Borders 1/1',
      'Security 2/2',
      'Cybercrime 1/1',
    ]);
  });
});
