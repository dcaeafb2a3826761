import { useEffect, useLayoutEffect, useMemo, useState, type KeyboardEvent } from 'react';
import { indexSpans } from '../../../domain/text/span-index';
import type { CasePassage } from '../../../domain/cases/case-passages';
import type { Id } from '../../../domain/model';
import { mergeSpans } from '../../../domain/text/spans';
import { quoteOf } from '../../actions/code-passage';
import { showCases } from '../../actions/edit-cases';
import { useMessages } from '../../messages/use-messages';
import { afterFrame } from '../../state/after-frame';
import { useProject } from '../../state/project';
import type { ReaderView } from '../page/reader-view';
import { hearCases } from './hear-cases';
import { placeBrackets, sameCaseBrackets, type CaseBracket } from './place-brackets';
import { useCasePassages } from './use-case-passages';
// oxlint-disable-next-line import/no-unassigned-import -- a stylesheet has nothing to assign
import './case-passages.css';

/** Passages that only cases speak of: dotted below their words, and beside them with the way to the case. */
export function CasePassages({ view, sourceId }: { readonly view: ReaderView; readonly sourceId: Id }) {
  const passages = useCasePassages(sourceId);
  const isMarked = passages.length > 0;
  useLayoutEffect(() => {
    if (!isMarked) return;
    view.mark('case', mergeSpans(passages));
    return () => view.mark('case', []);
  }, [view, passages, isMarked]);
  return isMarked ? <CaseBrackets view={view} passages={passages} /> : null;
}

type CaseBracketsProps = { readonly view: ReaderView; readonly passages: readonly CasePassage[] };

function CaseBrackets({ view, passages }: CaseBracketsProps) {
  const words = useMessages().showing;
  const cases = useProject((state) => state.mirror?.cases);
  const index = useMemo(() => indexSpans(passages), [passages]);
  const [brackets, setBrackets] = useState<readonly CaseBracket[]>([]);
  useEffect(() => {
    function update(): void {
      const next = placeBrackets(view, index);
      setBrackets((before) => (sameCaseBrackets(before, next) ? before : next));
    }
    update();
    return view.subscribe(() => afterFrame(update));
  }, [view, index]);
  useEffect(
    () =>
      hearCases(view, index, (ids) => {
        const known = useProject.getState().mirror?.cases;
        return ids.flatMap((id) => known?.get(id)?.name ?? []).join(', ');
      }),
    [view, index],
  );
  return (
    // oxlint-disable-next-line no-noninteractive-element-interactions -- it hears the arrow keys of the buttons within
    <ul className="reader-cases" aria-label={words.casePassages} onKeyDown={step}>
      {brackets.map(({ passage, top, height, lane }, i) => {
        const names = passage.caseIds.flatMap((id) => cases?.get(id)?.name ?? []).join(', ');
        return (
          <li key={passage.quotation.id}>
            <button
              type="button"
              className="reader-case"
              data-testid="case-bracket"
              tabIndex={i === 0 ? 0 : -1}
              title={words.caseOf(names)}
              aria-label={words.casePassage(names, quoteOf(view.text, passage), passage.quotation.paragraph)}
              style={{ top, height, right: lane * 5 }}
              onClick={() => showCases(passage.caseIds)}
            />
          </li>
        );
      })}
    </ul>
  );
}

/** The upright arrows go from one passage to the next. */
function step(event: KeyboardEvent<HTMLUListElement>): void {
  const way = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (way === 0 || event.altKey || event.ctrlKey || event.shiftKey || event.metaKey) return;
  event.preventDefault();
  const all = [...event.currentTarget.querySelectorAll('button')];
  all[all.findIndex((one) => one === event.target) + way]?.focus();
}
