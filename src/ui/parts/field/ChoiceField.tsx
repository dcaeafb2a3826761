type ChoiceFieldProps<T extends string> = {
  readonly label: string;
  readonly value: T | null;
  /** What stands for no choice; absent where one must be made. */
  readonly all?: string;
  readonly choices: readonly (readonly [value: T, words: string])[];
  readonly onChange: (value: T | null) => void;
};

/** A list to choose one thing from, or none. */
export function ChoiceField<T extends string>({ label, value, all, choices, onChange }: ChoiceFieldProps<T>) {
  const at = choices.findIndex(([choice]) => choice === value);
  return (
    <select
      aria-label={label}
      title={label}
      value={at}
      data-chosen={(all !== undefined && at >= 0) || undefined}
      onChange={(event) => onChange(choices[Number(event.target.value)]?.[0] ?? null)}
    >
      {all === undefined ? null : <option value={-1}>{all}</option>}
      {choices.map(([choice, words], i) => (
        <option key={choice} value={i}>
          {words}
        </option>
      ))}
    </select>
  );
}
