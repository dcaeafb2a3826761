import type { PartWithNear } from '../../domain/analysis/words/collocations';
import type { CountedPart } from '../../domain/analysis/words/counted-parts';
import type { WordQuestion } from '../../domain/analysis/words/word-figure';
import type { Span } from '../../domain/model';

type WithoutParts<Q> = Q extends WordQuestion ? Omit<Q, 'parts' | 'reference'> : never;

/**
 * A question as it goes to the thread: half a million stretches of text take most of a second to hand over as objects, and
 * a blink as a row of numbers.
 */
export type PackedQuestion = {
  readonly asked: WithoutParts<WordQuestion>;
  readonly parts: PackedParts;
  readonly reference: PackedParts;
};

/**
 * Parts of a study: their keys, and for each its document and three lists of stretches: what is counted, what is near, what is
 * left out. A list is its length, −1 for none, and then where each stretch begins and ends.
 */
type PackedParts = { readonly keys: readonly string[]; readonly numbers: Int32Array };

/** Packs a question; `unpackQuestion` gives back what means the same. */
export function packQuestion(question: WordQuestion): PackedQuestion {
  const reference = packParts(question.about === 'keyness' ? question.reference : []);
  const parts = packParts(question.parts);
  const { parts: _, ...asked } = question;
  if (asked.about !== 'keyness') return { asked, parts, reference };
  const { reference: __, ...keyness } = asked;
  return { asked: keyness, parts, reference };
}

/** The question that was packed; parts of which nothing is said to be near have null there. */
export function unpackQuestion(packed: PackedQuestion): WordQuestion {
  const { asked } = packed;
  const parts = unpackParts(packed.parts);
  switch (asked.about) {
    case 'words':
      return { ...asked, parts };
    case 'keyness':
      return { ...asked, parts, reference: unpackParts(packed.reference) };
    case 'collocations':
      return { ...asked, parts };
    case 'places':
      return { ...asked, parts };
    case 'collocate':
      return { ...asked, parts };
  }
}

/** What tells a question from others: its settings, its texts, and 64 bits of a hash of its stretches. */
export function nameQuestion({ asked, parts, reference }: PackedQuestion): string {
  return JSON.stringify([asked, parts.keys, hashOf(parts.numbers), reference.keys, hashOf(reference.numbers)]);
}

function packParts(parts: readonly (CountedPart | PartWithNear)[]): PackedParts {
  const lists = parts.map((part) => [part.spans, 'near' in part ? part.near : null, part.restOf ?? null]);
  const lengthOf = (list: readonly Span[] | null): number => 1 + 2 * (list?.length ?? 0);
  const numbers = new Int32Array(
    lists.reduce((sum, own) => own.reduce((length, list) => length + lengthOf(list), sum + 1), 0),
  );
  let at = 0;
  lists.forEach((own, part) => {
    numbers[at++] = parts[part]?.source ?? 0;
    for (const list of own) {
      numbers[at++] = list?.length ?? -1;
      for (const { start, end } of list ?? []) {
        numbers[at++] = start;
        numbers[at++] = Math.min(end, endless);
      }
    }
  });
  return { keys: parts.map(({ key }) => key), numbers };
}

/** No text is so long: a stretch up to the end of whatever there is ends here. */
const endless = 0x7fffffff;

function unpackParts({ keys, numbers }: PackedParts): PartWithNear[] {
  let at = 0;
  const next = (): number => numbers[at++] ?? 0;
  const list = (): Span[] | null => {
    const count = next();
    if (count < 0) return null;
    const spans: Span[] = [];
    for (let i = 0; i < count; i++) spans.push({ start: next(), end: next() });
    return spans;
  };
  return keys.map((key) => {
    const part = { key, source: next(), spans: list(), near: list() };
    const restOf = list();
    return restOf ? { ...part, restOf } : part;
  });
}

function hashOf(numbers: Int32Array): readonly [low: number, high: number, length: number] {
  let low = 0x811c9dc5 | 0;
  let high = 0x9e3779b9 | 0;
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] ?? 0;
    low = Math.imul(low ^ number, 0x01000193);
    low ^= low >>> 15;
    high = Math.imul(high ^ number, 0x85ebca6b);
    high ^= high >>> 13;
  }
  return [low, high, numbers.length];
}
