import { useEffect, useId, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import {
  codeSelection,
  codeSelectionAnew,
  codeSelectionByAll,
  chosenCoding,
  leaveBar,
  openBar,
  type AfterCoding,
} from '../actions/code-passage';
import { codingActions } from '../actions/coding-actions';
import { barKeys, hearQuickKey } from '../actions/coding/quick-keys';
import { codeInVivo } from '../actions/coding/apply-actions';
import { replaceCode } from '../actions/edit-codings';
import { useMessages } from '../messages/use-messages';
import { useProject } from '../state/project';
import { useWorkspace } from '../state/workspace';
import { BarFooter } from './BarFooter';
import type { BarHost } from './bar-host';
import { BarRowLine } from './BarRowLine';
import { TickedCodes } from './TickedCodes';
import { listBarRows, type BarRow } from './bar-rows';
import { keyOfTicked, tickedOf, type Ticked } from './ticked';

type CodeModeProps = {
  readonly view: Pick<BarHost, 'text'>;
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
  const query = useWorkspace((state) => state.barQuery);
  const [ticked, setTicked] = useState<readonly Ticked[]>([]);
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

  // What was typed belongs to the bar that is open now.
  useEffect(() => () => setQuery(''), []);

  function search(wanted: string): void {
    setQuery(wanted);
    setActive(0);
  }

  /** Ticks a code, to be applied together with others, or takes the tick away. */
  function tick(one: Ticked): void {
    setTicked(isTicked(one) ? ticked.filter((other) => keyOfTicked(other) !== keyOfTicked(one)) : [...ticked, one]);
    search('');
  }

  function isTicked(one: Ticked): boolean {
    return ticked.some((other) => keyOfTicked(other) === keyOfTicked(one));
  }

  async function take(row: BarRow | undefined, keepOpen: boolean): Promise<void> {
    const after: AfterCoding = thenActor ? 'actor' : 'leave';
    if (!row) return;
    if (row.kind === 'memo') return openBar('memo');
    if (row.kind === 'actor') return openBar('actor');
    if (replace) {
      const chosen = chosenCoding();
      if (row.kind === 'code' && chosen) await replaceCode([chosen.coding.id], row.code.id);
      return leaveBar();
    }
    const wanted = tickedOf(row);
    if (wanted && keepOpen) return tick(wanted);
    if (row.kind === 'code') await codeSelection(row.code.id, after);
    else if (row.kind === 'in-vivo' && after === 'leave') await codeInVivo();
    else await codeSelectionAnew(row.name, row.kind === 'new' ? (row.parent?.id ?? null) : null, after);
    onThenActor(false);
    search('');
  }

  /** Enter: with ticks all of them in one act, together with the code that was being looked for. */
  async function takeAll(): Promise<void> {
    const wanted = query !== '' && current ? tickedOf(current) : null;
    if (ticked.length === 0 || (query !== '' && !wanted)) return take(current, false);
    const all = wanted && !isTicked(wanted) ? [...ticked, wanted] : ticked;
    await codeSelectionByAll(
      all.flatMap((one) => ('codeId' in one ? one.codeId : [])),
      all.flatMap((one) => ('codeId' in one ? [] : one)),
    );
  }

  function hear(event: KeyboardEvent<HTMLInputElement>): void {
    const isTick = event.key === 'Enter' && (event.shiftKey || event.ctrlKey || event.metaKey);
    if (event.nativeEvent.isComposing || event.altKey || ((event.ctrlKey || event.metaKey) && !isTick)) return;
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const step = steps[event.key];
    if (step !== undefined) {
      const next = Math.abs(step) === 1 ? (active + step + rows.length) % Math.max(1, rows.length) : active + step;
      setActive(Math.max(0, Math.min(rows.length - 1, next)));
    } else if (isTick || (event.key === 'Tab' && !event.shiftKey)) void take(current, true);
    else if (event.key === 'Enter') void takeAll();
    else if (event.key === 'Backspace' && query === '' && ticked.length > 0) setTicked(ticked.slice(0, -1));
    else if (query !== '' || replace || !hearQuickKey(event.nativeEvent)) return;
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
          onChange={(event) => search(event.target.value)}
          onKeyDown={hear}
          onCopy={copyPassage}
        />
        <kbd aria-hidden>{words.enter}</kbd>
      </div>
      <TickedCodes ticked={ticked} onUntick={tick} onApply={() => void takeAll()} />
      {thenActor ? <p className="quick-bar-hint">{words.thenActor}</p> : null}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select cannot show found letters, swatches and keys */}
      <div className="quick-bar-list" id={listId} role="listbox" aria-label={words.codes} ref={list}>
        {rows.map((row, i) => (
          <BarRowLine
            key={row.kind === 'code' ? row.code.id : row.kind}
            id={`${listId}-${i}`}
            row={row}
            active={row === current}
            ticked={row.kind === 'code' && isTicked({ codeId: row.code.id })}
            keys={row.kind === 'in-vivo' && query === '' && ticked.length === 0 ? inVivoKeys() : null}
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

function inVivoKeys(): string | null {
  const action = codingActions.find(({ id }) => id === 'coding.inVivo');
  return action ? barKeys(action) : null;
}

function setQuery(barQuery: string): void {
  useWorkspace.setState({ barQuery });
}
