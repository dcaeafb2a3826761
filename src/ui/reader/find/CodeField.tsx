import { useId, useState, type KeyboardEvent } from 'react';
import type { Id } from '../../../domain/model';
import { codePathText } from '../../actions/code-passage';
import { useMessages } from '../../messages/use-messages';
import { listBarRows } from '../../quick-coding/bar-rows';
import { BarRowLine } from '../../quick-coding/BarRowLine';
import { useProject } from '../../state/project';
import { useWorkspace } from '../../state/workspace';

type CodeFieldProps = {
  readonly codeId: Id | null;
  readonly onChoose: (codeId: Id | null) => void;
  /** Enter on a code that is chosen already. */
  readonly onApply: () => void;
};

/** Finds the code for all hits by a few letters, as the bar at a selection does. */
export function CodeField({ codeId, onChoose, onApply }: CodeFieldProps) {
  const words = useMessages().find.review;
  const listId = useId();
  const codes = useProject((state) => state.mirror?.codes);
  const recentCodeIds = useWorkspace((state) => state.recentCodeIds);
  const [query, setQuery] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const rows = (codes ? listBarRows({ query, codes, recentCodeIds, passage: null }) : []).flatMap((row) =>
    row.kind === 'code' ? [row] : [],
  );
  const current = Math.min(active, rows.length - 1);
  const colour = codeId === null ? undefined : codes?.get(codeId)?.colour;

  function choose(id: Id | undefined): void {
    if (id === undefined) return;
    onChoose(id);
    setQuery('');
    setOpen(false);
  }

  function hear(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (isOpen) setActive(Math.max(0, Math.min(rows.length - 1, current + step)));
      setOpen(true);
    } else if (event.key === 'Enter' && (isOpen || codeId === null)) {
      if (isOpen) choose(rows[current]?.code.id);
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
        value={isOpen || codeId === null ? query : codePathText(codeId)}
        onChange={(event) => {
          setQuery(isOpen || codeId === null ? event.target.value : event.target.value.slice(-1));
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
            key={row.code.id}
            id={`${listId}-${i}`}
            row={row}
            active={i === current}
            ticked={false}
            onPoint={() => setActive(i)}
            onTake={() => choose(row.code.id)}
          />
        ))}
        {rows.length === 0 ? <p className="place-none">{words.noCode}</p> : null}
      </div>
    </div>
  );
}
