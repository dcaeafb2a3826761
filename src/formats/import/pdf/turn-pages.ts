import type { DocumentBuilder } from '../document-builder';
import type { Row } from './flow';
import type { PageParts } from './furniture';
import type { Line } from './lines';

/**
 * Turns the pages while a document is written. Running heads and feet are boilerplate, each a line of its own; where a
 * paragraph runs across the border of pages, the feet stand before it and the heads behind it, so that each stays on its page and
 * the paragraph stays whole.
 */
export type PageTurner = {
  /** Before a paragraph that stands on these pages; `interrupt` is called before anything is written. */
  readonly begin: (first: number, last: number, interrupt: () => void) => void;
  /** Before a line of a paragraph. */
  readonly turnTo: (page: number) => void;
  readonly end: () => void;
};

export function createPageTurner(
  builder: DocumentBuilder,
  content: { readonly pages: readonly PageParts[]; readonly labels: readonly string[] },
  write: (rows: readonly Row[]) => void,
): PageTurner {
  let current = -1;
  let headsDone = -1;
  let feetDone = -1;

  function turnTo(page: number): void {
    while (current < page) builder.turnPage(content.labels[++current] ?? String(current + 1));
  }

  function writeLines(lines: readonly Line[], page: number): void {
    for (const line of lines) {
      builder.open({ kind: 'paragraph' });
      builder.open({ kind: 'boilerplate' });
      write([{ ...line, page, column: 0, columnLeft: line.left, columnRight: line.right }]);
      builder.close();
      builder.close();
    }
  }

  function hasFurniture(until: number): boolean {
    for (let page = Math.max(0, feetDone); page <= until; page++) {
      const parts = content.pages[page];
      if (parts && (parts.heads.length > 0 || parts.feet.length > 0)) return true;
    }
    return false;
  }

  /** Everything that belongs to the borders before the words of this page. */
  function settle(page: number): void {
    for (let each = Math.max(0, feetDone + 1); each <= page; each++) {
      if (headsDone < each) {
        turnTo(each);
        writeLines(content.pages[each]?.heads ?? [], each);
        headsDone = each;
      }
      if (each < page) finishPage(each);
    }
  }

  function finishPage(page: number): void {
    if (feetDone >= page) return;
    writeLines(content.pages[page]?.feet ?? [], page);
    feetDone = page;
  }

  return {
    begin(first, last, interrupt) {
      if (first > current || last > first || headsDone < first) {
        if (hasFurniture(last)) interrupt();
        builder.breakLine();
        settle(first);
        if (last > first) finishPage(first);
      }
    },
    turnTo,
    end() {
      builder.breakLine();
      const last = content.pages.length - 1;
      settle(last);
      finishPage(last);
    },
  };
}
