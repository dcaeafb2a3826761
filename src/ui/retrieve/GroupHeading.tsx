import { ChevronDown } from 'lucide-react';
import { forwardRef, type MouseEvent } from 'react';
import type { PassageGroup } from '../../domain/analysis/query/arrange';
import { useMessages } from '../messages/use-messages';
import styles from './row.module.css';

type GroupHeadingProps = {
  readonly id: string;
  readonly index: number;
  readonly top: number;
  readonly group: PassageGroup;
  readonly isFolded: boolean;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly onChoose: (event: MouseEvent) => void;
  readonly onFold: () => void;
};

/** The heading of a group with how many passages it has; who chooses it chooses them. */
export const GroupHeading = forwardRef<HTMLDivElement, GroupHeadingProps>(function GroupHeading(props, ref) {
  const { id, index, top, group, isFolded, isActive, isChosen, onChoose, onFold } = props;
  const { chrome, retrieve, retrieved: words } = useMessages();
  const name = group.name ?? retrieve.noGroup;
  return (
    <div ref={ref} data-index={index} className={styles['place']} style={{ top }} role="presentation">
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the list hears the keys and has the focus */}
      <div
        id={id}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option element shows no headings
        role="option"
        aria-selected={isChosen}
        aria-label={[words.group(name, group.passages), ...(isFolded ? [words.folded] : [])].join(', ')}
        data-active={isActive || undefined}
        data-testid="passage-group"
        className={styles['heading']}
        onClick={onChoose}
        onDoubleClick={onFold}
      >
        <span
          className={styles['arrow']}
          data-folded={isFolded || undefined}
          title={isFolded ? words.unfold : words.fold}
          aria-hidden
          onClick={(event) => {
            event.stopPropagation();
            onFold();
          }}
          onDoubleClick={(event) => event.stopPropagation()}
        >
          <ChevronDown size={13} />
        </span>
        {name} <span className={styles['count']}>{chrome.number(group.passages)}</span>
      </div>
    </div>
  );
});
