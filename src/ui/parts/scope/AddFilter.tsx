import { Plus } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { type ScopeField, scopeFields } from '../../../domain/analysis/scope-fields';
import { useMessages } from '../../messages/use-messages';
import { changeScope } from '../../state/scope';
import menu from '../popover-menu/popover-menu.module.css';
import styles from './scope.module.css';

type AddFilterProps = {
  readonly shown: readonly ScopeField[];
  readonly onAdd: (field: ScopeField) => void;
};

/** The filters that are not there yet. */
export function AddFilter({ shown, onAdd }: AddFilterProps) {
  const words = useMessages().scope;

  function add(field: ScopeField): void {
    if (field === 'boilerplate') changeScope({ boilerplate: true });
    // The menu closes first and gives the focus back; what opens then takes it.
    else window.setTimeout(() => onAdd(field), 0);
  }

  const fields = scopeFields.filter((field) => !shown.includes(field));
  if (fields.length === 0) return null;
  return (
    <MenuTrigger>
      <Button className={styles['add'] ?? ''} data-add-filter>
        <Plus size={13} aria-hidden /> {words.add}
      </Button>
      <Popover className={menu['popover'] ?? ''} placement="bottom start">
        <Menu className={menu['menu'] ?? ''} aria-label={words.add}>
          {fields.map((field) => (
            <MenuItem key={field} id={field} className={menu['item'] ?? ''} onAction={() => add(field)}>
              <span className={menu['label']}>{words.fields[field]}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
