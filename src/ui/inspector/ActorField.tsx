import { ArrowUpRight } from 'lucide-react';
import { useState } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { compareText } from '../../domain/compare';
import type { Case, Id } from '../../domain/model';
import { showCases } from '../actions/edit-cases';
import { setActor } from '../actions/edit-codings';
import { useMessages } from '../messages/use-messages';
import styles from './inspector.module.css';

type ActorFieldProps = {
  readonly codingId: Id;
  readonly actorId: Id | null;
  readonly cases: ReadonlyMap<Id, Case>;
};

/** Who speaks in the passage: one of the cases, or a new one by typing its name. Emptied, nobody does. */
export function ActorField({ codingId, actorId, cases }: ActorFieldProps) {
  const actor = cases.get(actorId ?? '')?.name ?? '';
  const { showCase } = useMessages().cases;
  const words = useMessages().inspector;
  const [editing, setEditing] = useState(false);
  const [typed, setTyped] = useState('');
  if (!editing) {
    return (
      <span className={styles['with-button']}>
        <button
          type="button"
          className={styles['inline']}
          data-empty={actor === '' || undefined}
          aria-label={`${words.actor}: ${actor === '' ? words.actorEmpty : actor}`}
          onClick={() => {
            setTyped(actor);
            setEditing(true);
          }}
        >
          {actor === '' ? words.actorEmpty : actor}
        </button>
        {actorId === null ? null : (
          <button
            type="button"
            className={styles['link']}
            aria-label={showCase(actor)}
            title={showCase(actor)}
            onClick={() => showCases([actorId])}
          >
            <ArrowUpRight size={13} aria-hidden />
          </button>
        )}
      </span>
    );
  }

  function close(name: string | null): void {
    setEditing(false);
    if (name !== null && name.trim() !== actor) void setActor(codingId, name);
  }

  const named = [...cases.values()].map(({ name }) => name).sort(compareText);
  const wanted = typed.trim();
  // What is there already when the field opens must not narrow the list to itself.
  const fitting = wanted === actor ? named : named.filter((name) => name.toLowerCase().includes(wanted.toLowerCase()));
  const isNew = wanted !== '' && !named.some((name) => name.toLowerCase() === wanted.toLowerCase());
  const choices = [
    ...fitting.map((name) => ({ id: `case ${name}`, name, label: name })),
    ...(isNew ? [{ id: 'new', name: wanted, label: words.actorNew(wanted) }] : []),
  ];

  return (
    <ComboBox
      aria-label={words.actor}
      menuTrigger="focus"
      allowsCustomValue
      allowsEmptyCollection
      items={choices}
      inputValue={typed}
      onInputChange={setTyped}
      onSelectionChange={(key) => {
        const choice = choices.find(({ id }) => id === key);
        if (choice) close(choice.name);
      }}
    >
      <Input
        className={styles['input'] ?? ''}
        autoFocus
        placeholder={words.actorEmpty}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => close(typed)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') close(null);
          // With a row chosen, Enter belongs to the list.
          else if (event.key === 'Enter' && !event.currentTarget.hasAttribute('aria-activedescendant')) close(typed);
          else return;
          event.stopPropagation();
        }}
      />
      <Popover className={styles['choices'] ?? ''} offset={2}>
        <ListBox<(typeof choices)[number]> className={styles['choice-list'] ?? ''}>
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.name} className={styles['choice'] ?? ''}>
              {choice.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
