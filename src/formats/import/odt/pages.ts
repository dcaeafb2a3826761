import type { DocumentBuilder } from '../document-builder';
import type { PageTurn } from './styles';

/** Counts the printed pages of a document whose program noted where they end. */
export type Pages = {
  /** A page is full here. */
  readonly turnSoftly: () => void;
  /** A page ends or a new number begins before a paragraph or a table because its style says so. */
  readonly turnBefore: (turn: PageTurn) => void;
  readonly turnAfter: (turn: PageTurn) => void;
  /** What `layOut` writes stands at the bottom of some page and turns none. */
  readonly outside: (layOut: () => void) => void;
};

/** @param known whether the file notes where pages are full; without that nobody knows the number of a page */
export function createPages(builder: DocumentBuilder, known: boolean): Pages {
  let page = 1;
  let paused = !known;
  let owed = false;
  if (known) builder.turnPage('1');

  function turn(to: number): void {
    if (paused) return;
    page = to;
    builder.turnPage(String(page));
  }

  return {
    turnSoftly: () => turn(page + 1),
    turnBefore({ before, number }) {
      const isFirst = builder.position() === 0;
      if (owed || (before && !isFirst)) turn(number ?? page + 1);
      else if (isFirst && before && number !== null) turn(number);
      owed = false;
    },
    turnAfter({ after }) {
      if (after && !paused) owed = true;
    },
    outside(layOut) {
      const before = paused;
      paused = true;
      layOut();
      paused = before;
    },
  };
}
