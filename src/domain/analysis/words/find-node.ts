import { segmenterFor } from '../../text/segmenter';
import type { WordIndex } from './word-index';
import type { WordList } from './word-list';
import type { WordOrder } from './word-reader';

/** Words to look for: 1 for each spelling that each of them may have. */
export type NodePattern = readonly Uint8Array[];

/** Where the words stand in one text, by the number of the first word of each hit. */
export type NodeHits = { readonly positions: readonly number[]; readonly length: number };

/**
 * Reads words to look for: `*` stands for any letters and `?` for one, several words for a phrase within one paragraph.
 * Null when there is no word in it.
 */
export function readNode(list: WordList, query: string, matchCase: boolean): NodePattern | null {
  const terms = listTerms(query);
  if (terms.length === 0) return null;
  return terms.map((term) => {
    const asked = term.normalize('NFC').replaceAll(/[‘’]/g, "'");
    return spellingsOf(list, matchCase, formsLike(list, matchCase ? asked : asked.toLowerCase(), matchCase));
  });
}

/** The very forms that a figure counted, as a pattern. */
export function formsOf(list: WordList, words: readonly string[], matchCase: boolean): NodePattern {
  const forms = list.forms(matchCase);
  return words.map((word) => {
    const spelling = list.find(word);
    return spellingsOf(list, matchCase, spelling < 0 ? [] : [forms[spelling] ?? 0]);
  });
}

/** The forms that a term may have; only one with wildcards is compared with every form there is. */
function formsLike(list: WordList, term: string, matchCase: boolean): number[] {
  const forms = list.forms(matchCase);
  if (!/[*?]/.test(term)) {
    const found = list.find(term);
    return found >= 0 && forms[found] === found ? [found] : [];
  }
  const isForm = wildcardTest(term);
  const like: number[] = [];
  for (let word = 0; word < list.size(); word++) if (forms[word] === word && isForm(list.wordOf(word))) like.push(word);
  return like;
}

function spellingsOf(list: WordList, matchCase: boolean, wanted: readonly number[]): Uint8Array {
  const forms = list.forms(matchCase);
  const isWanted = new Uint8Array(list.size());
  for (const form of wanted) isWanted[form] = 1;
  return Uint8Array.from(isWanted, (_, spelling) => isWanted[forms[spelling] ?? 0] ?? 0);
}

/** The words of a query, divided as texts are; wildcards stay with their word. */
function listTerms(query: string): string[] {
  const terms: string[] = [];
  for (const part of query.split(/\s+/)) {
    if (/[*?]/.test(part))
      terms.push(...part.split(/[^\p{L}\p{N}\p{M}'‘’.*?_]+/u).filter((term) => /[^*?.'‘’]/u.test(term)));
    else
      for (const { segment, isWordLike } of segmenterFor(null, 'word').segment(part))
        if (isWordLike) terms.push(segment);
  }
  return terms;
}

function wildcardTest(term: string): (form: string) => boolean {
  const pattern = term
    .replaceAll(/[\\^$.+()[\]{}|/-]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const test = new RegExp(`^${pattern}$`, 'su');
  return (form) => test.test(form);
}

/** Whether a text has every word of a pattern, wherever they stand: most texts are not read for a rare one. */
export function mayHaveNode({ countsOf }: WordIndex, key: string, node: NodePattern): boolean {
  const counts = countsOf(key);
  return node.every((fits) => {
    for (let i = 0; i < counts.length; i += 2) if (fits[counts[i] ?? 0] === 1) return true;
    return false;
  });
}

/**
 * Looks for the words among those of a text, or of spans of it; hits do not overlap and lie within one line. Where `marks`
 * are given, words with 0 are none of theirs.
 */
export function findNode(
  { count, words, lines, places }: WordOrder,
  node: NodePattern,
  marks: Uint8Array | null = null,
): NodeHits {
  const positions: number[] = [];
  const [first = new Uint8Array(0)] = node;
  const goesOn = (at: number): boolean => {
    for (let k = 1; k < node.length; k++) {
      if (lines[at + k] !== lines[at] || places[at + k] !== (places[at] ?? 0) + k) return false;
      if (node[k]?.[words[at + k] ?? 0] !== 1 || marks?.[at + k] === 0) return false;
    }
    return true;
  };
  for (let i = 0; i + node.length <= count; i++) {
    if (first[words[i] ?? 0] !== 1 || marks?.[i] === 0 || !goesOn(i)) continue;
    positions.push(i);
    i += node.length - 1;
  }
  return { positions, length: node.length };
}
