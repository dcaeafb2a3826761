import type { Stance } from '../../model';
import type { CooccurrenceSettings } from '../cooccurrence';
import type { CrosstabSettings } from '../crosstab';
import type { FigureKind, Grouping } from '../figure';
import type { FrequencySettings } from '../frequencies';
import type { MatrixSettings } from '../matrix';
import type { TimelineSettings } from '../timeline';
import type { WhyEmpty } from '../why-empty';
import type { CollocationMeasure } from '../words/collocations';
import type { KeynessMeasure, KeynessSign } from '../words/keyness';

/** What figures are called, their columns and numbers, and what they measure: the same words in the window and in files. */
export type WordsOfFigures = {
  readonly kinds: { readonly [K in FigureKind]: string };
  /** What is shown beside the kind where a figure asks for something. */
  readonly titles: {
    readonly matrix: (columns: string) => string;
    readonly crosstab: (rows: string, columns: string) => string;
    readonly kwic: (words: string) => string;
    readonly collocations: (words: string) => string;
  };
  /** What codings are sorted by. */
  readonly groupings: { readonly [B in Grouping['by']]: string };
  readonly stances: { readonly [S in Stance]: string };
  /** Names of the columns of tables that are no names of records. */
  readonly columns: Readonly<Record<string, string>>;
  /** The numbers behind a figure, by what they count. */
  readonly counts: Readonly<Record<string, (n: number) => string>>;
  readonly notes: NotesOfFigures;
  /** In tables of keyness: whether a word is more or less frequent in the scope than in the reference. */
  readonly signs: { readonly [S in KeynessSign]: string };
  /** What stands in place of a figure that has nothing to show. */
  readonly empty: { readonly [W in WhyEmpty]: string };
};

/** Sentences that say what is counted and how, with the formula and where it comes from. */
export type NotesOfFigures = {
  /** A sentence behind others, with a blank between them or without. */
  readonly andThen: (said: string, sentence: string) => string;
  readonly own: string;
  readonly withChildren: string;
  readonly top: string;
  readonly frequencies: { readonly [U in FrequencySettings['unit']]: string };
  readonly matrix: { readonly [U in MatrixSettings['unit']]: string };
  readonly columnsBy: { readonly [B in Grouping['by']]: string };
  readonly shares: { readonly [S in Exclude<MatrixSettings['share'], 'count'>]: string };
  readonly near: { readonly [N in Exclude<CooccurrenceSettings['nearness'], 'characters' | 'paragraphs'>]: string } & {
    readonly characters: (n: number) => string;
    readonly paragraphs: (n: number) => string;
  };
  readonly cooccurrence: { readonly [M in CooccurrenceSettings['measure']]: string };
  readonly diagonal: string;
  readonly nodes: string;
  readonly timeline: { readonly [U in TimelineSettings['unit']]: string };
  readonly averaged: (n: number) => string;
  readonly oneScale: string;
  readonly lines: string;
  readonly portraits: (n: number) => string;
  readonly uncoded: string;
  readonly sequences: string;
  readonly sequencesShare: string;
  readonly withinParagraphs: (n: number) => string;
  readonly crosstab: { readonly [C in CrosstabSettings['cells']]: string };
  readonly test: (chi: string, degrees: string, p: string, v: string) => string;
  readonly noTest: string;
  readonly probability: (n: number) => string;
  readonly decimal: (n: number) => string;
  readonly kwic: string;
  readonly lookedFor: (query: string) => string;
  readonly words: string;
  readonly nGrams: (n: number) => string;
  readonly atLeast: (n: number) => string;
  readonly coded: string;
  readonly keyness: { readonly [M in KeynessMeasure]: string };
  /** What words are held against. */
  readonly reference: (scope: string) => string;
  readonly target: string;
  readonly collocation: { readonly [M in CollocationMeasure]: string };
  readonly node: (node: string) => string;
  readonly nearNode: string;
  readonly ofCode: string;
};
