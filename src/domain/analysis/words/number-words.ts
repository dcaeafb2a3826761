import type { CountedPart } from './counted-parts';
import { notChosen, type NumberedSpellings } from './sequence-rows';
import type { WordIndex } from './word-index';

/** The chosen forms of some parts, numbered anew without a gap. */
export type NumberedWords = {
  /** For each spelling the number of its form, or `notChosen`. */
  readonly numberOf: Int32Array;
  /** The form behind each number, and how often it stands in the texts of the parts. */
  readonly forms: Int32Array;
  readonly frequency: Int32Array;
};

/** Numbers the forms in the texts behind some parts, in the order in which they turn up. */
export function numberWords(
  { list, countsOf }: WordIndex,
  parts: readonly CountedPart[],
  matchCase: boolean,
  isChosen: (form: number) => boolean,
): NumberedWords {
  const formOf = list.forms(matchCase);
  const numberOf = new Int32Array(list.size()).fill(-1);
  const forms = new Int32Array(list.size());
  const frequency = new Int32Array(list.size());
  let count = 0;
  for (const { key } of parts) {
    const counts = countsOf(key);
    for (let i = 0; i < counts.length; i += 2) {
      const spelling = counts[i] ?? 0;
      const form = formOf[spelling] ?? 0;
      let number = numberOf[form] ?? 0;
      if (number < 0) {
        number = notChosen;
        if (isChosen(form)) {
          number = count++;
          forms[number] = form;
        }
        numberOf[form] = number;
      }
      numberOf[spelling] = number;
      if (number !== notChosen) frequency[number] = (frequency[number] ?? 0) + (counts[i + 1] ?? 0);
    }
  }
  return { numberOf, forms: forms.slice(0, count), frequency: frequency.slice(0, count) };
}

/** The numbers of spellings together with what each number says in the code of a sequence. */
export function withValues(numberOf: Int32Array, valueOf: (number: number) => number): NumberedSpellings {
  const spellings = new Int32Array(2 * numberOf.length);
  numberOf.forEach((number, spelling) => {
    spellings[2 * spelling] = number;
    spellings[2 * spelling + 1] = valueOf(number);
  });
  return spellings;
}
