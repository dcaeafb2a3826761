import { compareText } from '../../domain/compare';
import type { Id } from '../../domain/model';
import { byPosition } from '../../domain/order';
import { runCommand } from '../actions/engine';
import { putInFolder, removeSources, showSource } from '../actions/edit-sources';
import { historyEntry } from '../actions/history-entry';
import type { Messages } from '../messages/message';
import type { MenuEntry } from '../parts/context-menu/menu-entry';
import type { Mirror } from '../state/mirror';
import type { NameWanted } from './NameDialog';

/** What can be done with the documents whose cells are selected. */
export function sourceMenu(
  sourceIds: readonly Id[],
  words: Messages['variables'],
  { sets, setMembers, sources }: Pick<Mirror, 'sets' | 'setMembers' | 'sources'>,
  askName: (wanted: NameWanted) => void,
): readonly MenuEntry[] {
  const [first] = sourceIds;
  const memberIds = [...sourceIds];
  const known = [...sets.values()].filter(({ about }) => about === 'source').sort(byPosition);
  const chosen = new Set(sourceIds);
  const setsOf = new Set(
    [...setMembers.values()].flatMap(({ setId, memberId }) => (chosen.has(memberId) ? [setId] : [])),
  );
  const folders = [...new Set([...sources.values()].flatMap(({ folder }) => folder ?? []))].sort(compareText);
  return [
    ...(first === undefined || sourceIds.length > 1
      ? []
      : [
          { kind: 'item', label: words.open, keys: 'Ctrl+Enter', run: () => showSource(first) } as const,
          historyEntry('source', first),
        ]),
    {
      kind: 'submenu',
      label: words.addToSet,
      entries: [
        { kind: 'item', label: words.newSet, run: () => askName({ kind: 'set', sourceIds: memberIds }) },
        ...known.map(({ id, name }): MenuEntry => ({
          kind: 'item',
          label: name,
          run: () => void runCommand('set.addMembers', { setId: id, memberIds }),
        })),
      ],
    },
    ...(setsOf.size === 0
      ? []
      : [
          {
            kind: 'submenu',
            label: words.takeOutOfSet,
            entries: known
              .filter(({ id }) => setsOf.has(id))
              .map(({ id, name }): MenuEntry => ({
                kind: 'item',
                label: name,
                run: () => void runCommand('set.removeMembers', { setId: id, memberIds }),
              })),
          } as const,
        ]),
    {
      kind: 'submenu',
      label: words.putInFolder,
      entries: [
        { kind: 'item', label: words.newFolder, run: () => askName({ kind: 'folder', sourceIds: memberIds }) },
        { kind: 'item', label: words.noFolder, run: () => void putInFolder(memberIds, null) },
        ...folders.map((folder): MenuEntry => ({
          kind: 'item',
          label: folder,
          run: () => void putInFolder(memberIds, folder),
        })),
      ],
    },
    { kind: 'separator' },
    { kind: 'item', label: words.remove(sourceIds.length), danger: true, run: () => void removeSources(memberIds) },
  ];
}
