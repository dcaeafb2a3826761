import { messagesNow } from '../../messages/use-messages';
import { showNotice } from '../../state/notices';
import { useProject } from '../../state/project';
import { changeSettings, useWorkspace } from '../../state/workspace';
import type { Action } from '../action';
import { chosenCoding, codePathText } from '../code-passage';
import { goToCoding } from '../go-to-coding';
import { codingsOver, openPlace } from './open-place';
import { hasDocument, readerAction } from './reader-action';

/** From coding to coding, and what is coded where one is. */
export const goActions: readonly Action[] = [
  go('coding.next', 'next', ['N', 'Alt+ArrowDown'], () => goToCoding(1)),
  go('coding.previous', 'previous', ['Shift+N', 'Alt+ArrowUp'], () => goToCoding(-1)),
  go('coding.nextOfCode', 'nextOfCode', ['C', 'Alt+Shift+ArrowDown'], () => goToCodingOfCode(1)),
  go('coding.previousOfCode', 'previousOfCode', ['Shift+C', 'Alt+Shift+ArrowUp'], () => goToCodingOfCode(-1)),
  go('coding.sayHere', 'sayHere', ['I'], sayWhatIsHere),
  {
    id: 'codings.announce',
    label: ({ coding }) => coding.action.announce,
    menu: 'view',
    isChecked: () => useWorkspace.getState().settings.announceCodings,
    run() {
      const announceCodings = !useWorkspace.getState().settings.announceCodings;
      changeSettings({ announceCodings });
      const { announcementsOn, announcementsOff } = messagesNow().coding;
      showNotice('announce', announceCodings ? announcementsOn : announcementsOff);
    },
  },
];

function go(id: string, label: GoLabel, keys: readonly string[], run: () => void): Action {
  return readerAction({ id, label: (words) => words[label], keys, menu: 'go', isEnabled: hasDocument, run });
}

type GoLabel = 'next' | 'previous' | 'nextOfCode' | 'previousOfCode' | 'sayHere';

/** The code that is meant: the chosen coding's, else the one selected in the codebook, else the one applied last. */
function goToCodingOfCode(direction: 1 | -1): void {
  const { selectedCodeIds, lastCodeIds } = useWorkspace.getState();
  const codeId = chosenCoding()?.coding.codeId ?? [...selectedCodeIds][0] ?? lastCodeIds.at(-1) ?? null;
  if (codeId === null) showNotice('info', messagesNow().coding.noCodeMeant);
  else goToCoding(direction, codeId);
}

function sayWhatIsHere(): void {
  const place = openPlace();
  if (!place) return;
  const words = messagesNow().coding;
  const coders = useProject.getState().mirror?.coders;
  const here = codingsOver(place, place.selection ?? { start: place.caret, end: place.caret });
  const said = here.map(({ coding }) =>
    words.codedBy(codePathText(coding.codeId), coders?.get(coding.coderId)?.name ?? ''),
  );
  showNotice('info', said.length === 0 ? words.nothingCodedHere : words.codedHere(said.join('; ')));
}
