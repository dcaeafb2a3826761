import type { Messages } from '../messages/message';

/**
 * Something a person can do. Tool bar, keyboard, command palette, context menus and the native menu read one list of
 * these (index.ts), so that nothing can be reached in one way only.
 */
export type Action = {
  /** `noun.verb`, unique. */
  readonly id: string;
  readonly label: (messages: Messages) => string;
  readonly menu: 'file' | 'edit' | 'code' | 'document' | 'view' | 'go' | 'help' | null;
  /** Keys such as `Ctrl+Shift+K`, `F2` or `M`; on a Mac Ctrl is shown and heard as Cmd. */
  readonly shortcut?: string;
  /** Other keys that do the same, heard but not shown. */
  readonly otherShortcuts?: readonly string[];
  /** Where a key without Ctrl or Alt is heard: everywhere outside text fields, or in the reader only. */
  readonly scope?: 'window' | 'reader';
  /** Absent: always. Asked again whenever the state changes. */
  readonly isEnabled?: () => boolean;
  /** For a switch: whether it is on. */
  readonly isChecked?: () => boolean;
  readonly run: () => void | Promise<void>;
};
