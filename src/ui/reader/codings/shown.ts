import type { Id, Span } from '../../../domain/model';
import { noPassages, type CodedPassage, type PassageIndex } from '../../../domain/text/passages';

/** What the reader has to show over the text. */
export type Shown = {
  /** The codings that no filter leaves out. */
  readonly passages: PassageIndex;
  /** Every colour that a coding may have, `#rrggbb`, each once. */
  readonly colours: readonly string[];
  readonly colourOf: (passage: CodedPassage) => string;
  readonly chosenId: Id | null;
  /** The coding that stands out, the others stepping back; null when all are shown alike. */
  readonly liftedId: Id | null;
  /** The selected passage, painted while the browser's own selection is elsewhere. */
  readonly pending: Span | null;
};

export const nothingShown: Shown = {
  passages: noPassages,
  colours: [],
  colourOf: () => '',
  chosenId: null,
  liftedId: null,
  pending: null,
};

/** Whether two readings show the same: what is derived from a map stays the same object while the map does. */
export function sameShown(a: Shown, b: Shown): boolean {
  return (Object.keys(a) as (keyof Shown)[]).every((key) => a[key] === b[key]);
}
