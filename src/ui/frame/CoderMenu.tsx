import { ChevronDown } from 'lucide-react';
import {
  Button as PressButton,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components';
import { runCommand } from '../actions/engine';
import { useMessages } from '../messages/use-messages';
import menu from '../parts/popover-menu/popover-menu.module.css';
import { useProject } from '../state/project';
import { openDialog } from '../state/workspace';
import { CoderAvatar } from './CoderAvatar';
import styles from './frame.module.css';

/** Whose name new codings carry, and the way to another. */
export function CoderMenu() {
  const { chrome } = useMessages();
  const mirror = useProject((state) => state.mirror);
  const coder = mirror?.coders.get(mirror.project.coderId);
  if (!mirror || !coder) return null;

  return (
    <MenuTrigger>
      <PressButton className={styles['coder'] ?? ''}>
        <CoderAvatar coder={coder} />
        <span className="visually-hidden">{chrome.coders.menu} </span>
        <span className={styles['coderName']}>{coder.name}</span>
        <ChevronDown size={13} aria-hidden />
      </PressButton>
      <Popover className={menu['popover'] ?? ''} placement="bottom end">
        <Menu className={menu['menu'] ?? ''} aria-label={chrome.coders.menu}>
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[coder.id]}
            onSelectionChange={(keys) => {
              const [coderId] = keys;
              if (typeof coderId === 'string' && coderId !== coder.id) void runCommand('coder.switch', { coderId });
            }}
          >
            <Header className={menu['heading'] ?? ''}>{chrome.coders.switchTo}</Header>
            {[...mirror.coders.values()].map((other) => (
              <MenuItem key={other.id} id={other.id} className={menu['item'] ?? ''} textValue={other.name}>
                <CoderAvatar coder={other} />
                <span className={menu['label']}>{other.name}</span>
              </MenuItem>
            ))}
          </MenuSection>
          <Separator className={menu['separator'] ?? ''} />
          <MenuItem className={menu['item'] ?? ''} onAction={() => openDialog({ kind: 'coders' })}>
            {chrome.coders.manage}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
