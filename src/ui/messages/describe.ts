import type { Act } from '../../contract/engine';
import { fillSentence, type Problem } from '../../domain/problem';
import type { Warning } from '../../domain/warning';
import type { Messages } from './message';

/** What an act is called in the person's language, for instance “Apply Sovereignty”. */
export function describeAct(act: Act, messages: Messages): string {
  return describeCommand(act.command, act.subject, messages);
}

/** The same for a command by its name alone: `subject` fills its place. An unknown name, from a newer file, stays. */
export function describeCommand(name: string, subject: string, messages: Messages): string {
  const labels: Readonly<Record<string, string>> = messages.commands;
  return fillSentence(labels[name] ?? `${name} {subject}`, { subject });
}

/** The sentence of a Problem in the person's language. */
export function describeProblem({ reason, details }: Pick<Problem, 'reason' | 'details'>, messages: Messages): string {
  const isOfPattern = reason === 'queryPattern' || reason === 'badPattern';
  const { detail, ...others } = details;
  const said =
    isOfPattern && detail !== undefined
      ? { ...others, detail: describePatternFault(String(detail), messages) }
      : details;
  return fillSentence(messages.problems[reason], said, messages.chrome.locale);
}

/** What is wrong with a regular expression, in the person's language. */
export function describePatternFault(detail: string, { patternFaults }: Pick<Messages, 'patternFaults'>): string {
  return patternFaults[detail] ?? detail;
}

/** The sentence of a Warning in the person's language. */
export function describeWarning({ reason, details }: Warning, messages: Messages): string {
  return fillSentence(messages.warnings[reason], details, messages.chrome.locale);
}
