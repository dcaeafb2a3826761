import { Buffer } from 'node:buffer';
import { isProblem } from '../../domain/problem';
import { warning, type Warning } from '../../domain/warning';
import type { FileToImport, ImportedText, Importer } from './importer';
import { toImportedText } from './imported-text';
import { readAbout, readOutline, readPageLabels } from './pdf/about';
import { readAnnotations } from './pdf/annotations';
import { takeFurniture } from './pdf/furniture';
import { damaged, openPdf, type OpenPdf } from './pdf/open-pdf';
import { readPages } from './pdf/read-pages';
import type { PagePlaces, PrintedText } from './pdf/places';
import { writeDocument } from './pdf/write-document';
import { sniffFamily } from './sniff';

/** PDF: the words in reading order, with pages, and the structure that the print of the page shows. */
export const pdf: Importer = {
  name: 'PDF',
  kind: 'pdf',
  extensions: ['pdf'],
  reads: ({ bytes }) => sniffFamily(bytes) === 'pdf',
  read: async (file) => (await readPdf(file)).imported,
};

/** Where on the pages the very text that importing gives stands. */
export async function readPdfPlaces(file: FileToImport): Promise<PrintedText> {
  const { imported, pages } = await readPdf(file);
  return { text: imported.text, pages };
}

async function readPdf(
  file: FileToImport,
): Promise<{ readonly imported: ImportedText; readonly pages: readonly PagePlaces[] }> {
  const open = await openPdf(file);
  try {
    return await readOpenPdf(open, file);
  } catch (error) {
    throw isProblem(error) ? error : damaged(file);
  } finally {
    await open.close();
  }
}

async function readOpenPdf(
  open: OpenPdf,
  file: FileToImport,
): Promise<{ readonly imported: ImportedText; readonly pages: readonly PagePlaces[] }> {
  const { document } = open;
  const { pages, warnings } = await readPages(open);
  const [{ about, language }, outline, labels] = await Promise.all([
    readAbout(document),
    readOutline(document),
    readPageLabels(document, pages.length),
  ]);
  const annotations = await readAnnotations(document, (page) => pages[page]?.matrix);
  const { built, places } = writeDocument({ pages: takeFurniture(pages), labels, outline, annotations });
  const scripts = await countScripts(open, file);
  return {
    imported: toImportedText(built, {
      about,
      dated: 'file',
      ...(language === null ? {} : { language }),
      warnings: [...warnings, ...scripts],
    }),
    pages: pages.map(({ width, height }, page) => ({
      label: labels[page] ?? String(page + 1),
      width,
      height,
      places: (places.get(page) ?? []).toSorted((a, b) => a[0] - b[0]),
    })),
  };
}

/** Scripts never run; they are counted where the file shows them, and as one where it only says that it has some. */
async function countScripts({ document }: OpenPdf, { bytes }: FileToImport): Promise<readonly Warning[]> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (const name of ['/S/JavaScript', '/S /JavaScript']) {
    for (let at = file.indexOf(name); at >= 0; at = file.indexOf(name, at + 1)) count++;
  }
  if (count === 0 && (await document.hasJSActions())) count = 1;
  return count > 0 ? [warning('scriptsLeftOut', { count })] : [];
}
