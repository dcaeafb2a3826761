import { foldPlainText } from './fold-plain-text';
import { type Folding, foldUnit, isAttached } from './fold-unit';

/**
 * A text in a form in which equal words are spelled alike, with the way back. Both are cut into units: a character with
 * the marks that belong to it (`e` and U+0301, 한 from its letters). `ß` becomes two characters, a soft hyphen none.
 */
export type FoldedText = {
  readonly text: string;
  /**
   * For each position of the folded text, its end included, the offset in the text at which that unit begins; inside a
   * unit `insideUnit`. Null when every character stands for itself.
   */
  readonly starts: Uint32Array | null;
};

/** Marks positions at which a folded text cannot be cut, because they lie within what was one character. */
export const insideUnit = 0xffffffff;

/** Folds a text: case, accents, ligatures, full-width forms, and with the accents also quotation marks and dashes. */
export function foldText(text: string, folding: Folding): FoldedText {
  const plain = foldPlainText(text, folding);
  return plain === null ? foldByUnits(text, folding) : { text: plain, starts: null };
}

function foldByUnits(text: string, folding: Folding): FoldedText {
  const units = new Map<string, string>();
  // Most characters fold into one and have no mark behind them: these go by a table, a million in some milliseconds.
  const single = new Int32Array(0x10000).fill(unknown);
  let letters = new Uint16Array(text.length + 16);
  let starts = new Uint32Array(text.length + 16);
  let length = 0;
  let isPlain = true;

  function foldKnown(unit: string): string {
    const known = units.get(unit) ?? foldUnit(unit, folding);
    units.set(unit, known);
    return known;
  }

  function add(letter: number, start: number): void {
    if (length + 1 >= letters.length) {
      letters = grow(letters, Uint16Array);
      starts = grow(starts, Uint32Array);
    }
    letters[length] = letter;
    starts[length++] = start;
  }

  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    let fold = isSurrogate(code) || beginsAttached(text.charCodeAt(at + 1)) ? severalUnits : (single[code] ?? unknown);
    if (fold === unknown) {
      const folded = foldKnown(text.charAt(at));
      fold = folded.length === 1 ? folded.charCodeAt(0) : severalUnits;
      single[code] = fold;
    }
    if (fold >= 0) {
      add(fold, at++);
      continue;
    }
    isPlain = false;
    const end = endOfUnit(text, at);
    const folded = foldKnown(text.slice(at, end));
    for (let i = 0; i < folded.length; i++) add(folded.charCodeAt(i), i === 0 ? at : insideUnit);
    at = end;
  }
  starts[length] = text.length;
  return { text: lettersToText(letters.subarray(0, length)), starts: isPlain ? null : starts.subarray(0, length + 1) };
}

const unknown = -1;
const severalUnits = -2;

function grow<A extends Uint16Array | Uint32Array>(array: A, kind: new (length: number) => A): A {
  const grown = new kind(array.length * 2);
  grown.set(array);
  return grown;
}

function lettersToText(letters: Uint16Array): string {
  const pieces: string[] = [];
  // More arguments at once would not fit on the stack.
  for (let i = 0; i < letters.length; i += 8192) pieces.push(String.fromCharCode(...letters.subarray(i, i + 8192)));
  return pieces.join('');
}

function endOfUnit(text: string, at: number): number {
  let end = at + lengthOf(text.codePointAt(at) ?? 0);
  for (let code = text.codePointAt(end); code !== undefined && isAttached(code); code = text.codePointAt(end)) {
    end += lengthOf(code);
  }
  return end;
}

function lengthOf(codePoint: number): number {
  return codePoint > 0xffff ? 2 : 1;
}

/** Whether a mark begins with this unit; U+E0100 and its kin, ways to write a Chinese character, take two. */
function beginsAttached(code: number): boolean {
  return code === 0xdb40 || isAttached(code);
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}
