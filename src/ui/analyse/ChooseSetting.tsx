import { useState } from 'react';
import { useMessages } from '../messages/use-messages';
import { ChooseFrom } from '../parts/choose/ChooseFrom';
import type { Choice } from '../parts/figures/setting';
import { changeFigure, useAnalyse } from '../state/analyse';
import type { ShownFigure } from '../state/first-settings';

/** Nobody reads on: who looks for one of hundreds types its letters. */
const mostShown = 200;

/** Asks for one of so many options that a menu of them would not be read: typed letters narrow the list. */
export function ChooseSetting(props: { readonly setting: Choice<ShownFigure>; readonly onClose: () => void }) {
  const { setting, onClose } = props;
  const { scope: words, panels, analyse } = useMessages();
  const kind = useAnalyse((state) => state.kind);
  const [typed, setTyped] = useState('');
  const sought = typed.trim().toLocaleLowerCase();
  const fitting = setting.options.filter(({ name }) => name.toLocaleLowerCase().includes(sought));
  return (
    <ChooseFrom
      title={`${analyse.kinds[kind]}: ${setting.label}`}
      closeLabel={panels.cancel}
      field={words.find}
      list={setting.label}
      none={words.noneFound}
      choices={fitting.slice(0, mostShown).map((option) => ({ ...option, key: option.id }))}
      typed={typed}
      onType={setTyped}
      onChoose={(option) => changeFigure(option.apply())}
      onClose={onClose}
    >
      {({ name }) => name}
    </ChooseFrom>
  );
}
