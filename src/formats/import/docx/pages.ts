import type { DocumentBuilder } from '../document-builder';

/** The pages of a Word file, as far as it says where they turn. */
export type Pages = {
  /** The author turns the page here. */
  readonly turn: () => void;
  /** The page turned here when the file was last laid out. */
  readonly turnAsLaidOut: () => void;
  /** Words follow: the pages turned since the last words are turned in the text. */
  readonly beforeWords: () => void;
  /** Whether the file says of any page where it begins. */
  readonly areKnown: () => boolean;
};

/** Counts the pages from 1. A page that the author turned was also laid out so: both say one turn. */
export function createPages(builder: DocumentBuilder): Pages {
  let turned = 0;
  let laidOut = 0;
  let page = 1;
  builder.turnPage('1');

  return {
    turn: () => void turned++,
    turnAsLaidOut: () => void laidOut++,
    beforeWords() {
      if (turned === 0 && laidOut === 0) return;
      page += Math.max(turned, laidOut);
      turned = 0;
      laidOut = 0;
      builder.turnPage(String(page));
    },
    areKnown: () => page > 1,
  };
}
