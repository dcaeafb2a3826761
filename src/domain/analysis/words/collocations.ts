import type { Id, Span } from '../../model';
import type { Cell, FigureTable } from '../figure';
import * as measures from './association';
import { everyWord, wordChooser, type WordChoice } from './choose-words';
import { markCounted, type CountedPart, type Within } from './counted-parts';
import { findNode, mayHaveNode, readNode, type NodePattern } from './find-node';
import { takeHighest } from './take-highest';
import type { WordIndex } from './word-index';
import type { TextWords } from './word-reader';

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
  const { list, read } = index;
  const node = settings.codeId === null ? readNode(list, settings.node, settings.matchCase) : null;
  const forms = list.forms(settings.matchCase);
  const observed = new Uint32Array(list.size());
  const frequency = new Uint32Array(list.size());
  const documents = new Uint32Array(list.size());
  const lastSource = new Int32Array(list.size()).fill(-1);
  let words = 0;
  let near = 0;
  let nodes = 0;
  for (const part of parts) {
    if (
      part.spans === null &&
      !part.near?.length &&
      !(node && mayHaveNode(index, part.key, node, settings.matchCase))
    ) {
      const counts = index.countsOf(part.key);
      for (let i = 0; i < counts.length; i += 2) {
        const form = forms[counts[i] ?? 0] ?? 0;
        words += counts[i + 1] ?? 0;
        frequency[form] = (frequency[form] ?? 0) + (counts[i + 1] ?? 0);
      }
      continue;
    }
    const text = read(part.key);
    const roles = markRoles(index, text, part, node, settings);
    nodes += roles.nodes;
    for (let i = 0; i < text.count; i++) {
      const role = roles.marks[i] ?? outside;
      if (role !== far && role !== close) continue;
      const form = forms[text.words[i] ?? 0] ?? 0;
      words++;
      frequency[form] = (frequency[form] ?? 0) + 1;
      if (role === far) continue;
      near++;
      observed[form] = (observed[form] ?? 0) + 1;
      if (lastSource[form] === part.source) continue;
      lastSource[form] = part.source;
      documents[form] = (documents[form] ?? 0) + 1;
    }
  }
  const pairOf = (word: number): measures.Cooccurrence => ({
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

const outside = 0;
const far = 1;
const close = 2;
const ofNode = 3;

/** What each word is: not counted, far, near, or a word of the node. */
export function markRoles(
  index: WordIndex,
  text: TextWords,
  part: PartWithNear,
  node: NodePattern | null,
  { window, matchCase }: Pick<CollocationSettings, 'window' | 'matchCase'>,
): { readonly marks: Uint8Array; readonly nodes: number } {
  const marks = markCounted(text, part.spans, new Uint8Array(text.count));
  if (part.near) {
    const isNear = markCounted(text, part.near, new Uint8Array(text.count));
    for (let i = 0; i < text.count; i++) if (marks[i] === far && isNear[i] === 1) marks[i] = close;
  }
  if (!node) return { marks, nodes: 0 };
  const { positions, length } = findNode(index, text, part, node, matchCase);
  for (const position of positions) marks.fill(ofNode, position, position + length);
  if (window !== 'sentence') for (const at of positions) markWindow(text, marks, at, length, window);
  return { marks, nodes: positions.length };
}

/** Every word is a place, also one that is not counted or belongs to a node. */
function markWindow(
  { lines, count }: TextWords,
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

const measureBy: Readonly<Record<CollocationMeasure, (pair: measures.Cooccurrence) => number | null>> = {
  logLikelihood: measures.collocationLikelihood,
  mi: measures.mutualInformation,
  mi3: measures.mutualInformationCubed,
  tScore: measures.tScore,
  zScore: measures.zScore,
  dice: measures.dice,
  logDice: measures.logDice,
};

function rowOf(word: string, pair: measures.Cooccurrence, documents: number): Cell[] {
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
