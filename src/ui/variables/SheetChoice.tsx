import { useMessages } from '../messages/use-messages';
import styles from './variables.module.css';

export type SheetChoiceProps = {
  readonly names: readonly string[];
  readonly at: number;
  readonly onSheet: (at: number) => void;
};

/** Which sheet of a workbook is meant; nothing where there is only one. */
export function SheetChoice({ names, at, onSheet }: SheetChoiceProps) {
  const { variables: words } = useMessages();
  if (names.length < 2) return null;
  return (
    <label className={styles['labelled']}>
      {words.sheet}
      <select value={at} onChange={(event) => onSheet(Number(event.currentTarget.value))}>
        {names.map((name, i) => (
          <option key={name} value={i}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
