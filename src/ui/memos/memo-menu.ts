import { removeMemo } from '../actions/edit-memos';
import { goToSubject } from '../actions/go-to-subject';
import { historyEntry } from '../actions/history-entry';
import { linkEntries } from '../actions/link-entries';
import { messagesNow } from '../messages/use-messages';
import type { MenuEntry } from '../parts/context-menu/menu-entry';
import { draftMemo, useMemos } from '../state/memos';

/** What can be done with the chosen memos. */
export function memoMenu(): readonly MenuEntry[] {
  const { memos: words } = messagesNow();
  const { activeId, selectedIds } = useMemos.getState();
  if (activeId === null) return [];
  return [
    { kind: 'item', label: words.goToPlace, keys: 'Enter', run: () => void goToSubject(activeId) },
    { kind: 'item', label: words.edit, keys: 'F2', run: () => useMemos.setState({ isEditing: true }) },
    { kind: 'item', label: words.addOnThis, run: () => draftMemo('memo', activeId) },
    historyEntry('memo', activeId),
    { kind: 'separator' },
    ...linkEntries({ table: 'memo', id: activeId }),
    { kind: 'separator' },
    { kind: 'item', label: words.remove, keys: 'Delete', danger: true, run: () => void removeMemo([...selectedIds]) },
  ];
}
