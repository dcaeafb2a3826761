import { ChevronDown } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { figureExportActions } from '../actions/figure-actions';
import { runAction } from '../actions/run-action';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import menu from '../parts/popover-menu/popover-menu.module.css';
import { useAnalyse } from '../state/analyse';

/** The ways in which a figure and its table go out. */
export function FigureExport() {
  const messages = useMessages();
  const hasFigure = useAnalyse((state) => (state.figure?.table.rows.length ?? 0) > 0);
  const words = messages.analyseNotes.exports;
  return (
    <MenuTrigger>
      <Button isDisabled={!hasFigure}>
        {words.menu}
        <ChevronDown size={13} aria-hidden />
      </Button>
      <Popover className={menu['popover'] ?? ''} placement="bottom end">
        <Menu className={menu['menu'] ?? ''} aria-label={words.menu}>
          {figureExportActions.map((action) => (
            <MenuItem key={action.id} id={action.id} className={menu['item'] ?? ''} onAction={() => runAction(action)}>
              {action.label(messages)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
