import { type Distance, distanceUnits, type QueryUnit, queryUnits } from './ast';
import type { TokenReader } from './token-reader';

/** The unit in `within paragraph`, `within the same paragraph` or `in the same paragraph`, when that comes next. */
export function takeUnit(tokens: TokenReader): QueryUnit | null {
  for (const unit of queryUnits) {
    for (const words of [
      ['within', unit],
      ['within', `${unit}s`],
      ['within', 'the', unit],
      ['within', 'same', unit],
      ['within', 'the', 'same', unit],
      ['in', 'same', unit],
      ['in', 'the', 'same', unit],
      ['same', unit],
    ])
      if (tokens.takeWords(...words)) return unit;
  }
  return null;
}

/** Whether the `within` that stands there names a unit or a number of them, and no code. */
export function beginsDistance(tokens: TokenReader, ahead: number): boolean {
  const word = tokens.word(ahead + 1);
  // A code that is called like a number stands in quotation marks.
  const isNumber = /^\d+$/.test(word);
  const isSame =
    (word === 'same' && unitOf(tokens.word(ahead + 2)) !== null) ||
    (word === 'the' && tokens.word(ahead + 2) === 'same' && unitOf(tokens.word(ahead + 3)) !== null);
  const isThe = word === 'the' && queryUnits.some((unit) => unit === tokens.word(ahead + 2));
  return isNumber || isSame || isThe || queryUnits.some((unit) => unit === word || `${unit}s` === word);
}

/** How far two passages may lie from each other; the same paragraph when nothing is said. */
export function parseDistance(tokens: TokenReader): Distance {
  const same = takeUnit(tokens);
  if (same) return { count: 0, unit: same };
  return takeDistance(tokens) ?? { count: 0, unit: 'paragraph' };
}

/** The distance in `within 200 characters`, when that comes next. */
export function takeDistance(tokens: TokenReader): Distance | null {
  const count = tokens.word(1);
  if (tokens.word() !== 'within' || !/^\d{1,9}$/.test(count)) return null;
  const unit = unitOf(tokens.word(2));
  if (!unit || unit === 'document') return tokens.refuse('queryDistanceUnit', {}, tokens.peek(2));
  tokens.takeWords('within', count, tokens.word(2));
  return { count: Number(count), unit };
}

function unitOf(word: string): Distance['unit'] | null {
  return distanceUnits.find((unit) => word === unit || word === `${unit}s`) ?? null;
}
