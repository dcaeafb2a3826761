import { removeLinks } from '../actions/edit-links';
import { goToRecord } from '../actions/go-to-subject';
import { messagesNow } from '../messages/use-messages';
import type { MenuEntry } from '../parts/context-menu/menu-entry';
import { useLinks } from '../state/links';
import { useProject } from '../state/project';
import { openDialog } from '../state/workspace';

/** What can be done with the chosen links. */
export function linkMenu(): readonly MenuEntry[] {
  const { links: words } = messagesNow();
  const { activeId, selectedIds } = useLinks.getState();
  const link = useProject.getState().mirror?.links.get(activeId ?? '');
  if (!link) return [];
  const { relation } = link;
  const linkIds = [...selectedIds];
  return [
    {
      kind: 'item',
      label: words.goToTo,
      keys: 'Enter',
      run: () => void goToRecord(link.toTable, link.toId),
    },
    {
      kind: 'item',
      label: words.goToFrom,
      keys: 'Shift+Enter',
      run: () => void goToRecord(link.fromTable, link.fromId),
    },
    { kind: 'separator' },
    {
      kind: 'item',
      label: words.changeRelation,
      keys: 'F2',
      run: () => openDialog({ kind: 'relation', linkIds, relation, everywhere: false }),
    },
    {
      kind: 'item',
      label: words.renameRelation,
      run: () => openDialog({ kind: 'relation', linkIds, relation, everywhere: true }),
    },
    { kind: 'separator' },
    { kind: 'item', label: words.remove, keys: 'Delete', danger: true, run: () => void removeLinks(linkIds) },
  ];
}
