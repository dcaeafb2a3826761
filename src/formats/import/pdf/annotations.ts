import type { PDFDocumentProxy } from 'pdfjs-dist';
import { transform, type Box, type Matrix } from './geometry';

/** A place on a page that leads to an address. */
export type LinkArea = { readonly box: Box; readonly url: string };

/** What a reader of the PDF wrote on it, and the places that it is about. */
export type PageNote = {
  readonly boxes: readonly Box[];
  readonly author: string;
  readonly date: string;
  readonly text: string;
};

export type Annotations = { readonly links: readonly LinkArea[]; readonly notes: readonly PageNote[] };

/** Kinds of annotations as PDF.js numbers them: notes, links, free text and the four kinds of marking. */
const readKinds = new Set([1, 2, 3, 9, 10, 11, 12]);
const linkKind = 2;

/** The links and comments of all pages, by page. */
export async function readAnnotations(
  document: PDFDocumentProxy,
  matrixOf: (page: number) => Matrix | undefined,
): Promise<ReadonlyMap<number, Annotations>> {
  const pages = new Map<number, { links: LinkArea[]; notes: PageNote[] }>();
  const given: unknown = await document.getAnnotationsByType(readKinds, new Set());
  if (!Array.isArray(given)) return pages;
  for (const annotation of given) {
    if (!isFields(annotation)) continue;
    const page = annotation['pageIndex'];
    const matrix = typeof page === 'number' ? matrixOf(page) : undefined;
    if (typeof page !== 'number' || !matrix) continue;
    const found = pages.get(page) ?? { links: [], notes: [] };
    pages.set(page, found);
    const boxes = readBoxes(annotation, matrix);
    if (annotation['annotationType'] === linkKind) {
      const url = readUrl(annotation);
      if (url) for (const box of boxes) found.links.push({ box, url });
      continue;
    }
    const text = readText(annotation['contentsObj']);
    if (text === '') continue;
    const date = readPdfDate(annotation['modificationDate']) ?? '';
    found.notes.push({ boxes, text, date, author: readText(annotation['titleObj']) });
  }
  return pages;
}

/** Web and mail addresses only; a link to a program or a file is none. */
function readUrl(annotation: Fields): string | null {
  const url = typeof annotation['url'] === 'string' ? annotation['url'] : annotation['unsafeUrl'];
  return typeof url === 'string' && /^(https?|mailto|ftp|doi):/i.test(url) ? url : null;
}

function readText(value: unknown): string {
  const text = isFields(value) ? value['str'] : '';
  return typeof text === 'string' ? text.trim() : '';
}

/** The quadrilaterals of a marking, or the rectangle around it. */
function readBoxes(annotation: Fields, matrix: Matrix): readonly Box[] {
  const quads = toNumbers(annotation['quadPoints']);
  const boxes: Box[] = [];
  for (let i = 0; i + 8 <= quads.length; i += 8) boxes.push(toBox(quads.slice(i, i + 8), matrix));
  const rectangle = toNumbers(annotation['rect']);
  return boxes.length > 0 || rectangle.length < 4 ? boxes : [toBox(rectangle.slice(0, 4), matrix)];
}

function toBox(numbers: readonly number[], matrix: Matrix): Box {
  const points = numbers.flatMap((x, i) => (i % 2 === 0 ? [transform(matrix, x, numbers[i + 1] ?? 0)] : []));
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

function toNumbers(value: unknown): readonly number[] {
  if (value instanceof Float32Array) return Array.from(value);
  return Array.isArray(value) ? value.filter((each): each is number => typeof each === 'number') : [];
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

/** `D:20151216093000+08'00'` as `2015-12-16`; null when it is no date. */
export function readPdfDate(value: unknown): string | null {
  const [, year, month, day] = (typeof value === 'string' && /^(?:D:)?(\d{4})-?(\d\d)?-?(\d\d)?/.exec(value)) || [];
  if (year === undefined || Number(year) < 1000) return null;
  return [year, month, day].filter((part) => part !== undefined).join('-');
}
