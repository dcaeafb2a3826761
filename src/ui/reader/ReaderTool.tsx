import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { shell } from '../state/shell';
import { formatShortcut } from '../actions/shortcut';

type ReaderToolProps = {
  readonly icon: ReactNode;
  readonly name: string;
  /** Shown when the pointer rests on the button. */
  readonly shortcut?: string;
  /** For a switch: whether it is on. */
  readonly isOn?: boolean;
  /** The name is said and shown at the pointer only. */
  readonly signOnly?: boolean;
  readonly onPress: () => void;
};

/** A small button in a reader's header: a sign and a name, the sign alone where there is little room. */
export function ReaderTool({ icon, name, shortcut, isOn, signOnly = false, onPress }: ReaderToolProps) {
  const keys = shortcut === undefined ? '' : ` (${formatShortcut(shortcut, shell().platform === 'darwin')})`;
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
