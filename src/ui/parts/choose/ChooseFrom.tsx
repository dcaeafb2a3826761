import type { ReactNode } from 'react';
import { Dialog } from '../dialog/Dialog';
import styles from './choose.module.css';
import { useChoices } from './use-choices';

type ChooseFromProps<C> = {
  readonly title: string;
  readonly closeLabel: string;
  /** Names the field, and stands in it while it is empty. */
  readonly field: string;
  readonly list: string;
  readonly none: string;
  readonly choices: readonly C[];
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onChoose: (choice: C) => void;
  readonly onClose: () => void;
  /** How a choice looks. */
  readonly children: (choice: C) => ReactNode;
  /** What would come of the choice that is active. */
  readonly renderPreview?: (choice: C) => ReactNode;
};

/** Asks for one of many: typed letters narrow the list, Enter takes the first of it or the one that the arrows went to. */
export function ChooseFrom<C extends { readonly key: string }>(props: ChooseFromProps<C>) {
  const { title, closeLabel, field, list, none, choices, typed, onType, onChoose, onClose, children, renderPreview } =
    props;
  const { active, hear, fieldProps, listProps, optionProps } = useChoices(choices.length, choose, onType);
  const chosen = choices[active];

  function choose(at: number): void {
    const choice = choices[at];
    if (!choice) return;
    onClose();
    onChoose(choice);
  }

  return (
    <Dialog title={title} closeLabel={closeLabel} onClose={onClose} width={440}>
      <input
        {...fieldProps}
        className={styles['find']}
        aria-label={field}
        placeholder={field}
        value={typed}
        maxLength={500}
        autoFocus
        onKeyDown={hear}
      />
      <div {...listProps} aria-label={list} className={styles['choices']}>
        {choices.map((choice, i) => (
          <div
            key={choice.key}
            {...optionProps(i)}
            ref={(row) => {
              if (i === active) row?.scrollIntoView({ block: 'nearest' });
            }}
            className={styles['choice']}
          >
            {children(choice)}
          </div>
        ))}
      </div>
      {chosen && renderPreview ? renderPreview(chosen) : null}
      {choices.length === 0 ? <p className={styles['none']}>{none}</p> : null}
    </Dialog>
  );
}
