import { Input, Label, Text, TextField as LabelledField } from 'react-aria-components';
import styles from './field.module.css';

type TextFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly help?: string;
  readonly autoFocus?: boolean;
  readonly hidesLabel?: boolean;
};

/** One line of text with its label, and where it helps a sentence below. */
export function TextField({ label, value, onChange, help, autoFocus = false, hidesLabel = false }: TextFieldProps) {
  return (
    <LabelledField className={styles['field'] ?? ''} value={value} onChange={onChange} autoFocus={autoFocus}>
      <Label className={hidesLabel ? 'visually-hidden' : (styles['label'] ?? '')}>{label}</Label>
      <Input
        className={styles['input'] ?? ''}
        placeholder={hidesLabel ? label : ''}
        onFocus={(event) => {
          if (autoFocus) event.currentTarget.select();
        }}
      />
      {help === undefined ? null : (
        <Text slot="description" className={styles['help'] ?? ''}>
          {help}
        </Text>
      )}
    </LabelledField>
  );
}
