import { Plus, X } from 'lucide-react';
import { useId, useState } from 'react';
import { type Scope, scopeSubject, type ValueCondition, valueOperators } from '../../../domain/analysis/scope';
import { byPosition } from '../../../domain/order';
import type { Variable } from '../../../domain/model';
import { useMessages } from '../../messages/use-messages';
import type { Mirror } from '../../state/mirror';
import { changeScope } from '../../state/scope';
import styles from './scope.module.css';
import { suggestValues } from './suggest-values';

type ConditionListProps = { readonly scope: Scope; readonly mirror: Mirror };

/** What documents are by their variables: each condition a line; one that is not complete yet is not looked at. */
export function ConditionList({ scope, mirror }: ConditionListProps) {
  const words = useMessages().scope;
  const variables = [...mirror.variables.values()].filter(({ about }) => about === scopeSubject).sort(byPosition);
  const [first] = variables;
  const [conditions, setConditions] = useState<readonly ValueCondition[]>(
    scope.values?.length ? scope.values : first ? [conditionOn(first)] : [],
  );
  if (!first) return <p className={styles['hint']}>{words.noVariables}</p>;

  function change(next: readonly ValueCondition[]): void {
    setConditions(next);
    changeScope({ values: next.filter(isComplete) });
  }

  return (
    <div className={styles['conditions']}>
      {conditions.map((condition, at) => (
        <ConditionLine
          // oxlint-disable-next-line react/no-array-index-key -- lines have no other identity, and are not reordered
          key={at}
          condition={condition}
          variables={variables}
          mirror={mirror}
          onChange={(next) => change(conditions.with(at, next))}
          onRemove={() => change(conditions.filter((_, i) => i !== at))}
        />
      ))}
      <button
        type="button"
        className={styles['add']}
        onClick={() => setConditions([...conditions, conditionOn(first)])}
      >
        <Plus size={13} aria-hidden /> {words.addCondition}
      </button>
    </div>
  );
}

type ConditionLineProps = {
  readonly condition: ValueCondition;
  readonly variables: readonly Variable[];
  readonly mirror: Mirror;
  readonly onChange: (condition: ValueCondition) => void;
  readonly onRemove: () => void;
};

function ConditionLine({ condition, variables, mirror, onChange, onRemove }: ConditionLineProps) {
  const words = useMessages().scope;
  const list = useId();
  const variable = variables.find(({ id }) => id === condition.variableId);
  const { operator } = condition;
  return (
    <div className={styles['condition']}>
      <select
        aria-label={words.variable}
        value={condition.variableId}
        onChange={({ target }) => onChange({ ...condition, variableId: target.value, value: '' })}
      >
        {variables.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <select
        aria-label={words.operator}
        value={operator}
        onChange={({ target }) => {
          const chosen = valueOperators.find((known) => known === target.value);
          if (chosen) onChange({ ...condition, operator: chosen, value: asksValue(chosen) ? condition.value : '' });
        }}
      >
        {valueOperators
          .filter((one) => fitsKind(one, variable))
          .map((one) => (
            <option key={one} value={one}>
              {words.said.operators[one]}
            </option>
          ))}
      </select>
      {asksValue(operator) ? (
        <>
          <input
            aria-label={words.value}
            placeholder={words.value}
            value={condition.value}
            list={list}
            maxLength={10_000}
            onChange={({ target }) => onChange({ ...condition, value: target.value })}
          />
          <datalist id={list}>
            {suggestValues(variable, mirror).map((value) => (
              <option key={value}>{value}</option>
            ))}
          </datalist>
        </>
      ) : null}
      <button type="button" className={styles['remove']} aria-label={words.removeCondition} onClick={onRemove}>
        <X size={12} aria-hidden />
      </button>
    </div>
  );
}

function conditionOn({ id }: Variable): ValueCondition {
  return { variableId: id, operator: 'is', value: '' };
}

function asksValue(operator: ValueCondition['operator']): boolean {
  return operator !== 'is-empty' && operator !== 'is-not-empty';
}

function isComplete({ operator, value }: ValueCondition): boolean {
  return !asksValue(operator) || value.trim() !== '';
}

/** More and less are asked of what has an order, parts of what is text. */
function fitsKind(operator: ValueCondition['operator'], variable: Variable | undefined): boolean {
  const kind = variable?.kind;
  if (operator === 'at-least' || operator === 'at-most') return kind === 'number' || kind === 'date';
  return operator !== 'contains' || kind === 'text' || kind === 'choice';
}
