import type { CasePassage } from '../../../domain/cases/case-passages';
import type { Id } from '../../../domain/model';
import type { SpanIndex } from '../../../domain/text/span-index';
import type { ReaderView } from '../page/reader-view';

/** Milliseconds that the pointer rests before it is looked what lies under it. */
const rest = 150;

/** Names the cases of a passage where the pointer rests on its words; answers with how to stop. */
export function hearCases(
  view: ReaderView,
  passages: SpanIndex<CasePassage>,
  nameCases: (caseIds: readonly Id[]) => string,
): () => void {
  const { root } = view;
  let resting = 0;

  function look(x: number, y: number): void {
    const offset = view.offsetAtPoint(x, y);
    const here = offset === null ? [] : passages.at(offset);
    const name = nameCases([...new Set(here.flatMap(({ caseIds }) => caseIds))]);
    if (name === '') root.removeAttribute('title');
    else if (root.title !== name) root.title = name;
  }
  function move({ buttons, clientX, clientY }: PointerEvent): void {
    window.clearTimeout(resting);
    if (buttons === 0) resting = window.setTimeout(() => look(clientX, clientY), rest);
  }
  function leave(): void {
    window.clearTimeout(resting);
    root.removeAttribute('title');
  }

  root.addEventListener('pointermove', move);
  root.addEventListener('pointerleave', leave);
  return () => {
    leave();
    root.removeEventListener('pointermove', move);
    root.removeEventListener('pointerleave', leave);
  };
}
