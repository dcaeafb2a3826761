import { ArrowUp, Plus, X } from 'lucide-react';
import { useMessages } from '../messages/use-messages';
import { Button, IconButton } from '../parts/button/Button';
import styles from './variables.module.css';

/** A choice as it was, null for a new one, and as it is written now. */
export type ChoiceLine = { readonly was: string | null; readonly now: string };

type ChoiceListProps = {
  readonly lines: readonly ChoiceLine[];
  readonly onLines: (lines: readonly ChoiceLine[]) => void;
};

/** The values that a choice offers: written, ordered, added, removed. One that is written anew is renamed wherever it is. */
export function ChoiceList({ lines, onLines }: ChoiceListProps) {
  const { variables: words } = useMessages();
  const replace = (at: number, ...by: readonly ChoiceLine[]): void =>
    onLines([...lines.slice(0, at), ...by, ...lines.slice(at + 1)]);

  function moveUp(at: number): void {
    const [before, line] = [lines[at - 1], lines[at]];
    if (before && line) onLines([...lines.slice(0, at - 1), line, before, ...lines.slice(at + 1)]);
  }

  return (
    <fieldset className={styles['choices']}>
      <legend>{words.choices}</legend>
      {lines.length === 0 ? <p className={styles['hint']}>{words.openChoice}</p> : null}
      <ol>
        {lines.map((line, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- a line that is being written has no other name than its place
          <li key={at}>
            <input
              aria-label={words.choiceOf(at + 1)}
              value={line.now}
              maxLength={500}
              autoFocus={line.was === null && line.now === ''}
              onChange={(event) => replace(at, { ...line, now: event.currentTarget.value })}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.nativeEvent.isComposing || line.now.trim() === '') return;
                event.preventDefault();
                replace(at, line, { was: null, now: '' });
              }}
            />
            <IconButton label={words.moveChoiceUp(line.now)} isDisabled={at === 0} onPress={() => moveUp(at)}>
              <ArrowUp size={14} aria-hidden />
            </IconButton>
            <IconButton label={words.removeChoice(line.now)} onPress={() => replace(at)}>
              <X size={14} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ol>
      <Button kind="quiet" onPress={() => onLines([...lines, { was: null, now: '' }])}>
        <Plus size={14} aria-hidden /> {words.addChoice}
      </Button>
    </fieldset>
  );
}
