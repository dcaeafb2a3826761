import { useMemo, useState } from 'react';
import type { Id } from '../../../domain/model';
import { valueComparer } from '../../../domain/variables/compare-values';
import { useMessages } from '../../messages/use-messages';
import { type ColumnFilter, filterBy, type TableLayout } from '../../state/tables/table-layout';
import { Button } from '../button/Button';
import { Dialog, DialogButtons } from '../dialog/Dialog';
import { TextField } from '../field/TextField';
import { type DataColumn, readTyped } from './data-column';
import styles from './table-dialogs.module.css';

type FilterDialogProps = {
  readonly column: DataColumn;
  readonly rowIds: readonly Id[];
  readonly layout: TableLayout;
  readonly onLayout: (layout: TableLayout) => void;
  readonly onClose: () => void;
};

const kinds = ['contains', 'is', 'range', 'empty', 'present'] as const satisfies readonly ColumnFilter['kind'][];
const mostValues = 200;

/** Asks which values of a column rows must have to be shown. */
export function FilterDialog({ column, rowIds, layout, onLayout, onClose }: FilterDialogProps) {
  const { tables } = useMessages();
  const before = layout.filters[column.id];
  const isListed = column.rule.kind === 'choice' || column.rule.kind === 'boolean';
  const isOrdered = column.rule.kind === 'number' || column.rule.kind === 'date';
  const [kind, setKind] = useState<ColumnFilter['kind']>(
    before?.kind ?? (isListed ? 'is' : isOrdered ? 'range' : 'contains'),
  );
  const [words, setWords] = useState(before?.kind === 'contains' ? before.words : '');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(before?.kind === 'is' ? before.values : []));
  const [from, setFrom] = useState(before?.kind === 'range' ? before.from : '');
  const [to, setTo] = useState(before?.kind === 'range' ? before.to : '');
  const counted = useMemo(() => countValues(column, rowIds), [column, rowIds]);
  const isFit = readTyped(column, from).fits && readTyped(column, to).fits;
  const filter = makeFilter();

  function makeFilter(): ColumnFilter | null {
    switch (kind) {
      case 'contains':
        return words.trim() === '' ? null : { kind, words: words.trim() };
      case 'is':
        return chosen.size === 0 ? null : { kind, values: [...chosen] };
      case 'range':
        return (from.trim() === '' && to.trim() === '') || !isFit ? null : { kind, from: from.trim(), to: to.trim() };
      case 'empty':
      case 'present':
        return { kind };
    }
  }

  function toggle(value: string): void {
    const next = new Set(chosen);
    if (!next.delete(value)) next.add(value);
    setChosen(next);
  }

  return (
    <Dialog title={tables.filterTitle(column.name)} closeLabel={tables.close} onClose={onClose}>
      <form
        className={styles['filterForm']}
        onSubmit={(event) => {
          event.preventDefault();
          if (!filter) return;
          onLayout(filterBy(layout, column.id, filter));
          onClose();
        }}
      >
        <label className={styles['filterKind']}>
          {tables.filterKind}
          <select value={kind} onChange={(event) => setKind(event.currentTarget.value as ColumnFilter['kind'])}>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {tables.filterKinds[one]}
              </option>
            ))}
          </select>
        </label>
        {kind === 'contains' ? <TextField label={tables.words} value={words} onChange={setWords} autoFocus /> : null}
        {kind === 'range' ? (
          <div className={styles['range']}>
            <TextField label={tables.from} value={from} onChange={setFrom} autoFocus />
            <TextField
              label={tables.to}
              value={to}
              onChange={setTo}
              {...(isFit ? {} : { help: tables.unfit[column.rule.kind] })}
            />
          </div>
        ) : null}
        {kind === 'is' ? (
          <fieldset className={styles['valueList']}>
            <legend>{tables.values}</legend>
            {counted.slice(0, mostValues).map(([value, count]) => (
              <label key={value} className={styles['listedValue']}>
                <input type="checkbox" checked={chosen.has(value)} onChange={() => toggle(value)} />
                <span>{value === '' ? tables.nothing : (column.show?.(value) ?? value)}</span>
                <span className={styles['count']}>{count}</span>
              </label>
            ))}
            {counted.length > mostValues ? <p>{tables.moreValues(counted.length - mostValues)}</p> : null}
          </fieldset>
        ) : null}
        <DialogButtons>
          {before ? (
            <Button
              onPress={() => {
                onLayout(filterBy(layout, column.id, null));
                onClose();
              }}
            >
              {tables.filterOff}
            </Button>
          ) : null}
          <Button onPress={onClose}>{tables.cancel}</Button>
          <Button kind="main" type="submit" isDisabled={!filter}>
            {tables.apply}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}

/** The values of a column in their order with how many rows have each; empty words for none. */
function countValues(column: DataColumn, rowIds: readonly Id[]): readonly (readonly [string, number])[] {
  const counts = new Map<string | null, number>();
  for (const id of rowIds) {
    const value = column.read(id);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const compare = valueComparer(column.rule);
  return [...counts].sort(([a], [b]) => compare(a, b)).map(([value, count]) => [value ?? '', count] as const);
}
