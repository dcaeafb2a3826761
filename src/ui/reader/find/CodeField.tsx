import { useId, useState, type KeyboardEvent } from 'react';
import type { CodeOrPath } from '../../../contract/coding-commands';
import { codePathNames } from '../../../domain/codebook/tree';
import { codePathText } from '../../actions/code-passage';
import type { Messages } from '../../messages/message';
import { useMessages } from '../../messages/use-messages';
import { listBarRows } from '../../quick-coding/bar-rows';
import { BarRowLine } from '../../quick-coding/BarRowLine';
import { useProject } from '../../state/project';
import { useWorkspace } from '../../state/workspace';

type CodeFieldProps = {
  readonly chosen: CodeOrPath | null;
  readonly onChoose: (chosen: CodeOrPath) => void;
  /** Enter on a code that is chosen already. */
  readonly onApply: () => void;
};

/** Finds the code for all hits by a few letters, or makes a new one of them, as the bar at a selection does. */
export function CodeField({ chosen, onChoose, onApply }: CodeFieldProps) {
  const { find, reader } = useMessages();
  const words = find.review;
  const listId = useId();
  const codes = useProject((state) => state.mirror?.codes);
  const recentCodeIds = useWorkspace((state) => state.recentCodeIds);
  const [query, setQuery] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  // Of no passage: nothing is offered in vivo.
  const rows = (codes ? listBarRows({ query, codes, recentCodeIds, passage: '' }) : []).flatMap((row) =>
    row.kind === 'code' || row.kind === 'new' ? [row] : [],
  );
  const current = Math.min(active, rows.length - 1);
  const colour = codes?.get(chosen?.codeId ?? '')?.colour;

  function choose(row: (typeof rows)[number] | undefined): void {
    if (!row) return;
    if (row.kind === 'code') onChoose({ codeId: row.code.id });
    else onChoose({ newPath: [...(codes && row.parent ? codePathNames(codes, row.parent.id) : []), row.name] });
    setQuery('');
    setOpen(false);
  }

  function hear(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (isOpen) setActive(Math.max(0, Math.min(rows.length - 1, current + step)));
      setOpen(true);
    } else if (event.key === 'Enter' && (isOpen || chosen === null)) {
      if (isOpen) choose(rows[current]);
      else setOpen(true);
    } else if (event.key === 'Enter') onApply();
    else if (event.key === 'Escape' && isOpen) setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className="code-field">
      {colour !== undefined && !isOpen ? <span className="code-field-swatch" style={{ background: colour }} /> : null}
      <input
        data-testid="code-field"
        role="combobox"
        aria-label={words.code}
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-activedescendant={isOpen && rows.length > 0 ? `${listId}-${current}` : undefined}
        data-chosen={(colour !== undefined && !isOpen) || undefined}
        placeholder={words.codePlaceholder}
        autoComplete="off"
        spellCheck={false}
        autoFocus
        value={isOpen || chosen === null ? query : nameOf(chosen, reader.bar)}
        onChange={(event) => {
          setQuery(isOpen || chosen === null ? event.target.value : event.target.value.slice(-1));
          setOpen(true);
          setActive(0);
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={hear}
      />
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select cannot show found letters and swatches */}
      <div className="code-field-list" id={listId} role="listbox" aria-label={words.code} hidden={!isOpen}>
        {rows.map((row, i) => (
          <BarRowLine
            key={row.kind === 'code' ? row.code.id : row.kind}
            id={`${listId}-${i}`}
            row={row}
            active={i === current}
            ticked={false}
            onPoint={() => setActive(i)}
            onTake={() => choose(row)}
          />
        ))}
        {rows.length === 0 ? <p className="place-none">{words.noCode}</p> : null}
      </div>
    </div>
  );
}

function nameOf({ codeId, newPath = [] }: CodeOrPath, words: Messages['reader']['bar']): string {
  if (codeId !== undefined) return codePathText(codeId);
  const above = newPath.slice(0, -1).join(' › ');
  const name = newPath.at(-1) ?? '';
  return above === '' ? words.newCode(name) : words.newCodeIn(name, above);
}
