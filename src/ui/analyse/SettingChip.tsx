import type { ShownFigure } from '../state/first-settings';
import { Button as PressButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { Choice } from '../parts/figures/setting';
import chip from '../parts/chip/chip.module.css';
import menu from '../parts/popover-menu/popover-menu.module.css';
import { changeFigure } from '../state/analyse';

/** One setting of the figure: what it is, what is chosen, and a menu of the others. */
export function SettingChip({ setting }: { readonly setting: Choice<ShownFigure> }) {
  const { id, label, chosen, options } = setting;
  const name = options.find((option) => option.id === chosen)?.name ?? '–';
  return (
    <MenuTrigger>
      <PressButton className={chip['chip'] ?? ''} data-testid={`setting-${id}`}>
        {label} <strong>{name}</strong>
      </PressButton>
      <Popover className={menu['popover'] ?? ''} placement="bottom start">
        <Menu
          className={menu['menu'] ?? ''}
          aria-label={label}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[chosen]}
          onAction={(key) => {
            const option = options.find((one) => one.id === key);
            if (option) changeFigure(option.apply());
          }}
        >
          {options.map((option) => (
            <MenuItem key={option.id} id={option.id} className={menu['item'] ?? ''} textValue={option.name}>
              <span className={menu['label']}>{option.name}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
