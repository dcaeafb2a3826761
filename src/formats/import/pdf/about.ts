import type { PDFDocumentProxy } from 'pdfjs-dist';
import { withoutPlaceholders } from '../about/placeholders';
import type { About } from '../importer';
import { readPdfDate } from './annotations';
import type { OutlineEntry } from './headings';

/** What the PDF says about itself, and its language. */
export async function readAbout(
  document: PDFDocumentProxy,
): Promise<{ readonly about: About; readonly language: string | null }> {
  const { info, metadata } = await document.getMetadata();
  const fields: Readonly<Record<string, unknown>> = { ...info };
  const say = (...values: unknown[]): string => values.map(toLine).find((value) => value !== '') ?? '';
  const title = say(metadata?.get('dc:title'), fields['Title']).replace(/^Microsoft Word - /, '');
  const author = say(metadata?.get('dc:creator'), fields['Author']);
  const publisher = say(metadata?.get('dc:publisher'));
  const date = readPdfDate(fields['CreationDate']) ?? readPdfDate(metadata?.get('xmp:createdate'));
  const language = say(fields['Language']);
  return {
    about: withoutPlaceholders({
      ...(title === '' ? {} : { title }),
      ...(author === '' ? {} : { author }),
      ...(publisher === '' ? {} : { publisher }),
      ...(date === null ? {} : { date }),
    }),
    language: /^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(language) ? language : null,
  };
}

function toLine(value: unknown): string {
  const whole = Array.isArray(value) ? value.filter((each) => typeof each === 'string').join('; ') : value;
  return typeof whole === 'string' ? whole.replaceAll('\0', '').replaceAll(/\s+/g, ' ').trim() : '';
}

const deepest = 6;
const mostEntries = 5000;

/** The bookmarks in their order, with how deep each stands. */
export async function readOutline(document: PDFDocumentProxy): Promise<readonly OutlineEntry[]> {
  const entries: OutlineEntry[] = [];
  type Node = { readonly title: string; readonly items: readonly Node[] };
  const walk = (nodes: readonly Node[], level: number): void => {
    for (const { title, items } of nodes) {
      if (entries.length >= mostEntries) return;
      entries.push({ title, level });
      if (level < deepest) walk(items, level + 1);
    }
  };
  walk((await outlineOf(document)) ?? [], 1);
  return entries;
}

async function outlineOf(document: PDFDocumentProxy): ReturnType<PDFDocumentProxy['getOutline']> {
  try {
    return await document.getOutline();
  } catch {
    // Bookmarks stand beside the text: damaged or endless ones do not take it along.
    return [];
  }
}

/** What stands on the pages as their numbers: the labels of the PDF, else the count. */
export async function readPageLabels(document: PDFDocumentProxy, count: number): Promise<readonly string[]> {
  const labels = count < document.numPages ? null : await document.getPageLabels();
  return Array.from({ length: count }, (_, i) => labels?.[i]?.trim() || String(i + 1));
}
