import { diffTokens } from './diff-tokens';
import type { TextEdit } from './text-edit';

/**
 * Edits that turn one text into another, from the back of the text to its front. Lines are compared first, then the words
 * of the lines that differ: a word that changed is replaced as a whole, so that a passage on it follows. Signs of scripts
 * without spaces, and what is longer than any word, are compared one by one.
 */
export function diffTexts(before: string, after: string): TextEdit[] {
  if (before === after) return [];
  const edits = diffPieces(before, after, splitLines).flatMap(({ start, end, insert }) =>
    diffPieces(before.slice(start, end), insert, splitWords).map((edit) => ({
      ...edit,
      start: start + edit.start,
      end: start + edit.end,
    })),
  );
  return edits.reverse();
}

/** Compares two texts piece by piece; the edits are in text order, all in the coordinates of the first text. */
function diffPieces(before: string, after: string, split: (text: string) => string[]): TextEdit[] {
  const [pieces, otherPieces] = [split(before), split(after)];
  const numbers = new Map<string, number>();
  const numberOf = (piece: string): number => {
    const number = numbers.get(piece) ?? numbers.size;
    numbers.set(piece, number);
    return number;
  };
  const hunks = diffTokens(pieces.map(numberOf), otherPieces.map(numberOf));
  const [starts, otherStarts] = [startsOf(pieces), startsOf(otherPieces)];
  return hunks.map(({ from, to, otherFrom, otherTo }) => ({
    start: starts[from] ?? before.length,
    end: starts[to] ?? before.length,
    insert: after.slice(otherStarts[otherFrom] ?? after.length, otherStarts[otherTo] ?? after.length),
  }));
}

function startsOf(pieces: readonly string[]): number[] {
  let start = 0;
  return pieces.map((piece) => {
    const at = start;
    start += piece.length;
    return at;
  });
}

function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

const longestWord = 40;

/** Words, blanks between them, and every other sign for itself. */
function splitWords(text: string): string[] {
  const pieces =
    text.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}\p{M}_])+|[^\S\n]+|[^]/gu,
    ) ?? [];
  return pieces.flatMap((piece) => (piece.length > longestWord ? Array.from(piece) : [piece]));
}
