import { segmenterFor } from '../../text/segmenter';
import type { CountedPart } from './counted-parts';
import { markCounted } from './counted-parts';
import type { WordIndex } from './word-index';
import type { WordList } from './word-list';
import type { TextWords } from './word-reader';

/** Words to look for: the forms that each of them may have. */
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
  const forms = list.forms(matchCase);
  return terms.map((term) => {
    const asked = term.normalize('NFC').replaceAll(/[‘’]/g, "'");
    const isForm = termTest(matchCase ? asked : asked.toLowerCase());
    const fits = new Uint8Array(list.size());
    for (let word = 0; word < fits.length; word++)
      if (forms[word] === word && isForm(list.wordOf(word))) fits[word] = 1;
    return fits;
  });
}

/** The very forms that a figure counted, as a pattern. */
export function formsOf(list: WordList, words: readonly string[], matchCase: boolean): NodePattern {
  return words.map((word) => {
    const spelling = list.find(word);
    const fits = new Uint8Array(list.size());
    if (spelling >= 0) fits[list.forms(matchCase)[spelling] ?? 0] = 1;
    return fits;
  });
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

function termTest(term: string): (form: string) => boolean {
  if (!/[*?]/.test(term)) return (form) => form === term;
  const pattern = term
    .replaceAll(/[\\^$.+()[\]{}|/-]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const test = new RegExp(`^${pattern}$`, 'su');
  return (form) => test.test(form);
}

/** Whether a text has every word of a pattern, wherever they stand: most texts are not read for a rare one. */
export function mayHaveNode(
  { list, countsOf }: WordIndex,
  key: string,
  node: NodePattern,
  matchCase: boolean,
): boolean {
  const forms = list.forms(matchCase);
  const counts = countsOf(key);
  return node.every((fits) => {
    for (let i = 0; i < counts.length; i += 2) if (fits[forms[counts[i] ?? 0] ?? 0] === 1) return true;
    return false;
  });
}

/** Looks for the words in a part of the study; hits do not overlap, and all their words are counted ones. */
export function findNode(
  { list }: WordIndex,
  text: TextWords,
  { spans }: CountedPart,
  node: NodePattern,
  matchCase: boolean,
): NodeHits {
  const forms = list.forms(matchCase);
  const marks = markCounted(text, spans, new Uint8Array(text.count));
  const positions: number[] = [];
  const [first = new Uint8Array(0)] = node;
  for (let i = 0; i + node.length <= text.count; i++) {
    if (marks[i] === 0 || first[forms[text.words[i] ?? 0] ?? 0] !== 1) continue;
    if (!goesOn(text, forms, marks, node, i)) continue;
    positions.push(i);
    i += node.length - 1;
  }
  return { positions, length: node.length };
}

function goesOn(text: TextWords, forms: Int32Array, marks: Uint8Array, node: NodePattern, at: number): boolean {
  for (let k = 1; k < node.length; k++) {
    if (marks[at + k] === 0 || text.lines[at + k] !== text.lines[at]) return false;
    if (node[k]?.[forms[text.words[at + k] ?? 0] ?? 0] !== 1) return false;
  }
  return true;
}
