import type { AgreementClass } from '../../../domain/agreement/shared-coding';

/** Of a coding without a weight, and of one whose code or coder is gone for the moment between two events. */
export const neutralColour = '#6b6f76';

/**
 * From light to strong, five steps as the dots of the inspector; told apart by lightness alone as well (after viridis, whose
 * yellow end is darkened until it carries a bracket on white paper).
 */
export const weightColours = ['#8a7000', '#2f8050', '#1b6f85', '#3f529b', '#6b2a80'] as const;

/** What another coder gave the same code. Rust and teal stay apart for colour-blind eyes; amber lies between. */
export const agreementColours: Readonly<Record<AgreementClass, string>> = {
  alone: '#c2410c',
  partly: '#a16207',
  agreed: '#0f766e',
};

/** The colour of a weight from 0 to 100: the step that it fills, 1 to 20 the first, 81 to 100 the last. */
export function colourOfWeight(weight: number | null): string {
  if (weight === null) return neutralColour;
  const step = Math.min(weightColours.length - 1, Math.max(0, Math.ceil(weight / 20) - 1));
  return weightColours[step] ?? neutralColour;
}
