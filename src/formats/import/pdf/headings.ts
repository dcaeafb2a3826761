import { countLetters, isBold, textOf, type Usual } from './flow';
import type { Paragraph } from './paragraphs';

/** An entry of the bookmarks of a PDF, with how deep it stands, from 1. */
export type OutlineEntry = { readonly title: string; readonly level: number };

/** Headings are short. */
const longestHeading = 250;
const mostRows = 5;

/** Which paragraphs are headings, of which level: by the bookmarks of the file, else by the size and weight of the letters. */
export function findHeadings(
  paragraphs: readonly Paragraph[],
  usual: Usual,
  outline: readonly OutlineEntry[],
): ReadonlyMap<Paragraph, number> {
  const levels = new Map<Paragraph, number>();
  const looks = paragraphs.filter((paragraph) => looksLikeHeading(paragraph, usual));
  const sizes = [...new Set(looks.map(sizeOf))].toSorted((a, b) => b - a).filter((size) => isLarge(size, usual));
  for (const paragraph of looks) {
    const rank = sizes.indexOf(sizeOf(paragraph));
    levels.set(paragraph, Math.min(6, (rank < 0 ? sizes.length : rank) + 1));
  }
  for (const [paragraph, level] of matchOutline(paragraphs, outline)) levels.set(paragraph, level);
  return levels;
}

/** The size of a paragraph to half a point. */
function sizeOf({ rows }: Paragraph): number {
  return Math.round((rows[0]?.size ?? 0) * 2) / 2;
}

function isLarge(size: number, usual: Usual): boolean {
  return size >= usual.size * 1.1 && size >= usual.size + 0.9;
}

function looksLikeHeading(paragraph: Paragraph, usual: Usual): boolean {
  const { rows, marker } = paragraph;
  const [first] = rows;
  if (!first || rows.length > mostRows || first.angle !== 0 || first.table) return false;
  const letters = rows.reduce((sum, row) => sum + countLetters(row), 0);
  const text = rows.map(textOf).join(' ');
  if (letters > longestHeading || letters < 2 || !/\p{L}/u.test(text)) return false;
  if (letters > 80 && /[.\u3002\u06d4]$/.test(text)) return false;
  if (isLarge(sizeOf(paragraph), usual)) return true;
  if (usual.isBold || sizeOf(paragraph) < usual.size - 0.6 || !rows.every(isBold) || marker?.ordered === false)
    return false;
  return letters <= 120 && !/[.,;\u3002\uff0c\uff1b:\uff1a]$/.test(text);
}

/** The bookmarks that stand word for word in the text, each found behind the one before. */
function matchOutline(
  paragraphs: readonly Paragraph[],
  outline: readonly OutlineEntry[],
): readonly (readonly [Paragraph, number])[] {
  const places = new Map<string, { index: number; paragraph: Paragraph }[]>();
  if (outline.length === 0) return [];
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.rows.length > mostRows) continue;
    const key = toKey(paragraph.rows.map(textOf).join(''));
    const same = places.get(key);
    if (same) same.push({ index, paragraph });
    else places.set(key, [{ index, paragraph }]);
  }
  let from = 0;
  return outline.flatMap(({ title, level }) => {
    const found = places.get(toKey(title))?.find(({ index }) => index >= from);
    if (!found) return [];
    from = found.index + 1;
    return [[found.paragraph, level] as const];
  });
}

function toKey(title: string): string {
  return title
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}-]+/gu, '')
    .toLowerCase();
}
