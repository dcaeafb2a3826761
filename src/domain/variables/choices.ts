import type { Variable } from '../model';
import type { ValueRule } from './parse-value';

/** The values that a choice offers, in their order. */
export function readChoices({ choices }: Pick<Variable, 'choices'>): readonly string[] {
  const read: unknown = JSON.parse(choices);
  return Array.isArray(read) ? read.filter((choice): choice is string => typeof choice === 'string') : [];
}

/** The list as a variable keeps it: trimmed, none empty, none twice. */
export function writeChoices(choices: readonly string[]): string {
  const trimmed = choices.map((choice) => choice.trim()).filter((choice) => choice !== '');
  return JSON.stringify([...new Set(trimmed)]);
}

/** What the variable asks of its values. */
export function ruleOf(variable: Pick<Variable, 'kind' | 'choices'>): ValueRule {
  return { kind: variable.kind, choices: readChoices(variable) };
}

/** The choices with these values behind them, as far as none of them is there. */
export function withChoices(choices: readonly string[], values: Iterable<string>): readonly string[] {
  return [...new Set([...choices, ...values])];
}
