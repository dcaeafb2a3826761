import { Check, ChevronRight } from 'lucide-react';
import { Fragment, useEffect, useRef, useState } from 'react';
import { Menu, MenuItem, Popover, Separator, SubmenuTrigger } from 'react-aria-components';
import { formatShortcut } from '../../actions/shortcut';
import { shell } from '../../state/shell';
import type { MenuEntry } from './menu-entry';
import styles from './context-menu.module.css';

type ContextMenuProps = {
  readonly label: string;
  /** Where the pointer was, in the window. */
  readonly at: { readonly x: number; readonly y: number };
  readonly entries: readonly MenuEntry[];
  readonly onClose: () => void;
};

/** A menu of what can be done with the thing under the pointer. */
export function ContextMenu({ label, at, entries, onClose }: ContextMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState(false);
  // The popover measures its anchor, so the anchor must be in the page first.
  useEffect(() => setOpen(true), []);

  return (
    <>
      <span ref={anchor} className={styles['anchor']} style={{ left: at.x, top: at.y }} />
      <Popover
        className={styles['popover'] ?? ''}
        aria-label={label}
        triggerRef={anchor}
        isOpen={open}
        placement="bottom start"
        offset={2}
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
      >
        <EntryList label={label} entries={entries} onDone={onClose} />
      </Popover>
    </>
  );
}

type EntryListProps = {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly onDone: () => void;
};

function EntryList({ label, entries, onDone }: EntryListProps) {
  return (
    <Menu className={styles['menu'] ?? ''} aria-label={label} autoFocus="first" onClose={onDone}>
      {entries.map((entry, i) => (
        <Fragment key={entry.kind === 'separator' ? `separator ${i}` : entry.label}>
          {drawEntry(entry, onDone)}
        </Fragment>
      ))}
    </Menu>
  );
}

function drawEntry(entry: MenuEntry, onDone: () => void) {
  if (entry.kind === 'separator') return <Separator className={styles['separator'] ?? ''} />;
  if (entry.kind === 'submenu') {
    return (
      <SubmenuTrigger>
        <MenuItem className={styles['item'] ?? ''} textValue={entry.label}>
          <span className={styles['label']}>{entry.label}</span>
          <ChevronRight size={14} aria-hidden />
        </MenuItem>
        <Popover className={styles['popover'] ?? ''} aria-label={entry.label}>
          <EntryList label={entry.label} entries={entry.entries} onDone={onDone} />
        </Popover>
      </SubmenuTrigger>
    );
  }
  return (
    <MenuItem
      className={styles['item'] ?? ''}
      textValue={entry.label}
      isDisabled={entry.disabled ?? false}
      data-danger={entry.danger || undefined}
      onAction={entry.run}
    >
      {entry.swatch === undefined ? null : <span className={styles['swatch']} style={{ background: entry.swatch }} />}
      <span className={styles['label']}>{entry.label}</span>
      {entry.checked ? <Check size={14} aria-hidden /> : null}
      {entry.keys === undefined || entry.keys === '' ? null : (
        <kbd className={styles['keys']}>{formatShortcut(entry.keys, shell().platform === 'darwin')}</kbd>
      )}
    </MenuItem>
  );
}
