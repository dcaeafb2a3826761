import { useEffect, useId, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { codeSelection, codeSelectionAnew, chosenCoding, leaveBar, type AfterCoding } from '../actions/code-passage';
import { hearQuickKey, openBar } from '../actions/coding-actions';
import { replaceCode } from '../actions/edit-codings';
import { useMessages } from '../messages/use-messages';
import type { ReaderView } from '../reader/page/reader-view';
import { useProject } from '../state/project';
import { useWorkspace } from '../state/workspace';
import { BarFooter } from './BarFooter';
import { BarRowLine } from './BarRowLine';
import { listBarRows, type BarRow } from './bar-rows';

type CodeModeProps = {
  readonly view: ReaderView;
  /** Replace the code of the selected coding instead of coding the passage. */
  readonly replace: boolean;
  readonly takesFocus: boolean;
  /** Ask for actor and stance once the code is applied. */
  readonly thenActor: boolean;
  readonly onThenActor: (wanted: boolean) => void;
};

/** Finding a code by a few letters, and applying it. */
export function CodeMode({ view, replace, takesFocus, thenActor, onThenActor }: CodeModeProps) {
  const words = useMessages().reader.bar;
  const codes = useProject((state) => state.mirror?.codes);
  const recentCodeIds = useWorkspace((state) => state.recentCodeIds);
  const selection = useWorkspace((state) => state.selection);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();

  const passage = selection && !replace ? view.text.slice(selection.start, selection.end) : null;
  const rows = codes ? listBarRows({ query, codes, recentCodeIds, passage }) : [];
  const current = rows[Math.min(active, rows.length - 1)];

  useEffect(() => {
    if (takesFocus) field.current?.focus({ preventScroll: true });
  }, [takesFocus, selection]);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active, query]);

  async function take(row: BarRow | undefined, keepOpen: boolean): Promise<void> {
    const after: AfterCoding = keepOpen ? 'keep' : thenActor ? 'actor' : 'leave';
    if (!row) return;
    if (row.kind === 'memo') return openBar('memo');
    if (row.kind === 'actor') return openBar('actor');
    if (replace) {
      const chosen = chosenCoding();
      if (row.kind === 'code' && chosen) await replaceCode([chosen.coding.id], row.code.id);
      return leaveBar();
    }
    if (row.kind === 'code') await codeSelection(row.code.id, after);
    else await codeSelectionAnew(row.name, row.kind === 'new' ? (row.parent?.id ?? null) : null, after);
    onThenActor(false);
    setQuery('');
    setActive(0);
  }

  function hear(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const step = steps[event.key];
    if (step !== undefined) {
      const next = Math.abs(step) === 1 ? (active + step + rows.length) % Math.max(1, rows.length) : active + step;
      setActive(Math.max(0, Math.min(rows.length - 1, next)));
    } else if (event.key === 'Enter') void take(current, event.shiftKey);
    else if (event.key === 'Tab' && !event.shiftKey) void take(current, true);
    else if (query !== '' || replace || !hearQuickKey(event.key)) return;
    event.preventDefault();
  }

  function copyPassage(event: ClipboardEvent<HTMLInputElement>): void {
    const { selectionStart, selectionEnd } = event.currentTarget;
    if (passage === null || selectionStart !== selectionEnd) return;
    // The bar took the focus, but what the person sees selected is the passage.
    event.clipboardData.setData('text/plain', passage);
    event.preventDefault();
  }

  return (
    <>
      <div className="quick-bar-field">
        <input
          ref={field}
          data-testid="quick-bar-input"
          data-bar-field=""
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={current ? `${listId}-${rows.indexOf(current)}` : undefined}
          aria-label={replace ? words.replacePlaceholder : words.placeholder}
          placeholder={replace ? words.replacePlaceholder : words.placeholder}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
          }}
          onKeyDown={hear}
          onCopy={copyPassage}
        />
        <kbd aria-hidden>{words.enter}</kbd>
      </div>
      {thenActor ? <p className="quick-bar-hint">{words.thenActor}</p> : null}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select cannot show found letters, swatches and keys */}
      <div className="quick-bar-list" id={listId} role="listbox" aria-label={words.codes} ref={list}>
        {rows.map((row, i) => (
          <BarRowLine
            key={row.kind === 'code' ? row.code.id : row.kind}
            id={`${listId}-${i}`}
            row={row}
            active={row === current}
            onPoint={() => setActive(i)}
            onTake={(keepOpen) => void take(row, keepOpen)}
          />
        ))}
      </div>
      {codes?.size === 0 ? <p className="quick-bar-hint">{words.noCodes}</p> : null}
      {replace ? null : <BarFooter />}
    </>
  );
}
