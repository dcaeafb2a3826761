import { readFileSync } from 'node:fs';
import type { Mark } from '../../../src/domain/text/marks';
import type { ImportedText } from '../../../src/formats/import/importer';
import { pdf } from '../../../src/formats/import/pdf';
import { setPdfAssets } from '../../../src/formats/import/pdf/assets';

const cMaps = new URL('../../../node_modules/pdfjs-dist/cmaps/', import.meta.url);

/** As the engine's thread does it. */
export function provideCMaps(): void {
  setPdfAssets(async (name) => new Uint8Array(readFileSync(new URL(name, cMaps))));
}

export function readFixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`files/${name}`, import.meta.url)));
}

export async function readPdfBytes(bytes: Uint8Array): Promise<ImportedText> {
  return await pdf.read({ name: 'a.pdf', bytes });
}

/** The words under the marks of one kind. */
export function wordsOf({ text, marks }: ImportedText, kind: Mark['kind']): readonly string[] {
  return marks.filter((mark) => mark.kind === kind).map(({ start, end }) => text.slice(start, end));
}

/** A PDF with these objects, the first of which is the catalogue, and a table of their places. */
export function packPdf(objects: readonly string[], trailer = ''): Uint8Array {
  let body = '%PDF-1.7\n';
  const places = objects.map((object, i) => {
    const at = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`;
  const end = `trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${body.length}\n%%EOF`;
  return Uint8Array.from(`${body}${table}${end}`, (character) => character.charCodeAt(0));
}

export type PageSketch = { readonly content: string; readonly more?: string };

/** Pages of 400 by 400 points with these drawing operations; F1 is Helvetica, F2 Helvetica bold. */
export function packPages(pages: readonly PageSketch[], catalogue = '', more: readonly string[] = []): Uint8Array {
  const first = 5;
  const kids = pages.map((_, i) => `${first + i * 2} 0 R`).join(' ');
  return packPdf([
    `<</Type/Catalog/Pages 2 0 R${catalogue}>>`,
    `<</Type/Pages/Count ${pages.length}/Kids[${kids}]/MediaBox[0 0 400 400]/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>',
    ...pages.flatMap(({ content, more: entries = '' }, i) => [
      `<</Type/Page/Parent 2 0 R/Contents ${first + i * 2 + 1} 0 R${entries}>>`,
      `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    ]),
    ...more,
  ]);
}

/** Lines of text, each `[x, y, words, size?, font?]` from the bottom left of the page. */
export function drawLines(
  lines: readonly (readonly [x: number, y: number, words: string, size?: number, font?: string])[],
): string {
  return lines
    .map(([x, y, words, size = 10, font = 'F1']) => `BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${words}) Tj ET`)
    .join('\n');
}
