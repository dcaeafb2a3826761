import type { ShownFigure } from '../state/first-settings';
import { useState } from 'react';
import { Button as PressButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { Choice } from '../parts/figures/setting';
import chip from '../parts/chip/chip.module.css';
import menu from '../parts/popover-menu/popover-menu.module.css';
import { changeFigure } from '../state/analyse';
import { ChooseSetting } from './ChooseSetting';

/** A menu of more is not read any more; with hundreds it also takes a third of a second to open. */
const mostInMenu = 60;

/** One setting of the figure: what it is, what is chosen, and a menu of the others, or a list that typed letters narrow. */
export function SettingChip({ setting }: { readonly setting: Choice<ShownFigure> }) {
  const { id, label, chosen, options } = setting;
  const [isAsking, setAsking] = useState(false);
  const isLong = options.length > mostInMenu;
  const name = options.find((option) => option.id === chosen)?.name ?? '–';
  const press = (
    <PressButton
      className={chip['chip'] ?? ''}
      data-testid={`setting-${id}`}
      {...(isLong && { 'aria-haspopup': 'dialog', onPress: () => setAsking(true) })}
    >
      {label} <strong>{name}</strong>
    </PressButton>
  );
  if (isLong) {
    return (
      <>
        {press}
        {isAsking ? <ChooseSetting setting={setting} onClose={() => setAsking(false)} /> : null}
      </>
    );
  }
  return (
    <MenuTrigger>
      {press}
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
