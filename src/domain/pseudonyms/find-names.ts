import type { Span } from '../model';
import { firstEndingAfter } from '../text/spans';

export type NameReplacement = { readonly name: string; readonly pseudonym: string };

export type NameRules = {
  readonly replacements: readonly NameReplacement[];
  /** A name inside a longer word stays; scripts that write no spaces have no words in this sense. */
  readonly wholeWord: boolean;
  readonly ignoreCase: boolean;
};

/** A place where a name stands, and what is to stand there. */
export type NameHit = Span & { readonly pseudonym: string };

/** Finds names in texts: in order, never overlapping, the longest name first where several begin. */
export type NameFinder = (text: string) => NameHit[];

/** Letters that stand between two words of a script with spaces. */
const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
const wordCharacter = String.raw`[[\p{L}\p{N}\p{M}_]--[${unspaced}]]`;

/** Prepares names for many texts. Blanks in a name stand for any blanks, accents for both their written forms. */
export function findNamesOf({ replacements, wholeWord, ignoreCase }: NameRules): NameFinder {
  const longestFirst = replacements.toSorted((a, b) => b.name.length - a.name.length);
  const alternatives = longestFirst.map(({ name }) => `(${patternOf(name, wholeWord)})`);
  const pattern = new RegExp(alternatives.join('|'), ignoreCase ? 'giv' : 'gv');
  return (text) =>
    [...text.matchAll(pattern)].map((match) => {
      const which = match.slice(1).findIndex((group) => group !== undefined);
      const { pseudonym = '' } = longestFirst[which] ?? {};
      return { start: match.index, end: match.index + match[0].length, pseudonym };
    });
}

/** A text with its names replaced. A pseudonym that holds a name is not replaced once more. */
export function replaceNames(text: string, hits: readonly NameHit[]): string {
  let written = '';
  let from = 0;
  for (const { start, end, pseudonym } of hits) {
    written += text.slice(from, start) + pseudonym;
    from = end;
  }
  return written + text.slice(from);
}

/**
 * Where passages stand when names are replaced. A passage that holds a part of a name takes in the whole pseudonym:
 * nothing is lost by it.
 */
export function movesOverNames(hits: readonly NameHit[]): (span: Span) => Span {
  /** How much longer the text has become before each hit. */
  const growthBefore = [0];
  for (const hit of hits) growthBefore.push((growthBefore.at(-1) ?? 0) + hit.pseudonym.length - (hit.end - hit.start));

  function move(offset: number, edge: 'start' | 'end'): number {
    const index = firstEndingAfter(hits, edge === 'start' ? offset : offset - 1);
    const hit = hits[index];
    const growth = growthBefore[index] ?? 0;
    if (!hit || hit.start >= offset) return offset + growth;
    return hit.start + growth + (edge === 'start' ? 0 : hit.pseudonym.length);
  }
  return ({ start, end }) => ({ start: move(start, 'start'), end: move(end, 'end') });
}

function patternOf(name: string, wholeWord: boolean): string {
  const forms = [...new Set([name.normalize('NFC'), name.normalize('NFD')])].map(escapeName);
  const body = forms.length === 1 ? (forms[0] ?? '') : `(?:${forms.join('|')})`;
  if (!wholeWord) return body;
  const begins = isWordCharacter(Array.from(name)[0] ?? '') ? `(?<!${wordCharacter})` : '';
  const ends = isWordCharacter(Array.from(name).at(-1) ?? '') ? `(?!${wordCharacter})` : '';
  return begins + body + ends;
}

function escapeName(name: string): string {
  return name
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`))
    .join(String.raw`[^\S\n]+`);
}

const oneWordCharacter = new RegExp(`^${wordCharacter}$`, 'v');

function isWordCharacter(character: string): boolean {
  return oneWordCharacter.test(character);
}
