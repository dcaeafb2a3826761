import { caseKinds, type Id } from '../../domain/model';
import { beginMemo } from '../actions/edit-memos';
import { findCase, removeCases, setCaseKind } from '../actions/edit-cases';
import { historyEntry } from '../actions/history-entry';
import type { Messages } from '../messages/message';
import type { MenuEntry } from '../parts/context-menu/menu-entry';
import { openDialog } from '../state/workspace';

/** What can be done with the cases of some rows. */
export function caseMenu(caseIds: readonly Id[], words: Messages['cases']): readonly MenuEntry[] {
  const [first] = caseIds;
  if (first === undefined) return [];
  return [
    {
      kind: 'submenu',
      label: words.kind,
      entries: caseKinds.map((kind) => ({
        kind: 'item',
        label: words.kinds[kind],
        checked: caseIds.every((id) => findCase(id)?.kind === kind),
        run: () => void setCaseKind(caseIds, kind),
      })),
    },
    { kind: 'item', label: words.memo, disabled: caseIds.length > 1, run: () => beginMemo('case', first) },
    { ...historyEntry('case', first), disabled: caseIds.length > 1 },
    {
      kind: 'item',
      label: words.merge,
      disabled: caseIds.length < 2,
      run: () => openDialog({ kind: 'merge-cases', caseIds }),
    },
    { kind: 'separator' },
    {
      kind: 'item',
      label: words.remove,
      keys: 'Ctrl+Shift+Delete',
      danger: true,
      run: () => void removeCases(caseIds),
    },
  ];
}
