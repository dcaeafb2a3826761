import type { Line } from './lines';

/** A page's lines, and its size. */
export type PageOfLines = { readonly lines: readonly Line[]; readonly width: number; readonly height: number };

/** A page without its running heads, feet and page numbers, and these apart. */
export type PageParts = {
  readonly lines: readonly Line[];
  readonly heads: readonly Line[];
  readonly feet: readonly Line[];
};

/** How far from the edge of the page such lines stand, as a share of its height. */
const border = 0.14;
/** On how many of the pages around it a line comes again. */
const fewestRepeats = 2;
const reach = 4;

/**
 * Takes the lines out that stand at the same place on several pages with the same words, where numbers may differ, and
 * what the file itself calls decoration of the page.
 */
export function takeFurniture(pages: readonly PageOfLines[]): readonly PageParts[] {
  const keys = pages.map(
    (page) => new Set(page.lines.filter((line) => isAtBorder(line, page)).map((line) => keyOf(line, page))),
  );
  return pages.map((page, i) => {
    // A table has no words of its own by which it would be the same as another one.
    const isFurniture = (line: Line): boolean =>
      line.isArtifact ||
      (!line.table &&
        isAtBorder(line, page) &&
        (comesAgain(keyOf(line, page), keys, i) || isPageNumber(line, page, i)));
    const fromTop = page.lines.toSorted(byPlace);
    const taken = new Set([
      ...page.lines.filter(({ isArtifact }) => isArtifact),
      ...takeWhile(fromTop, isFurniture),
      ...takeWhile(fromTop.toReversed(), isFurniture),
    ]);
    return {
      lines: page.lines.filter((line) => !taken.has(line)),
      heads: [...taken].filter(({ y, angle }) => angle === 0 && y <= page.height / 2).toSorted(byPlace),
      feet: [...taken].filter(({ y, angle }) => angle !== 0 || y > page.height / 2).toSorted(byPlace),
    };
  });
}

/** What repeats in the midst of a page is no running head: only the outermost lines are. */
function takeWhile(lines: readonly Line[], holds: (line: Line) => boolean): readonly Line[] {
  const end = lines.findIndex((line) => !holds(line));
  return end < 0 ? lines : lines.slice(0, end);
}

function byPlace(a: Line, b: Line): number {
  return Math.abs(a.y - b.y) > Math.min(a.size, b.size) * 0.35 ? a.y - b.y : a.left - b.left;
}

function isAtBorder({ y, size, angle }: Line, { height }: PageOfLines): boolean {
  return angle === 0 && (y < height * border || y - size > height * (1 - border));
}

/** The same words at the same height; a number may stand anywhere on the line, for left and right pages differ. */
function keyOf(line: Line, { height }: PageOfLines): string {
  const words = textOf(line).replaceAll(/\d+/g, '#');
  const fromEdge = line.y > height / 2 ? line.y - height : line.y;
  return `${words.length < 90 ? words : words.slice(0, 90)}@${Math.round(fromEdge / 4)}`;
}

/** Left and right pages may have heads of their own, so the pages after the next count as well. */
function comesAgain(key: string, keys: readonly ReadonlySet<string>[], page: number): boolean {
  if (keys.length < 3) return keys.length === 2 && isMoreThanNumber(key) && keys.every((other) => other.has(key));
  const [words = '', place = '0'] = key.split(/@(?=[^@]*$)/);
  const near = [Number(place) - 1, Number(place), Number(place) + 1].map((each) => `${words}@${each}`);
  let repeats = 0;
  for (let i = page - reach; i <= page + reach; i++) {
    if (i !== page && near.some((each) => keys[i]?.has(each))) repeats++;
  }
  return repeats >= fewestRepeats;
}

function isMoreThanNumber(key: string): boolean {
  return /\p{L}{3}/u.test(key);
}

/** A number alone at the very edge of the page that is the number of this page or close to it. */
function isPageNumber(line: Line, page: PageOfLines, index: number): boolean {
  const number = /^[-\u2013\u2014\s]*(\d{1,4})[-\u2013\u2014\s]*$/.exec(textOf(line))?.[1];
  if (number === undefined || Number(number) !== index + 1) return false;
  return page.lines.every(
    (other) => other === line || (line.y > page.height / 2 ? other.y <= line.y : other.y >= line.y),
  );
}

function textOf({ words }: Line): string {
  return words.map(({ text, isApart }) => (isApart ? ` ${text}` : text)).join('');
}
