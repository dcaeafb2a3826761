import { allActions } from '../../actions';
import { shownKey } from '../../actions/key-bindings';
import { runAction } from '../../actions/run-action';
import { useMessages } from '../../messages/use-messages';
import { ContextMenu } from '../../parts/context-menu/ContextMenu';
import type { MenuEntry } from '../../parts/context-menu/menu-entry';
import type { Messages } from '../../messages/message';
import type { MenuPoint } from './use-marks';

/** What can be done at a place of the text, in groups; all of it has a key or a place in the menus as well. */
const groups = [
  ['coding.openBar', 'coding.memo', 'case.passage', 'link.begin', 'link.finish'],
  ['marks.boilerplate', 'marks.speaker', 'marks.speakers'],
  ['marks.footnote'],
] as const;

/** The menu of the text: what the keyboard does with the selected passage or the paragraph, at the pointer. */
export function TextMenu({ at, onClose }: { readonly at: MenuPoint; readonly onClose: () => void }) {
  const messages = useMessages();
  return <ContextMenu label={messages.marks.menu} at={at} entries={menuEntries(messages)} onClose={onClose} />;
}

function menuEntries(messages: Messages): readonly MenuEntry[] {
  const actions = new Map(allActions().map((action) => [action.id, action]));
  return groups.flatMap((group, i) => [
    ...(i === 0 ? [] : [{ kind: 'separator' } as const]),
    ...group.flatMap((id): MenuEntry[] => {
      const action = actions.get(id);
      if (!action) return [];
      const keys = shownKey(action);
      return [
        {
          kind: 'item',
          label: action.label(messages),
          ...(keys !== null && { keys }),
          checked: action.isChecked?.() ?? false,
          disabled: !(action.isEnabled?.() ?? true),
          run: () => runAction(action),
        },
      ];
    }),
  ]);
}
