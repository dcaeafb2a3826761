import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codePathNames, codeTree, descendantIds, flattenTree, isInside } from '../../../src/domain/codebook/tree';
import type { Code, Id } from '../../../src/domain/model';

describe('the codebook is a tree', () => {
  const codes = byId([
    makeCode('b', null, 2, 'Cooperation'),
    makeCode('a', null, 1, 'Sovereignty'),
    makeCode('a2', 'a', 1, 'Non-interference'),
    makeCode('a1', 'a', 1, 'Cyber sovereignty'),
    makeCode('a1x', 'a1', 1, 'Borders'),
    makeCode('lost', 'gone', 3, 'Orphan'),
  ]);
  const tree = codeTree(codes.values());

  test('children stand by position, then by name; a code without its parent stands at the top', () => {
    expect(flattenTree(tree).map(({ code, level }) => `${level} ${code.name}`)).toEqual([
      '1 Sovereignty',
      '2 Cyber sovereignty',
      '3 Borders',
      '2 Non-interference',
      '1 Cooperation',
      '1 Orphan',
    ]);
  });

  test('a collapsed code hides everything below it', () => {
    expect(flattenTree(tree, new Set(['a'])).map(({ code }) => code.id)).toEqual(['a', 'b', 'lost']);
    expect(flattenTree(tree, new Set(['a1'])).map(({ code }) => code.id)).toEqual(['a', 'a1', 'a2', 'b', 'lost']);
  });

  test('a code is inside itself and its ancestors, and its descendants leave it out', () => {
    expect(isInside(codes, 'a1x', 'a')).toBe(true);
    expect(isInside(codes, 'a', 'a')).toBe(true);
    expect(isInside(codes, 'a', 'a1x')).toBe(false);
    expect(isInside(codes, 'missing', 'a')).toBe(false);
    expect(descendantIds(codes, 'a')).toEqual(new Set(['a1', 'a1x', 'a2']));
  });

  test('a path names the levels from the top', () => {
    expect(codePathNames(codes, 'a1x')).toEqual(['Sovereignty', 'Cyber sovereignty', 'Borders']);
    expect(codePathNames(codes, 'missing')).toEqual([]);
  });

  test('a circle in a damaged codebook does not hang', () => {
    const circle = byId([makeCode('x', 'y', 1, 'X'), makeCode('y', 'x', 1, 'Y')]);
    expect(codePathNames(circle, 'x')).toEqual(['Y', 'X']);
    expect(isInside(circle, 'x', 'z')).toBe(false);
  });

  test('every code stands in the tree once, one level below its parent', () => {
    const forest = fc.array(fc.tuple(fc.nat(), fc.nat(3), fc.string({ maxLength: 2 })), { maxLength: 40 });
    fc.assert(
      fc.property(forest, (shape) => {
        const grown = shape.map(([seed, position, name], i) =>
          makeCode(`c${i}`, i === 0 || seed % 3 === 0 ? null : `c${seed % i}`, position, name),
        );
        const known = byId(grown);
        const rows = flattenTree(codeTree(grown));
        expect(rows.map(({ code }) => code.id).toSorted()).toEqual(grown.map(({ id }) => id).toSorted());
        for (const { code, level } of rows) expect(level).toBe(codePathNames(known, code.id).length);
      }),
    );
  });
});

function byId(codes: readonly Code[]): ReadonlyMap<Id, Code> {
  return new Map(codes.map((code) => [code.id, code]));
}

function makeCode(id: Id, parentId: Id | null, position: number, name: string): Code {
  const created = '2026-01-01T00:00:00.000Z';
  const definition = {
    briefDefinition: '',
    fullDefinition: '',
    whenToUse: '',
    whenNotToUse: '',
    example: '',
    note: '',
  };
  return { id, parentId, position, name, colour: '#c2410c', codable: 1, shortcut: null, ...definition, created };
}
