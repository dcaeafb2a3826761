import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { definitionParts } from '../../src/domain/model';
import { readCodebookMarkdown, type SeedCode } from '../../src/formats/import/seed-codebook';

const labels = ['Brief definition', 'Full definition', 'When to use', 'When not to use', 'Example', 'Note'];

function writeCode(code: SeedCode, level: number, parentColour: string | null): string {
  const key = code.shortcut === null ? '' : ` · Key: ${code.shortcut}`;
  const ownColour = code.colour !== parentColour || code.shortcut !== null;
  return [
    `${'#'.repeat(level)} ${code.name}`,
    ...(ownColour ? [`Colour: ${code.colour}${key}`] : []),
    ...definitionParts.map((part, i) => `**${labels[i] ?? ''}.** ${code.parts[part]}`),
    ...code.children.map((child) => writeCode(child, level + 1, code.colour)),
  ].join('\n\n');
}

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((text) => text.replaceAll(/\s+/gu, ' ').trim())
  .filter((text) => text !== '' && !text.startsWith('#'));
const parts = fc.record({
  briefDefinition: words,
  fullDefinition: words,
  whenToUse: words,
  whenNotToUse: words,
  example: words,
  note: words,
});
const { siblings } = fc.letrec<{ code: SeedCode; siblings: SeedCode[] }>((tie) => ({
  siblings: fc.uniqueArray(tie('code'), { maxLength: 3, selector: (code) => code.name, depthIdentifier: 'tree' }),
  code: fc.record({
    name: words,
    colour: fc.constantFrom('#c2410c', '#0f766e', '#7e22ce'),
    shortcut: fc.constantFrom(null, '1', '9'),
    parts,
    children: fc.oneof({ maxDepth: 3, depthIdentifier: 'tree' }, fc.constant([]), tie('siblings')),
  }),
}));

describe('a codebook in Markdown', () => {
  test('is read back as it was written: names, order, levels, colours, keys and all six parts', () => {
    fc.assert(
      fc.property(siblings, fc.constantFrom('\n', '\r\n'), (codes, lineEnd) => {
        const text = ['An introduction.', ...codes.map((code) => writeCode(code, 1, null))].join('\n\n');
        expect(readCodebookMarkdown(text.replaceAll('\n', lineEnd))).toEqual(codes);
      }),
    );
  });

  const code: SeedCode = {
    name: 'Sovereignty',
    colour: '#c2410c',
    shortcut: null,
    parts: { briefDefinition: 'a', fullDefinition: 'b', whenToUse: 'c', whenNotToUse: 'd', example: 'e', note: 'f' },
    children: [],
  };

  test.each([
    ['two codes of one name at one place', `${writeCode(code, 1, null)}\n\n${writeCode(code, 1, null)}`, 'stands twice'],
    ['a code deeper than its parent by two', writeCode(code, 2, null), 'without a parent'],
    ['a code without a colour', writeCode(code, 1, '#c2410c'), 'no colour'],
    ['a part without its label', writeCode(code, 1, null).replace('**Note.** ', ''), 'without a label'],
    ['a part that stands twice', writeCode(code, 1, null).replace('**Note.**', '**Example.**'), 'twice'],
  ])('is refused with %s', (_, text, named) => {
    expect(() => readCodebookMarkdown(text)).toThrow(named);
  });

  test('may give the same name to codes in different branches', () => {
    const tree = [
      { ...code, children: [code] },
      { ...code, name: 'Security', children: [code] },
    ];
    expect(readCodebookMarkdown(tree.map((root) => writeCode(root, 1, null)).join('\n\n'))).toEqual(tree);
  });
});
