import type { Id, Span } from '../../model';
import type { Cell, FigureTable } from '../figure';
import * as measures from './association';
import { everyWord, wordChooser, type WordChoice } from './choose-words';
import { markCounted, type CountedPart, type Within } from './counted-parts';
import { findNode, mayHaveNode, readNode, type NodePattern } from './find-node';
import { takeHighest } from './take-highest';
import { createNearTally, type NearTally } from './near-tally';
import type { WordIndex } from './word-index';
import type { TextWords, WordOrder } from './word-reader';

export const collocationMeasures = ['logLikelihood', 'mi', 'mi3', 'tScore', 'zScore', 'dice', 'logDice'] as const;
export type CollocationMeasure = (typeof collocationMeasures)[number];

/** Words that stand near a node, or in the passages of a code, more often than by chance. */
export type CollocationSettings = WordChoice & {
  readonly kind: 'collocations';
  readonly within: Within;
  /** Words, with `*` and `?`; of no account when there is a code. */
  readonly node: string;
  /** Near is what lies inside the passages of this code. */
  readonly codeId: Id | null;
  /** Codings of the codes below it too. */
  readonly withChildren: boolean;
  /** Near are so many words to both sides of the node in its paragraph, or all words of its sentence. */
  readonly window: { readonly left: number; readonly right: number } | 'sentence';
  readonly measure: CollocationMeasure;
  /** Words that stand near less often are left out. */
  readonly least: number;
  readonly limit: number;
};

export const defaultCollocations: CollocationSettings = {
  ...everyWord,
  kind: 'collocations',
  within: 'documents',
  node: '',
  codeId: null,
  withChildren: false,
  window: { left: 5, right: 5 },
  measure: 'logDice',
  least: 3,
  limit: 500,
};

/** A part of the study and the stretches of it that are near, where words do not tell: sentences, passages of a code. */
export type PartWithNear = CountedPart & { readonly near: readonly Span[] | null };

const columns = [
  { key: 'word', kind: 'words' },
  { key: 'observed', kind: 'count' },
  { key: 'expected', kind: 'number' },
  { key: 'near', kind: 'count' },
  { key: 'frequency', kind: 'count' },
  { key: 'words', kind: 'count' },
  { key: 'documents', kind: 'count' },
  ...collocationMeasures.map((key) => ({ key, kind: 'number' as const })),
] as const satisfies FigureTable['columns'];

/**
 * Measures every word that stands near the node (O11 observed, R1 near, C1 frequency, N words). Words of windows that
 * overlap count once; the node's own words count nowhere. Of a code's passages there is no node: R1 are their words.
 */
export function computeCollocations(
  index: WordIndex,
  parts: readonly PartWithNear[],
  settings: CollocationSettings,
): FigureTable {
  const { list } = index;
  const node = settings.codeId === null ? readNode(list, settings.node, settings.matchCase) : null;
  const tally = createNearTally(list.size(), list.forms(settings.matchCase));
  for (const part of parts) {
    if (part.spans === null) tallyWhole(index, part, node, settings, tally);
    else {
      const text = index.read(part.key);
      const { marks, nodes } = markRoles(text, part, node, settings);
      tally.nodes += nodes;
      for (let i = 0; i < text.count; i++) {
        if (marks[i] !== far && marks[i] !== close) continue;
        tally.count(text.words[i] ?? 0, 1);
        if (marks[i] === close) tally.countNear(text.words[i] ?? 0, part.source, 1);
      }
    }
  }
  const { observed, frequency, documents, words, near, nodes } = tally;
  const pairOf = (word: number): measures.Collocate => ({
    observed: observed[word] ?? 0,
    near,
    frequency: frequency[word] ?? 0,
    words,
    node: settings.codeId === null ? nodes : near,
  });
  const isChosen = wordChooser(list, settings);
  const chosen: number[] = [];
  for (let word = 0; word < observed.length; word++) {
    if ((observed[word] ?? 0) >= Math.max(1, settings.least) && isChosen(word)) chosen.push(word);
  }
  const strengthOf = (word: number): number => measureBy[settings.measure](pairOf(word)) ?? NaN;
  const rows = takeHighest(chosen, strengthOf, list.wordOf, settings.limit).map((word) =>
    rowOf(list.wordOf(word), pairOf(word), documents[word] ?? 0),
  );
  return { columns, rows, n: { node: nodes, near, words, differentWords: chosen.length, documents: parts.length } };
}

/** 0 is a word that is not counted. */
const far = 1;
const close = 2;
const ofNode = 3;

/** Of a whole document all words are known by their counts: only what is near and the node are looked at. */
function tallyWhole(
  index: WordIndex,
  { key, source, near }: PartWithNear,
  node: NodePattern | null,
  { window }: CollocationSettings,
  tally: NearTally,
): void {
  const counts = index.countsOf(key);
  for (let i = 0; i < counts.length; i += 2) tally.count(counts[i] ?? 0, counts[i + 1] ?? 0);
  if (near) return tallyStretches(index, { key, source, near }, node, tally);
  if (window === 'sentence' || !node || !mayHaveNode(index, key, node)) return;
  const text = index.readOrder(key);
  const marks = new Uint8Array(text.count).fill(far);
  const { positions, length } = findNode(text, node);
  tally.nodes += positions.length;
  for (const position of positions) marks.fill(ofNode, position, position + length);
  const count = (from: number, until: number): void => {
    for (let i = from; i < until; i++) {
      if (marks[i] === ofNode) tally.count(text.words[i] ?? 0, -1);
      else if (marks[i] === close) tally.countNear(text.words[i] ?? 0, source, 1);
    }
  };
  let done = 0;
  for (const at of positions) markWindow(text, marks, at, length, window);
  for (const at of positions) {
    const until = Math.min(text.count, at + length + window.right);
    count(Math.max(done, at - window.left), until);
    done = Math.max(done, until);
  }
}

/** Each word inside the stretches that are near, but for those of the node; how often each spelling stands there is known first. */
function tallyStretches(
  index: WordIndex,
  { key, source, near }: Pick<PartWithNear, 'key' | 'source'> & { readonly near: readonly Span[] },
  node: NodePattern | null,
  tally: NearTally,
): void {
  if (near.length === 0) return;
  const text = index.read(key, near);
  const { times } = tally;
  for (let i = 0; i < text.count; i++) {
    const word = text.words[i] ?? 0;
    times[word] = (times[word] ?? 0) + 1;
  }
  const { positions, length } = node ? findNode(text, node) : { positions: [], length: 0 };
  tally.nodes += positions.length;
  for (const at of positions) {
    for (let i = at; i < at + length; i++) {
      const word = text.words[i] ?? 0;
      times[word] = (times[word] ?? 0) - 1;
      tally.count(word, -1);
    }
  }
  const counts = index.countsOf(key);
  for (let i = 0; i < counts.length; i += 2) {
    const word = counts[i] ?? 0;
    const stands = times[word] ?? 0;
    if (stands > 0) tally.countNear(word, source, stands);
    times[word] = 0;
  }
}

/** What each word is: not counted, far, near, or a word of the node. */
export function markRoles(
  text: TextWords,
  part: PartWithNear,
  node: NodePattern | null,
  { window }: Pick<CollocationSettings, 'window'>,
): { readonly marks: Uint8Array; readonly nodes: number } {
  const marks = markCounted(text, part.spans, new Uint8Array(text.count));
  if (part.near) {
    const isNear = markCounted(text, part.near, new Uint8Array(text.count));
    for (let i = 0; i < text.count; i++) if (marks[i] === far && isNear[i] === 1) marks[i] = close;
  }
  if (!node) return { marks, nodes: 0 };
  const { positions, length } = findNode(text, node, marks);
  for (const position of positions) marks.fill(ofNode, position, position + length);
  if (window !== 'sentence') for (const at of positions) markWindow(text, marks, at, length, window);
  return { marks, nodes: positions.length };
}

/** Every word is a place, also one that is not counted or belongs to a node. */
function markWindow(
  { lines, count }: WordOrder,
  marks: Uint8Array,
  at: number,
  length: number,
  { left, right }: { readonly left: number; readonly right: number },
): void {
  const last = Math.min(count - 1, at + length - 1 + right);
  for (let i = Math.max(0, at - left); i <= last; i++) {
    if (marks[i] === far && lines[i] === lines[at]) marks[i] = close;
  }
}

/** Whether a word is near the node. */
export function isClose(mark: number | undefined): boolean {
  return mark === close;
}

/** Whether a word counts that is no part of the node. */
export function isOutsideNode(mark: number | undefined): boolean {
  return mark === far || mark === close;
}

const measureBy: Readonly<Record<CollocationMeasure, (pair: measures.Collocate) => number | null>> = {
  logLikelihood: measures.collocationLikelihood,
  mi: measures.mutualInformation,
  mi3: measures.mutualInformationCubed,
  tScore: measures.tScore,
  zScore: measures.zScore,
  dice: measures.dice,
  logDice: measures.logDice,
};

function rowOf(word: string, pair: measures.Collocate, documents: number): Cell[] {
  const { observed, near, frequency, words } = pair;
  return [
    word,
    observed,
    measures.expectedCount(pair),
    near,
    frequency,
    words,
    documents,
    ...collocationMeasures.map((name) => measureBy[name](pair)),
  ];
}
