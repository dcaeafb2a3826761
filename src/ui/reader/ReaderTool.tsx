import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { shell } from '../state/shell';
import { keyOf } from '../actions/key-of';
import { formatShortcut } from '../actions/shortcut';
import { useWorkspace } from '../state/workspace';

type ReaderToolProps = {
  readonly icon: ReactNode;
  readonly name: string;
  /** The act whose keys are shown when the pointer rests on the button. */
  readonly action?: string;
  /** For a switch: whether it is on. */
  readonly isOn?: boolean;
  /** The name is said and shown at the pointer only. */
  readonly signOnly?: boolean;
  readonly onPress: () => void;
};

/** A small button in a reader's header: a sign and a name, the sign alone where there is little room. */
export function ReaderTool({ icon, name, action, isOn, signOnly = false, onPress }: ReaderToolProps) {
  useWorkspace((state) => state.settings.keys);
  const shortcut = action === undefined ? null : keyOf(action);
  const keys = shortcut === null ? '' : ` (${formatShortcut(shortcut, shell().platform === 'darwin')})`;
  return (
    <span title={`${name}${keys}`}>
      <Button
        className="reader-tool"
        aria-label={name}
        {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
        onPress={onPress}
      >
        {icon}
        {signOnly ? null : (
          <span className="reader-tool-name" aria-hidden>
            {name}
          </span>
        )}
      </Button>
    </span>
  );
}
