import { ChevronDown } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { memoTitle } from '../../domain/memos/filter-memos';
import { addToReport } from '../actions/edit-report';
import { addPartActions } from '../actions/report-actions';
import { runAction } from '../actions/run-action';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import menu from '../parts/popover-menu/popover-menu.module.css';
import { useProject } from '../state/project';

/** So many memos are offered, the latest first: a menu is no list of all. */
const mostMemos = 20;

/** What can be put into the report: words of one's own, summaries, memos. */
export function AddPart() {
  const messages = useMessages();
  const words = messages.report;
  const memos = useProject((state) => state.mirror?.memos);
  const latest = [...(memos?.values() ?? [])]
    .toSorted((a, b) => (a.modified < b.modified ? 1 : -1))
    .slice(0, mostMemos);
  return (
    <MenuTrigger>
      <Button>
        {words.list.add}
        <ChevronDown size={13} aria-hidden />
      </Button>
      <Popover className={menu['popover'] ?? ''} placement="bottom end">
        <Menu className={menu['menu'] ?? ''} aria-label={words.list.add}>
          {addPartActions.map((action) => (
            <MenuItem key={action.id} id={action.id} className={menu['item'] ?? ''} onAction={() => runAction(action)}>
              {action.label(messages)}
            </MenuItem>
          ))}
          {latest.map((memo) => (
            <MenuItem
              key={memo.id}
              id={memo.id}
              className={menu['item'] ?? ''}
              onAction={() => void addToReport({ kind: 'memo', settings: { memoId: memo.id } })}
            >
              {words.addMemo(memoTitle(memo))}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
