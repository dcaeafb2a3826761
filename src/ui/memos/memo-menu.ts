import { beginLink, finishLink } from '../actions/edit-links';
import { removeMemo } from '../actions/edit-memos';
import { goToSubject } from '../actions/go-to-subject';
import { historyEntry } from '../actions/history-entry';
import { keyOf } from '../actions/key-of';
import { messagesNow } from '../messages/use-messages';
import type { MenuEntry } from '../parts/context-menu/menu-entry';
import { useLinking } from '../state/linking';
import { draftMemo, useMemos } from '../state/memos';

/** What can be done with the chosen memos. */
export function memoMenu(): readonly MenuEntry[] {
  const { memos: words, links } = messagesNow();
  const { activeId, selectedIds } = useMemos.getState();
  if (activeId === null) return [];
  return [
    { kind: 'item', label: words.goToPlace, keys: 'Enter', run: () => void goToSubject(activeId) },
    { kind: 'item', label: words.edit, keys: 'F2', run: () => useMemos.setState({ isEditing: true }) },
    { kind: 'item', label: words.addOnThis, run: () => draftMemo('memo', activeId) },
    historyEntry('memo', activeId),
    { kind: 'separator' },
    {
      kind: 'item',
      label: links.actions.begin,
      keys: keyOf('link.begin') ?? '',
      run: () => beginLink({ table: 'memo', id: activeId }),
    },
    {
      kind: 'item',
      label: links.actions.finish,
      keys: keyOf('link.finish') ?? '',
      disabled: useLinking.getState().from === null,
      run: () => finishLink({ table: 'memo', id: activeId }),
    },
    { kind: 'separator' },
    { kind: 'item', label: words.remove, keys: 'Delete', danger: true, run: () => void removeMemo([...selectedIds]) },
  ];
}
