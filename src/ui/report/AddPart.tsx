import { ChevronDown } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { addPartActions } from '../actions/report-actions';
import { runAction } from '../actions/run-action';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import menu from '../parts/popover-menu/popover-menu.module.css';

/** What can be put into the report: words of one's own, summaries, memos. */
export function AddPart() {
  const messages = useMessages();
  const words = messages.report;
  return (
    <MenuTrigger>
      <Button>
        {words.list.add}
        <ChevronDown size={13} aria-hidden />
      </Button>
      <Popover className={menu['popover'] ?? ''} placement="bottom end">
        <Menu className={menu['menu'] ?? ''} aria-label={words.list.add}>
          {addPartActions.map((action) => (
            <MenuItem
              key={action.id}
              id={action.id}
              className={menu['item'] ?? ''}
              isDisabled={action.isEnabled?.() === false}
              onAction={() => runAction(action)}
            >
              {action.label(messages)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
