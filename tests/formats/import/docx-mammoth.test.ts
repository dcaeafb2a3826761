import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { docx } from '../../../src/formats/import/docx';

test('what another reader of Word files finds in a document of LibreOffice, ours finds too', async () => {
  const bytes = new Uint8Array(readFileSync(new URL('files/libreoffice.docx', import.meta.url)));
  const { text, marks } = await docx.read({ name: 'a.docx', bytes });
  const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { styleMap: ['u => u'] });
  const { value: raw } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  const tags = (pattern: RegExp): number => html.match(pattern)?.length ?? 0;
  const count = (kind: string): number => marks.filter((mark) => mark.kind === kind).length;
  expect({
    // Only ours takes the title for a heading.
    headings: count('heading') - 1,
    underline: count('underline'),
    strikethrough: count('strikethrough'),
    items: count('listItem'),
    cells: count('tableCell'),
    notes: count('footnote'),
    links: count('link'),
  }).toEqual({
    headings: tags(/<h\d/g),
    underline: tags(/<u>/g),
    strikethrough: tags(/<s>/g),
    items: tags(/<li>/g),
    cells: tags(/<t[dh]/g),
    notes: tags(/<li id="(foot|end)note/g),
    links: tags(/<a href="http/g),
  });
  // It knows no hidden words.
  const words = (of: string): string => of.replaceAll(/\[\w+\]|hidden|\s+/g, '');
  const known = words(text);
  for (const line of raw.split('\n').filter((each) => each.trim() !== '')) expect(known).toContain(words(line));
});
