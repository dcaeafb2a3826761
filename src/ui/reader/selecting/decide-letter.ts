/** A letter typed while the bar is open and the text still has the focus. */
export type TypedLetter = {
  readonly letter: string;
  /** Whether it is the key that took the passage. */
  readonly isOwn: boolean;
  /** The key that took the passage, when the press before this one made the passage longer by it. */
  readonly repeated: string | null;
  /** The names of all codes that can be applied. */
  readonly names: Iterable<string>;
};

/**
 * What a letter means. The key that took the passage takes more; any other letter begins the name of a code. Names begin with
 * the keys' letters, too: after S, the letters “s” and “o” are “so”, the beginning of “sovereignty”, if a word of some code
 * begins like that, and the sentence that the first of them added is taken back.
 */
export function decideLetter({ letter, isOwn, repeated, names }: TypedLetter): 'again' | 'take-back' | 'type' {
  if (isOwn) return 'again';
  if (repeated === null || !/^\p{L}$/u.test(letter)) return 'type';
  const beginning = (repeated + letter).toLowerCase();
  for (const name of names) {
    const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
    if (words.some((word) => word.startsWith(beginning))) return 'take-back';
  }
  return 'type';
}
