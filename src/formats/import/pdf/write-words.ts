import type { DocumentBuilder, DocumentElement } from '../document-builder';
import type { Footnote } from './footnotes';
import type { Row } from './flow';
import { turnBox } from './geometry';
import type { JoinLines } from './hyphens';
import type { Word } from './lines';
import type { PagePlace } from './places';

/** What is known of single words: their links, the notes they refer to, comments that begin or end with them. */
export type WordFacts = {
  readonly links: ReadonlyMap<Word, string>;
  readonly references: ReadonlyMap<Word, Footnote>;
  readonly begins: ReadonlyMap<Word, readonly (() => void)[]>;
  readonly ends: ReadonlyMap<Word, readonly (() => void)[]>;
};

export type WordWriter = {
  /** Writes the lines of a paragraph, joined; `plain` leaves bold out, as in headings that are bold throughout. */
  readonly writeRows: (rows: readonly Row[], plain: boolean) => void;
  /** Where each word came to stand, by page. */
  readonly places: ReadonlyMap<number, PagePlace[]>;
};

/** Writes words with their look, links and notes, and keeps where on the page each one stands. */
export function createWordWriter(
  builder: DocumentBuilder,
  facts: WordFacts,
  join: JoinLines,
  atPage: (page: number) => void,
): WordWriter {
  const places = new Map<number, PagePlace[]>();
  let open: readonly DocumentElement[] = [];

  function writeRows(rows: readonly Row[], plain: boolean): void {
    for (const [i, row] of rows.entries()) {
      const below = rows[i + 1];
      const before = rows[i - 1];
      const meets = before ? join(before, row) : 'space';
      const dropsHyphen = below !== undefined && join(row, below) === 'dropHyphen';
      if (i > 0 && meets === 'space') space();
      atPage(row.page);
      for (const [j, word] of row.words.entries()) {
        if (j > 0 && word.isApart) space();
        const isLast = j === row.words.length - 1;
        write(isLast && dropsHyphen ? { ...word, text: word.text.slice(0, -1) } : word, word, row, plain);
      }
    }
    change([]);
  }

  /** A space between two looks belongs to neither. */
  function space(): void {
    builder.flow(' ');
  }

  function write(shown: Word, word: Word, row: Row, plain: boolean): void {
    const reference = facts.references.get(word);
    change(reference ? [] : looksOf(word, facts.links.get(word), plain));
    for (const begin of facts.begins.get(word) ?? []) begin();
    const start = builder.position();
    if (reference) builder.refer(reference.label);
    else builder.write(shown.text.replaceAll('\u00ad', ''));
    const end = builder.position();
    for (const finish of facts.ends.get(word) ?? []) finish();
    if (end > start) keepPlace(start, end, word, row);
  }

  function change(next: readonly DocumentElement[]): void {
    const same = open.findIndex((element, i) => !isSame(element, next[i]));
    const kept = same < 0 ? open.length : same;
    for (let i = open.length; i > kept; i--) builder.close();
    for (const element of next.slice(kept)) builder.open(element);
    open = next;
  }

  function keepPlace(start: number, end: number, word: Word, row: Row): void {
    const box = turnBox(
      {
        left: word.x,
        right: word.x + word.width,
        top: word.y - word.size * 0.85,
        bottom: word.y + word.size * 0.25,
      },
      row.angle,
    );
    const place: PagePlace = [start, end, box.left, box.top, box.right - box.left, box.bottom - box.top];
    const onPage = places.get(row.page);
    if (onPage) onPage.push(place);
    else places.set(row.page, [place]);
  }

  return { writeRows, places };
}

function looksOf(word: Word, url: string | undefined, plain: boolean): readonly DocumentElement[] {
  return [
    ...(url === undefined ? [] : [{ kind: 'link', url } as const]),
    ...(word.style.bold && !plain ? [{ kind: 'bold' } as const] : []),
    ...(word.style.italic ? [{ kind: 'italic' } as const] : []),
    ...(word.script === null ? [] : [{ kind: word.script } as const]),
  ];
}

function isSame(a: DocumentElement, b: DocumentElement | undefined): boolean {
  if (a.kind !== b?.kind) return false;
  return a.kind !== 'link' || b.kind !== 'link' || a.url === b.url;
}
