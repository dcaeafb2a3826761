import { Plus, Search } from 'lucide-react';
import styles from './panels.module.css';

type PaneHeadingProps = {
  readonly id: string;
  readonly title: string;
  readonly count: string;
  readonly filterLabel: string;
  readonly filterOpen: boolean;
  readonly onFilter: () => void;
  readonly addLabel: string;
  readonly onAdd: () => void;
};

/** The title of a pane with how many things it holds, its filter, and the button that adds one. */
export function PaneHeading(props: PaneHeadingProps) {
  return (
    <div className={styles['heading']}>
      <h2 id={props.id}>{props.title}</h2>
      <button
        type="button"
        className={styles['find']}
        aria-label={props.filterLabel}
        title={`${props.filterLabel} ( / )`}
        aria-expanded={props.filterOpen}
        onClick={props.onFilter}
      >
        <Search size={13} aria-hidden />
      </button>
      <span className={styles['count']}>{props.count}</span>
      <button type="button" className={styles['add']} onClick={props.onAdd}>
        <Plus size={12} aria-hidden />
        {props.addLabel}
      </button>
    </div>
  );
}
