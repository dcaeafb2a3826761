import type { CasePassage } from '../../../domain/cases/case-passages';
import type { SpanIndex } from '../../../domain/text/span-index';
import type { ReaderView } from '../page/reader-view';

/** A passage of a case with its place in the gutter, in pixels from the top of the page. */
export type CaseBracket = {
  readonly passage: CasePassage;
  readonly top: number;
  readonly height: number;
  readonly lane: number;
};

/** So many lie beside each other; more lie over each other. */
const lanes = 3;

/** Where the brackets stand of the passages near the screen. */
export function placeBrackets(view: ReaderView, passages: SpanIndex<CasePassage>): readonly CaseBracket[] {
  const { near } = view.layout();
  const page = view.root.parentElement?.getBoundingClientRect();
  if (!page) return [];
  const here = passages.overlapping(near);
  return here.flatMap((passage, i) => {
    const first = view.measure.boxBefore(Math.max(passage.start, near.start));
    const last = view.measure.boxBehind(Math.min(passage.end, near.end));
    if (!first || !last) return [];
    const around = here.slice(0, i).filter(({ end }) => end > passage.start).length;
    const top = Math.round(first.top - page.top) + 3;
    return [{ passage, top, height: Math.max(8, Math.round(last.bottom - first.top) - 6), lane: around % lanes }];
  });
}

/** Whether two readings of the brackets look the same. */
export function sameCaseBrackets(a: readonly CaseBracket[], b: readonly CaseBracket[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, i) => {
      const other = b[i];
      return other?.passage === one.passage && other.top === one.top && other.height === one.height;
    })
  );
}
