import { ChevronDown } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { exportActionsOf } from '../../actions/export-actions';
import type { ExportKind } from '../../messages/en/exporting';
import { useMessages } from '../../messages/use-messages';
import { Button } from '../button/Button';
import menu from '../popover-menu/popover-menu.module.css';

type ExportMenuProps = { readonly kinds: readonly ExportKind[]; readonly look?: 'plain' | 'quiet' };

/** The ways in which what a view shows is written to a file; disabled while there is nothing to write. */
export function ExportMenu({ kinds, look = 'plain' }: ExportMenuProps) {
  const messages = useMessages();
  const { exports } = messages.chrome.menus;
  const actions = kinds.flatMap(exportActionsOf);
  return (
    <MenuTrigger>
      <Button kind={look}>
        {exports}
        <ChevronDown size={13} aria-hidden />
      </Button>
      <Popover className={menu['popover'] ?? ''} placement="bottom end">
        <Menu
          className={menu['menu'] ?? ''}
          aria-label={exports}
          disabledKeys={actions.filter(({ isEnabled }) => isEnabled?.() === false).map(({ id }) => id)}
        >
          {actions.map(({ id, label, run }) => (
            <MenuItem key={id} id={id} className={menu['item'] ?? ''} onAction={() => void run()}>
              {label(messages)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
