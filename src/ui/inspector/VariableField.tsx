import { useState } from 'react';
import type { Id, Variable } from '../../domain/model';
import { readChoices, ruleOf } from '../../domain/variables/choices';
import { formatValue } from '../../domain/variables/format-value';
import { isValueFit } from '../../domain/variables/parse-value';
import { setValue } from '../actions/edit-variables';
import { useMessages } from '../messages/use-messages';
import { InlineField } from './InlineField';
import styles from './inspector.module.css';
import { FieldRow } from './Section';

type VariableFieldProps = { readonly variable: Variable; readonly aboutId: Id; readonly value: string | null };

/** What a document or a case is by one variable, written in place: choices and yes or no as a list. */
export function VariableField({ variable, aboutId, value }: VariableFieldProps) {
  const { tables, variables: words } = useMessages();
  const [refused, setRefused] = useState<string | null>(null);
  const choices = variable.kind === 'boolean' ? ['yes', 'no'] : readChoices(variable);
  const isList = variable.kind === 'boolean' || (variable.kind === 'choice' && choices.length > 0);
  const isUnfit = value !== null && !isValueFit(ruleOf(variable), value);

  async function write(typed: string): Promise<void> {
    setRefused((await setValue(variable, aboutId, typed)) ? null : typed);
  }

  return (
    <FieldRow label={variable.name}>
      {isList ? (
        <select
          className={styles['choiceOf']}
          aria-label={variable.name}
          value={value ?? ''}
          data-empty={value === null || undefined}
          onChange={(event) => void write(event.currentTarget.value)}
        >
          <option value="">{words.noValue}</option>
          {[...new Set([...choices, ...(value === null ? [] : [value])])].map((choice) => (
            <option key={choice} value={choice}>
              {formatValue(variable.kind, choice, tables)}
            </option>
          ))}
        </select>
      ) : (
        <InlineField
          label={variable.name}
          value={value ?? ''}
          empty={words.noValue}
          hint={variable.kind === 'text' ? words.noValue : tables.unfit[variable.kind]}
          onSubmit={(typed) => void write(typed)}
        />
      )}
      {refused !== null || isUnfit ? (
        <span role="alert" className={styles['unfit']}>
          {refused === null ? '' : `“${refused}”: `}
          {tables.unfit[variable.kind]}
        </span>
      ) : null}
    </FieldRow>
  );
}
