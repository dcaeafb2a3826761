import type { VariableKind } from '../model';
import { readTruth } from './read-truth';

/** How the person's language says yes and no. */
export type TruthWords = { readonly yes: string; readonly no: string };

/** A value as a person reads it: yes and no in their language, everything else as it is kept. */
export function formatValue(kind: VariableKind, value: string, words: TruthWords): string {
  if (kind !== 'boolean') return value;
  const truth = readTruth(value);
  return truth === null ? value : truth ? words.yes : words.no;
}
