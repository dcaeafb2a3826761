import { useState } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useMessages } from '../../messages/use-messages';
import { hearEditorKey, type FieldProps } from './editor-keys';
import styles from './cell-editors.module.css';

type Offer = { readonly id: string; readonly value: string; readonly label: string };

/** The values that a choice offers, narrowed by what is typed; new words where the column takes them. */
export function ChoiceEditor({ column, value, editing, isRefused, onKeep, onTakeBack, onType }: FieldProps) {
  const { tables } = useMessages();
  const shown = value === null ? '' : (column.show?.(value) ?? value);
  const [typed, setTyped] = useState(editing.typed ?? shown);
  const values = column.rule.kind === 'boolean' ? ['yes', 'no'] : column.rule.choices;
  const labelled = values.map((one): Offer => ({ id: `value ${one}`, value: one, label: column.show?.(one) ?? one }));
  const wanted = typed.trim().toLowerCase();
  // What is there already when the field opens must not narrow the list to itself.
  const fitting =
    wanted === '' || typed === shown ? labelled : labelled.filter(({ label }) => label.toLowerCase().includes(wanted));
  const isNew =
    column.takesNewChoices === true &&
    column.rule.kind === 'choice' &&
    wanted !== '' &&
    !labelled.some(({ label }) => label.toLowerCase() === wanted);
  const offers: readonly Offer[] = [
    ...fitting,
    ...(isNew ? [{ id: 'new', value: typed.trim(), label: tables.newChoice(typed.trim()) }] : []),
    ...(wanted === '' || typed === shown ? [{ id: 'empty', value: '', label: tables.emptyChoice }] : []),
  ];
  const shownOffers = offers.slice(0, 300);

  return (
    <ComboBox
      aria-label={column.name}
      className={styles['choiceField'] ?? ''}
      menuTrigger="focus"
      allowsCustomValue
      allowsEmptyCollection
      isInvalid={isRefused}
      items={shownOffers}
      inputValue={typed}
      onInputChange={(next) => {
        setTyped(next);
        onType();
      }}
      onSelectionChange={(key) => {
        const offer = shownOffers.find(({ id }) => id === key);
        if (offer) onKeep(offer.value, 'down');
      }}
    >
      <Input
        className={styles['editor'] ?? ''}
        autoFocus
        onFocus={(event) => {
          if (editing.typed === null) event.currentTarget.select();
        }}
        onBlur={() => onKeep(onlyFitting(fitting, typed, shown), 'stay')}
        onKeyDown={(event) => {
          const hasChosen = event.currentTarget.hasAttribute('aria-activedescendant');
          // With a row chosen, Enter belongs to the list.
          if (event.key === 'Enter' && hasChosen) return;
          hearEditorKey(event, onlyFitting(fitting, typed, shown), { onKeep, onTakeBack });
        }}
      />
      <Popover className={styles['choices'] ?? ''} offset={2} placement="bottom start">
        <ListBox<Offer> className={styles['choiceList'] ?? ''}>
          {(offer) => (
            <ListBoxItem id={offer.id} textValue={offer.label} className={styles['choice'] ?? ''}>
              {offer.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** A few letters that only one value has mean that value. */
function onlyFitting(fitting: readonly Offer[], typed: string, shown: string): string {
  const exact = fitting.find(({ label }) => label.toLowerCase() === typed.trim().toLowerCase());
  if (exact) return exact.value;
  const [only, another] = fitting;
  return typed.trim() !== '' && typed !== shown && only && !another ? only.value : typed;
}
