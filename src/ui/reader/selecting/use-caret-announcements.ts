import { useEffect } from 'react';
import type { Id } from '../../../domain/model';
import { messagesNow } from '../../messages/use-messages';
import { showNotice } from '../../state/notices';
import { useProject } from '../../state/project';
import { isActivePane } from '../../state/panes';
import { useWorkspace, type Pane } from '../../state/workspace';

/** Milliseconds that the caret rests before it is spoken of: a held arrow key must not pile up words. */
const restBeforeWords = 300;

/** Tells a screen reader which codings begin and end as the caret moves: painted over the text they say nothing to it. */
export function useCaretAnnouncements(pane: Pane, sourceId: Id): void {
  useEffect(() => {
    let timer = 0;
    let here: ReadonlySet<Id> = new Set();
    function announce(): void {
      const { caret, selection, codingsHidden, settings, selectedCodingId } = useWorkspace.getState();
      // Who selects hears what is selected.
      if (caret === null || selection || !isActivePane(pane) || codingsHidden || !settings.announceCodings) return;
      const now = codeIdsAt(sourceId, caret, selectedCodingId);
      const words = messagesNow().coding;
      const entered = namesOf(now, here);
      const left = namesOf(here, now);
      here = now;
      const said = [
        ...(left.length > 0 ? [words.leaves(left.join('; '))] : []),
        ...(entered.length > 0 ? [words.enters(entered.join('; '))] : []),
      ];
      if (said.length > 0) showNotice('announce', said.join('. '));
    }
    const stop = useWorkspace.subscribe((state, before) => {
      // A document that opens says nothing of itself before one goes into it.
      if (state.caret === before.caret || before.caret === null) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(announce, restBeforeWords);
    });
    return () => {
      stop();
      window.clearTimeout(timer);
    };
  }, [pane, sourceId]);
}

/** The codes over the character behind an offset; the chosen coding was spoken of when it was chosen. */
function codeIdsAt(sourceId: Id, offset: number, chosenId: Id | null): ReadonlySet<Id> {
  const document = useProject.getState().mirror?.documents.get(sourceId);
  const here = document?.passages.at(offset).filter(({ id }) => id !== chosenId) ?? [];
  return new Set(here.map(({ coding }) => coding.codeId));
}

function namesOf(codeIds: ReadonlySet<Id>, without: ReadonlySet<Id>): readonly string[] {
  const codes = useProject.getState().mirror?.codes;
  return [...codeIds].filter((id) => !without.has(id)).map((id) => codes?.get(id)?.name ?? '');
}
