import styles from './chip.module.css';

type SwitchChipProps = {
  readonly label: string;
  readonly isOn: boolean;
  readonly testId: string;
  readonly onSwitch: () => void;
};

/** A chip that is on or off, such as the table behind a figure. */
export function SwitchChip({ label, isOn, testId, onSwitch }: SwitchChipProps) {
  return (
    <button type="button" className={styles['chip']} aria-pressed={isOn} data-testid={testId} onClick={onSwitch}>
      {label}
    </button>
  );
}
