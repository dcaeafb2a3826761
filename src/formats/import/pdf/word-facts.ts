import type { DocumentBuilder } from '../document-builder';
import type { Annotations, PageNote } from './annotations';
import type { Row } from './flow';
import type { Footnote } from './footnotes';
import { holdsMiddle, turn, type Box } from './geometry';
import type { Word } from './lines';
import type { WordFacts } from './write-words';

/** Puts links and comments, which lie on the page as rectangles, on the words that lie under them. */
export function findWordFacts(
  builder: DocumentBuilder,
  rows: readonly Row[],
  annotations: ReadonlyMap<number, Annotations>,
  references: ReadonlyMap<Word, Footnote>,
): WordFacts {
  const links = new Map<Word, string>();
  const begins = new Map<Word, (() => void)[]>();
  const ends = new Map<Word, (() => void)[]>();
  const byPage = rowsByPage(rows, annotations);
  for (const [page, { links: areas, notes }] of annotations) {
    const onPage = byPage.get(page) ?? [];
    for (const { box, url } of areas) for (const word of findWords(onPage, [box])) links.set(word, url);
    for (const [i, note] of notes.entries()) {
      const words = findWords(onPage, note.boxes);
      const covered = words.length > 0 ? words : (nearestRow(onPage, note.boxes)?.words ?? []);
      const [first, last] = [covered[0], covered.at(-1)];
      if (!first || !last) continue;
      const key = `${page}-${i}`;
      push(begins, first, () => builder.openComment(key));
      push(ends, last, () => builder.closeComment(key, toComment(note)));
    }
  }
  return { links, references, begins, ends };
}

function toComment({ author, date, text }: PageNote): Pick<PageNote, 'author' | 'date' | 'text'> {
  return { author, date, text };
}

function push(acts: Map<Word, (() => void)[]>, word: Word, act: () => void): void {
  const same = acts.get(word);
  if (same) same.push(act);
  else acts.set(word, [act]);
}

/** The lines of the pages that have annotations, with the lines of table cells. */
function rowsByPage(
  rows: readonly Row[],
  annotations: ReadonlyMap<number, unknown>,
): ReadonlyMap<number, readonly PlacedLine[]> {
  const pages = new Map<number, PlacedLine[]>();
  for (const row of rows) {
    if (!annotations.has(row.page)) continue;
    const lines = row.table ? row.table.cells.flatMap((cell) => cell.lines) : [row];
    const page = pages.get(row.page);
    if (page) page.push(...lines);
    else pages.set(row.page, [...lines]);
  }
  return pages;
}

type PlacedLine = Pick<Row, 'words' | 'angle' | 'y' | 'left' | 'right' | 'size'>;

function findWords(lines: readonly PlacedLine[], boxes: readonly Box[]): readonly Word[] {
  return lines.flatMap(({ words, angle }) =>
    words.filter((word) => {
      const [x, y] = turn(word.x + word.width / 2, word.y - word.size * 0.3, angle);
      return boxes.some((box) => holdsMiddle(box, x, y));
    }),
  );
}

/** A note in the margin is on the line beside it. */
function nearestRow(lines: readonly PlacedLine[], boxes: readonly Box[]): PlacedLine | undefined {
  const [box] = boxes;
  if (!box) return undefined;
  const at = (box.top + box.bottom) / 2;
  let nearest: PlacedLine | undefined;
  for (const line of lines) {
    if (line.angle === 0 && (!nearest || Math.abs(line.y - at) < Math.abs(nearest.y - at))) nearest = line;
  }
  return nearest;
}
