import { Label, Radio, RadioGroup } from 'react-aria-components';
import { type CaseKind, caseKinds } from '../../../domain/model';
import { useMessages } from '../../messages/use-messages';
import { CaseIcon } from './CaseIcon';
import styles from './kind-choice.module.css';

type KindChoiceProps = { readonly value: CaseKind; readonly onChange: (kind: CaseKind) => void };

/** Whether a case is a person, an organisation, a country or something else. */
export function KindChoice({ value, onChange }: KindChoiceProps) {
  const words = useMessages().cases;
  return (
    <RadioGroup
      className={styles['group'] ?? ''}
      value={value}
      onChange={(kind) => onChange(caseKinds.find((known) => known === kind) ?? 'other')}
      orientation="horizontal"
    >
      <Label className={styles['label'] ?? ''}>{words.kind}</Label>
      <div className={styles['kinds']}>
        {caseKinds.map((kind) => (
          <Radio key={kind} value={kind} className={styles['kind'] ?? ''}>
            <CaseIcon kind={kind} />
            {words.kinds[kind]}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
