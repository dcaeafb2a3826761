import { useId, useMemo, useState, type KeyboardEvent } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import type { Action } from '../actions/action';
import { useMessages } from '../messages/use-messages';
import { useKeptSelection } from '../parts/dialog/use-kept-selection';
import { useProject } from '../state/project';
import { closeDialog, useWorkspace } from '../state/workspace';
import { findEntries } from './palette-entries';
import { PaletteList } from './PaletteList';
import { runEntry } from './run-entry';
import styles from './palette.module.css';

/** Everything by its name: a few letters, Enter. Opens documents, applies codes, runs commands. */
export function Palette({ actions }: { readonly actions: readonly Action[] }) {
  useKeptSelection();
  const messages = useMessages();
  const mirror = useProject((state) => state.mirror);
  const recentCodeIds = useWorkspace((state) => state.recentCodeIds);
  const listId = useId();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const sections = useMemo(
    () => findEntries(query, { mirror, actions, recentCodeIds, messages }),
    [query, mirror, actions, recentCodeIds, messages],
  );
  const entries = sections.flatMap((section) => section.entries);
  const activeEntry = entries[active];

  function move(event: KeyboardEvent): void {
    const target = stepTo(event.key, active, entries.length);
    if (target !== null) setActive(target);
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing && activeEntry) runEntry(activeEntry);
    else if (event.key === 'k' && (event.ctrlKey || event.metaKey)) closeDialog();
    else return;
    event.preventDefault();
  }

  return (
    <ModalOverlay
      isOpen
      isDismissable
      className={styles['overlay'] ?? ''}
      onOpenChange={(isOpen) => {
        if (!isOpen) closeDialog();
      }}
    >
      <Modal className={styles['modal'] ?? ''}>
        <Dialog className={styles['palette'] ?? ''} aria-label={messages.chrome.palette.title} data-testid="palette">
          <input
            className={styles['input']}
            data-testid="palette-input"
            role="combobox"
            aria-expanded
            aria-controls={listId}
            aria-autocomplete="list"
            aria-label={messages.chrome.search}
            {...(activeEntry ? { 'aria-activedescendant': `${listId}-${active}` } : {})}
            placeholder={messages.chrome.search}
            autoFocus
            spellCheck={false}
            value={query}
            onKeyDown={move}
            onChange={(event) => {
              setQuery(event.target.value);
              setActive(0);
            }}
          />
          <PaletteList id={listId} sections={sections} active={active} onPoint={setActive} onChoose={runEntry} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function stepTo(key: string, active: number, length: number): number | null {
  if (length === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (active + 1) % length;
    case 'ArrowUp':
      return (active + length - 1) % length;
    case 'PageDown':
      return Math.min(active + 8, length - 1);
    case 'PageUp':
      return Math.max(active - 8, 0);
    default:
      return null;
  }
}
