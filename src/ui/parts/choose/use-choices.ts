import { useId, useState, type KeyboardEvent, type PointerEvent } from 'react';

/**
 * A field whose typed letters narrow a list below it: arrows go through the list, Enter takes the row, a press takes it, too.
 * `count` is how many rows there are now.
 */
export function useChoices(count: number, onChoose: (at: number) => void, onType: (typed: string) => void) {
  const listId = useId();
  const [wanted, setWanted] = useState(0);
  const active = Math.max(0, Math.min(wanted, count - 1));

  function hear(event: KeyboardEvent): boolean {
    if (event.nativeEvent.isComposing) return false;
    if (event.key === 'ArrowDown') setWanted(Math.min(active + 1, count - 1));
    else if (event.key === 'ArrowUp') setWanted(Math.max(active - 1, 0));
    else if (event.key === 'Enter') {
      if (count > 0) onChoose(active);
    } else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  return {
    active,
    hear,
    fieldProps: {
      role: 'combobox',
      'aria-expanded': count > 0,
      'aria-controls': listId,
      'aria-activedescendant': count > 0 ? `${listId}${active}` : undefined,
      onChange(event: { readonly target: { readonly value: string } }) {
        onType(event.target.value);
        setWanted(0);
      },
    } as const,
    listProps: { id: listId, role: 'listbox' } as const,
    optionProps: (at: number) =>
      ({
        id: `${listId}${at}`,
        role: 'option',
        'aria-selected': at === active,
        tabIndex: -1,
        // Pressing must not take the focus from the field; the keyboard chooses there.
        onPointerDown: (event: PointerEvent) => event.preventDefault(),
        onPointerUp: () => onChoose(at),
      }) as const,
  };
}
