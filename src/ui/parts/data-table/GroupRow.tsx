import { ChevronDown, ChevronRight } from 'lucide-react';
import { useMessages } from '../../messages/use-messages';
import type { Line } from './arrange-rows';
import type { DataColumn } from './data-column';
import styles from './data-table.module.css';

type GroupRowProps = {
  readonly line: Extract<Line, { kind: 'group' }>;
  readonly index: number;
  readonly top: number;
  readonly isActive: boolean;
  readonly id: string;
  readonly column: DataColumn | undefined;
  readonly onFold: () => void;
};

/** What the rows below have in common, with how many they are; it folds them. */
export function GroupRow({ line, index, top, isActive, id, column, onFold }: GroupRowProps) {
  const { tables, chrome } = useMessages();
  const shown = line.value === null ? tables.nothing : (column?.show?.(line.value) ?? line.value);
  const Sign = line.isFolded ? ChevronRight : ChevronDown;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={styles['groupRow']}
      data-testid="table-group"
      style={{ transform: `translateY(${top}px)` }}
    >
      <div id={id} role="gridcell" className={styles['group']} data-active={isActive || undefined}>
        <button type="button" tabIndex={-1} aria-expanded={!line.isFolded} onClick={onFold}>
          <Sign size={14} aria-hidden />
          <span className={styles['groupName']}>{shown}</span>
          <span className={styles['groupCount']}>{chrome.number(line.ids.length)}</span>
        </button>
      </div>
    </div>
  );
}
