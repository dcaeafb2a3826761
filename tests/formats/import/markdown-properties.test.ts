import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMark } from '../../../src/domain/text/marks';
import { markdown } from '../../../src/formats/import/markdown';

const blockKinds = new Set(['heading', 'listItem', 'blockquote', 'codeBlock', 'tableCell', 'footnote']);

const syntax = fc.constantFrom(
  ...[
    '# ',
    '## ',
    '- ',
    '3. ',
    '> ',
    '    ',
    '\n',
    '\n\n',
    '  \n',
    '\\\n',
    '**',
    '*',
    '_',
    '~~',
    '`',
    '```\n',
    '---\n',
  ],
  ...[
    '| a | b |\n|---|---|\n| ',
    ' | ',
    '[x](http://y.org)',
    '![z](w.png)',
    '[^n]',
    '\n[^n]: ',
    '^[',
    ']',
    '[',
    '](',
    '<br>',
    '&amp;',
    '\t',
    '\r\n',
  ],
);
const word = fc.constantFrom('Alpha', 'beta', '网络。', '😀', '𠮷', 'é', 'ß');
const document = fc.array(fc.oneof(word, syntax, fc.constant(' ')), { maxLength: 60 }).map((parts) => parts.join(''));

test('marks of any Markdown lie in its text, block marks on whole lines', async () => {
  await fc.assert(
    fc.asyncProperty(document, async (source) => {
      const { text, marks } = await markdown.read({ name: 'a.md', bytes: new TextEncoder().encode(source) });
      expect(text).not.toMatch(/^\n|\n$|\r/);
      for (const mark of marks) {
        expect(isMark(mark) && mark.start < mark.end && mark.end <= text.length).toBe(true);
        if (!blockKinds.has(mark.kind)) continue;
        expect([text.charAt(mark.start - 1).trim(), text.charAt(mark.end).trim()]).toEqual(['', '']);
        expect(mark.start === 0 || text[mark.start - 1] === '\n').toBe(true);
        expect(mark.end === text.length || text[mark.end] === '\n').toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test('no word of a Markdown file is lost', async () => {
  await fc.assert(
    fc.asyncProperty(document, async (source) => {
      const { text } = await markdown.read({ name: 'a.md', bytes: new TextEncoder().encode(source) });
      const count = (where: string): number => where.match(/Alpha|网络|😀/g)?.length ?? 0;
      // What follows ``` on its line names a language, and cells beyond the header's columns are dropped by the format.
      fc.pre(!/`{3}|\|/.test(source));
      expect(count(text)).toBe(count(source));
    }),
    { numRuns: 500 },
  );
});
