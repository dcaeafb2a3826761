import type { PDFPageProxy } from 'pdfjs-dist';
import { warning, type Warning } from '../../../domain/warning';
import type { PageOfLines } from './furniture';
import { toMatrix, type Matrix } from './geometry';
import { readGlyphs } from './glyphs';
import { gatherLines } from './lines';
import type { OpenPdf, PdfFont } from './open-pdf';
import { toFont } from './fonts';
import { takeTables } from './tables';
import type { StructureNode } from './tagged-tables';

/** A page with what is printed on it, and how its points become those of the page as it is seen. */
export type ReadPage = PageOfLines & { readonly matrix: Matrix };

/** No book has more pages. */
const mostPages = 20_000;
/** So many pages in a row that cannot be read are not there. */
const mostMissing = 20;

/** Reads the pages one after the other. A page that cannot be read is left empty, and said. */
export async function readPages({
  document,
  codes,
}: OpenPdf): Promise<{ readonly pages: readonly ReadPage[]; readonly warnings: readonly Warning[] }> {
  const pages: ReadPage[] = [];
  const fonts = new Map<string, PdfFont | null>();
  let [empty, broken, missing] = [0, '', 0];
  const count = Math.min(document.numPages, mostPages);
  for (let number = 1; number <= count && missing < mostMissing; number++) {
    try {
      const page = await document.getPage(number);
      const viewport = page.getViewport({ scale: 1 });
      const matrix = toMatrix(viewport.transform);
      const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
      const fontOf = (name: string): PdfFont | null => {
        const known = fonts.get(name);
        if (known !== undefined) return known;
        const font = page.commonObjs.has(name) ? toFont(page.commonObjs.get(name)) : null;
        fonts.set(name, font);
        return font;
      };
      const { glyphs, rules } = readGlyphs({ codes, list: fnArray, args: argsArray }, matrix, fontOf);
      const { tables, glyphs: rest } = takeTables(
        glyphs,
        rules,
        pages.at(-1)?.lines.findLast(({ table }) => table)?.table,
        glyphs.some(({ content }) => content !== null) ? await readStructure(page) : null,
      );
      const lines = [...gatherLines(rest), ...tables];
      if (lines.length === 0) empty++;
      pages.push({ lines, width: viewport.width, height: viewport.height, matrix });
      page.cleanup();
      missing = 0;
    } catch (error) {
      broken = error instanceof Error ? error.message : String(error);
      missing++;
      pages.push({ lines: [], width: 0, height: 0, matrix: toMatrix(null) });
    }
  }
  if (broken !== '' && pages.every(({ lines }) => lines.length === 0)) throw new Error(broken);
  return {
    pages,
    warnings: [
      ...(empty > 0 ? [warning('pagesWithoutText', { count: empty })] : []),
      ...(broken === '' ? [] : [warning('restUnreadable', { detail: broken })]),
    ],
  };
}

/** A tree that cannot be read says nothing; the page is read all the same. */
async function readStructure(page: PDFPageProxy): Promise<StructureNode | null> {
  return await page.getStructTree().catch(() => null);
}
