import type { Id } from '../../../domain/model';
import { shownKey } from '../../actions/key-bindings';
import { codingActions } from '../../actions/coding-actions';
import { openBar } from '../../actions/code-passage';
import { copyChosen, joinWithNeighbour } from '../../actions/coding/reshape-codings';
import { removeCoding, setStance, setWeight } from '../../actions/edit-codings';
import { messagesNow } from '../../messages/use-messages';
import type { MenuEntry } from '../../parts/context-menu/menu-entry';
import { useProject } from '../../state/project';
import { useWorkspace } from '../../state/workspace';

const weights = [20, 40, 60, 80, 100] as const;

/** What can be done with a coding: the same acts as on the keyboard, at the pointer. */
export function codingMenu(codingId: Id): readonly MenuEntry[] {
  const { reader: words, coding: acts } = messagesNow();
  const documents = useProject.getState().mirror?.documents;
  const coding = documents?.get(useWorkspace.getState().openSourceId ?? '')?.codings.get(codingId);
  const stances = ['supports', 'opposes', 'neutral'] as const;
  return [
    { kind: 'item', label: acts.action.replace, keys: keysOf('coding.replace'), run: () => openBar('replace') },
    { kind: 'item', label: acts.action.memo, keys: 'M', run: () => openBar('memo') },
    { kind: 'separator' },
    { kind: 'item', label: acts.action.actor, keys: 'A', run: () => openBar('actor') },
    ...stances.map((stance): MenuEntry => ({
      kind: 'item',
      label: words[stance],
      checked: coding?.stance === stance,
      run: () => void setStance(codingId, coding?.stance === stance ? null : stance),
    })),
    {
      kind: 'submenu',
      label: words.bar.weight,
      entries: [
        ...weights.map((weight): MenuEntry => ({
          kind: 'item',
          label: words.weight(weight),
          checked: coding?.weight === weight,
          run: () => void setWeight(codingId, weight),
        })),
        { kind: 'item', label: words.weightNone, run: () => void setWeight(codingId, null) },
      ],
    },
    { kind: 'separator' },
    { kind: 'item', label: acts.action.copy, keys: keysOf('coding.copy'), run: copyChosen },
    { kind: 'item', label: acts.action.join, keys: keysOf('coding.join'), run: () => void joinWithNeighbour() },
    {
      kind: 'item',
      label: acts.action.remove,
      keys: keysOf('coding.remove'),
      danger: true,
      run: () => void removeCoding(codingId),
    },
  ];
}

function keysOf(actionId: string): string {
  const action = codingActions.find(({ id }) => id === actionId);
  return (action && shownKey(action)) ?? '';
}
