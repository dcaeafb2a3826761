import { CaseSensitive, Regex, WholeWord } from 'lucide-react';
import type { ReactNode } from 'react';
import { toggleFind, type FindToggle } from '../../actions/find-actions';
import { keyOf } from '../../actions/key-of';
import { formatShortcut } from '../../actions/shortcut';
import { useMessages } from '../../messages/use-messages';
import { shell } from '../../state/shell';
import { useWorkspace } from '../../state/workspace';

/** How words are looked for, in the open document and anywhere. */
export function FindSwitches() {
  const words = useMessages().find;
  const isPattern = useWorkspace((state) => state.settings.findPattern);
  return (
    <>
      <FindSwitch name="findMatchCase" label={words.matchCase}>
        <CaseSensitive size={16} aria-hidden />
      </FindSwitch>
      <FindSwitch name="findWholeWord" label={words.wholeWord}>
        <WholeWord size={16} aria-hidden />
      </FindSwitch>
      <FindSwitch name="findIgnoreDiacritics" label={words.ignoreDiacritics} isIdle={isPattern}>
        <span aria-hidden>é</span>
      </FindSwitch>
      <FindSwitch name="findPattern" label={words.pattern}>
        <Regex size={14} aria-hidden />
      </FindSwitch>
    </>
  );
}

type FindSwitchProps = {
  readonly name: FindToggle;
  readonly label: string;
  /** It stays as it is but says nothing at the moment. */
  readonly isIdle?: boolean;
  readonly children: ReactNode;
};

function FindSwitch({ name, label, isIdle = false, children }: FindSwitchProps) {
  const isOn = useWorkspace((state) => state.settings[name]);
  useWorkspace((state) => state.settings.keys);
  const shortcut = keyOf(`findOption.${name}`);
  const keys = shortcut === null ? '' : ` (${formatShortcut(shortcut, shell().platform === 'darwin')})`;
  return (
    <button
      type="button"
      className="find-switch"
      title={`${label}${keys}`}
      aria-label={label}
      aria-pressed={isOn}
      disabled={isIdle}
      // The field keeps the focus, so that one can go on typing.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => toggleFind(name)}
    >
      {children}
    </button>
  );
}
