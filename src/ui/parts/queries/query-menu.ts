import type { SavedQuery } from '../../../domain/model';
import { changeQuery, openQuery, removeQuery, takeOverQuestion } from '../../actions/saved-queries';
import { messagesNow } from '../../messages/use-messages';
import { useRetrieve } from '../../state/retrieve';
import { openDialog, useWorkspace } from '../../state/workspace';
import type { MenuEntry } from '../context-menu/menu-entry';

/** What can be done with a saved query. */
export function queryMenu(query: SavedQuery): readonly MenuEntry[] {
  const { retrieve: words, panels } = messagesNow();
  const isInRetrieve = useWorkspace.getState().workspace === 'retrieve';
  const isAsked = useRetrieve.getState().asked !== null;
  const isSmart = query.smart === 1;
  return [
    { kind: 'item', label: words.openQuery, keys: 'Enter', run: () => openQuery(query) },
    { kind: 'item', label: words.editWords, run: () => openQuery(query, { edit: true }) },
    ...(isInRetrieve
      ? [
          {
            kind: 'item',
            label: words.takeWords,
            disabled: !isAsked,
            run: () => void takeOverQuestion(query),
          } as const,
        ]
      : []),
    { kind: 'separator' },
    {
      kind: 'item',
      label: words.rename,
      keys: 'F2',
      run: () => openDialog({ kind: 'save-query', queryId: query.id }),
    },
    {
      kind: 'item',
      label: isSmart ? words.makePlain : words.makeSmart,
      run: () => void changeQuery(query.id, { smart: !isSmart }),
    },
    { kind: 'separator' },
    {
      kind: 'item',
      label: words.removeQuery,
      keys: panels.keyDelete,
      danger: true,
      run: () => void removeQuery(query),
    },
  ];
}
