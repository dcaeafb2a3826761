import type { Id } from '../../../domain/model';
import { codePathNames } from '../../../domain/codebook/tree';
import type { CodedPassage } from '../../../domain/text/passages';
import { quoteOf } from '../../actions/code-passage';
import { messagesNow } from '../../messages/use-messages';
import { afterFrame } from '../../state/after-frame';
import { useProject } from '../../state/project';
import { useWorkspace } from '../../state/workspace';
import type { ReaderView } from '../page/reader-view';
import type { BracketLook } from './bracket-element';
import { createBracketList } from './draw-brackets';
import type { Bracket } from './margin-layout';

/** Keeps a list of brackets in step with a view and with what they are named; answers with how to stop. */
export function showMargin(view: ReaderView, list: HTMLUListElement): () => void {
  const draw = createBracketList(list, () => view.root.focus({ preventScroll: true }));
  const spoken = new WeakMap<CodedPassage, string>();
  let spokenFrom: readonly unknown[] = [];
  let drawnFrom: readonly unknown[] = [];
  let isStopped = false;

  function redraw(): void {
    const codes = useProject.getState().mirror?.codes;
    if (isStopped || !codes) return;
    const { margin } = view.layout();
    const { colourOf, chosenId, liftedId } = view.shown();
    const words = messagesNow();
    const from = [margin, codes, colourOf, chosenId, liftedId, words];
    if (from.every((value, i) => value === drawnFrom[i])) return;
    drawnFrom = from;

    const isSpokenAnew = spokenFrom[0] !== codes || spokenFrom[1] !== words;
    spokenFrom = [codes, words];
    const nameOf = ({ coding }: CodedPassage): string => codes.get(coding.codeId)?.name ?? '';
    const spokenName = (passage: CodedPassage): string => {
      const known = isSpokenAnew ? undefined : spoken.get(passage);
      if (known !== undefined) return known;
      const path = codePathNames(codes, passage.coding.codeId).join(' › ');
      const made = words.reader.bracket(path, quoteOf(view.text, passage), passage.quotation.paragraph);
      spoken.set(passage, made);
      return made;
    };
    const looks = new Map<Id, Bracket>([...margin.brackets, ...margin.crowded].map((one) => [one.id, one]));
    draw(margin, {
      chosenId,
      liftedId,
      lookOf: ({ passage }): BracketLook => ({
        colour: colourOf(passage),
        name: nameOf(passage),
        spokenName: spokenName(passage),
      }),
      countOf: (ids) => ({
        text: words.reader.moreLabels(ids.length),
        spoken: words.reader.moreLabelsName(
          ids.length,
          ids
            .flatMap((id) => looks.get(id) ?? [])
            .map(({ passage }) => nameOf(passage))
            .join(', '),
        ),
      }),
    });
  }
  function later(): void {
    afterFrame(redraw);
  }

  const stops = [view.subscribe(redraw), useProject.subscribe(later), useWorkspace.subscribe(later)];
  redraw();
  return () => {
    isStopped = true;
    for (const stop of stops) stop();
    // The next view of a text draws into the same list and knows nothing of what was drawn for this one.
    list.replaceChildren();
  };
}
