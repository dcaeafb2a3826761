import { ChevronDown } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { historyExportActions } from '../actions/export-history';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import menu from '../parts/popover-menu/popover-menu.module.css';

/** The ways in which the audit trail is written to a file. */
export function ExportMenu() {
  const messages = useMessages();
  return (
    <MenuTrigger>
      <Button>
        {messages.chrome.menus.exports}
        <ChevronDown size={13} aria-hidden />
      </Button>
      <Popover className={menu['popover'] ?? ''} placement="bottom end">
        <Menu className={menu['menu'] ?? ''} aria-label={messages.chrome.menus.exports}>
          {historyExportActions.map(({ id, label, run }) => (
            <MenuItem key={id} id={id} className={menu['item'] ?? ''} onAction={() => void run()}>
              {label(messages)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
