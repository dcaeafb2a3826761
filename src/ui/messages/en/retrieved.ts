import { number } from './number';

/** What can be done with the passages that answer a question, and what came of it. */
export const retrieved = {
  acts: {
    code: 'Code…',
    weight: 'Weight',
    noWeight: 'No weight',
    stance: 'Stance',
    noStance: 'No stance',
    copy: 'Copy with citation',
    chooseAll: 'Choose all passages',
    addToReport: 'Add to report',
    context: 'Show context',
    open: 'Go to the place in the text',
    more: 'More',
    moreAbout: (n: number) => (n === 1 ? 'More for 1 passage' : `More for ${number(n)} passages`),
    weigh: (weight: string) => `Passages: weight ${weight}`,
    setStance: (stance: string) => `Passages: stance ${stance}`,
  },
  reading: 'Reading the chosen passages',
  coding: 'Coding passages',
  weighed: (n: number) => (n === 1 ? 'Changed the weight of 1 coding.' : `Changed the weight of ${number(n)} codings.`),
  stanceSet: (n: number) =>
    n === 1 ? 'Changed the stance of 1 coding.' : `Changed the stance of ${number(n)} codings.`,
  copied: (n: number) => (n === 1 ? 'Copied 1 passage.' : `Copied ${number(n)} passages.`),
  weightOf: (weights: string) => `weight ${weights}`,
  group: (name: string, n: number) => (n === 1 ? `${name}, 1 passage` : `${name}, ${number(n)} passages`),
  folded: 'folded',
  fold: 'Fold',
  unfold: 'Unfold',
};
