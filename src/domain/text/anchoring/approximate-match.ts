import type { Span } from '../../model';

/** A stretch of a text that nearly says what was looked for; `errors` are inserted, missing and exchanged units. */
export type NearMatch = Span & { readonly errors: number };

const wordBits = 32;

/**
 * The stretch of a text with the fewest errors against a pattern, the nearest to `near` where several have as few; null
 * when all have more than `mostErrors`. Myers 1999 in the form of Hyyrö 2003: one column of 32 rows at a time, so that the
 * cost is the text's length times the pattern's length over 32.
 */
export function findNearMatch(text: string, pattern: string, mostErrors: number, near = 0): NearMatch | null {
  if (pattern === '') return null;
  const best = listEnds(text, pattern, Math.min(mostErrors, pattern.length - 1));
  if (best.ends.length === 0) return null;
  const end = best.ends.reduce((a, b) =>
    Math.abs(b - near - pattern.length) < Math.abs(a - near - pattern.length) ? b : a,
  );
  // The same backwards from the end tells where the stretch begins.
  const from = Math.max(0, end - pattern.length - best.errors);
  const backwards = listEnds(reverse(text.slice(from, end)), reverse(pattern), best.errors);
  const lengths = backwards.ends.toSorted((a, b) => Math.abs(a - pattern.length) - Math.abs(b - pattern.length));
  return { start: end - (lengths[0] ?? pattern.length), end, errors: best.errors };
}

/** How alike two short texts are, from 0 to 1: the pattern's best match anywhere in the text. */
export function similarity(text: string, pattern: string): number {
  if (pattern === '') return 1;
  if (text.includes(pattern)) return 1;
  const match = findNearMatch(text, pattern, pattern.length - 1);
  return match ? 1 - match.errors / pattern.length : 0;
}

/** Where the best matches of a pattern end. */
function listEnds(text: string, pattern: string, mostErrors: number): { errors: number; ends: number[] } {
  const blocks = Math.ceil(pattern.length / wordBits);
  const masks = masksOf(pattern, blocks);
  const none = new Int32Array(blocks);
  const plus = new Int32Array(blocks).fill(-1);
  const minus = new Int32Array(blocks);
  const lastRow = 1 << ((pattern.length - 1) % wordBits);
  let score = pattern.length;
  let errors = mostErrors;
  let ends: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const mask = masks.get(text.charCodeAt(i)) ?? none;
    let carry = 0;
    for (let block = 0; block < blocks; block++) {
      carry = advance(plus, minus, block, mask[block] ?? 0, carry, block === blocks - 1 ? lastRow : 1 << 31);
    }
    score += carry;
    if (score > errors) continue;
    if (score < errors) ends = [];
    errors = score;
    ends.push(i + 1);
  }
  return { errors, ends };
}

/** One block of 32 rows in one column; answers how the score changes at its last row: -1, 0 or 1. */
function advance(
  plus: Int32Array,
  minus: Int32Array,
  block: number,
  mask: number,
  carry: number,
  lastRow: number,
): number {
  const [positive, negative] = [plus[block] ?? 0, minus[block] ?? 0];
  const isLess = carry < 0 ? 1 : 0;
  const equal = mask | isLess;
  const vertical = mask | negative;
  const horizontal = (((equal & positive) + positive) ^ positive) | equal;
  let more = negative | ~(horizontal | positive);
  let less = positive & horizontal;
  const change = ((more & lastRow) === 0 ? 0 : 1) - ((less & lastRow) === 0 ? 0 : 1);
  more = (more << 1) | (carry > 0 ? 1 : 0);
  less = (less << 1) | isLess;
  plus[block] = less | ~(vertical | more);
  minus[block] = more & vertical;
  return change;
}

/** For each unit of the pattern the rows in which it stands. */
function masksOf(pattern: string, blocks: number): ReadonlyMap<number, Int32Array> {
  const masks = new Map<number, Int32Array>();
  for (let i = 0; i < pattern.length; i++) {
    const unit = pattern.charCodeAt(i);
    const mask = masks.get(unit) ?? new Int32Array(blocks);
    masks.set(unit, mask);
    const block = Math.floor(i / wordBits);
    mask[block] = (mask[block] ?? 0) | (1 << (i % wordBits));
  }
  return masks;
}

function reverse(text: string): string {
  let reversed = '';
  for (let i = text.length - 1; i >= 0; i--) reversed += text.charAt(i);
  return reversed;
}
