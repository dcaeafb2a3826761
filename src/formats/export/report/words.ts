import type { CodingFigureSettings } from '../../../domain/analysis/figure-settings';
import type { FigureKind } from '../../../domain/analysis/figure';
import type { ValueOperator } from '../../../domain/analysis/scope';
import type { WordFigureSettings } from '../../../domain/analysis/words/word-figure';
import type { FigureWords } from '../../../domain/figures/look';
import type { Stance } from '../../../domain/model';

export type AnyFigure = CodingFigureSettings | WordFigureSettings;

/** What each kind of figure measures, in a sentence that names the formula. */
export type Measures = { readonly [K in FigureKind]: (settings: Extract<AnyFigure, { readonly kind: K }>) => string };

/** The words of a report around what the study says itself. */
export type ReportWords = {
  readonly contents: string;
  readonly sources: string;
  readonly method: string;
  readonly study: (name: string) => string;
  /** The day of the last act. */
  readonly asOf: (day: string) => string;
  readonly labels: { readonly figure: string; readonly table: string };
  readonly numbersOf: (figure: string) => string;
  readonly nothing: string;
  readonly noSummaries: string;
  readonly empty: string;
  readonly kinds: { readonly [K in FigureKind]: string };
  readonly passages: string;
  readonly summaries: string;
  readonly memo: string;
  readonly memoGone: string;
  readonly remarks: string;
  readonly question: string;
  readonly passageCount: (count: number) => string;
  readonly cut: (shown: number, count: number) => string;
  readonly cutRows: (shown: number, count: number) => string;
  readonly cutColumns: (shown: number, count: number) => string;
  /** Where the whole of a table is that was cut. */
  readonly whole: string;
  readonly cannot: (reason: string) => string;
  readonly document: string;
  readonly code: string;
  readonly paragraph: (number: number) => string;
  readonly measure: string;
  readonly scope: string;
  readonly measures: Measures;
  readonly figure: FigureWords;
  /** What the columns of tables are called that are no names of records. */
  readonly columns: Readonly<Record<string, string>>;
  /** The numbers behind a figure, by what they count. */
  readonly counts: Readonly<Record<string, string>>;
  readonly join: (names: readonly string[]) => string;
  readonly scopes: ScopeWords;
  readonly facts: MethodWords;
};

type ScopeWords = {
  readonly allDocuments: string;
  readonly documents: (names: string) => string;
  readonly dates: (from: string, to: string) => string;
  readonly where: (conditions: string) => string;
  readonly operators: { readonly [O in ValueOperator]: string };
  readonly allCodes: string;
  readonly codes: (names: string, withChildren: boolean) => string;
  readonly coders: (names: string) => string;
  readonly cases: (names: string) => string;
  readonly actors: (names: string) => string;
  readonly stances: (names: string) => string;
  readonly stanceNames: { readonly [S in Stance]: string };
  readonly weights: (from: number, to: number) => string;
  readonly withBoilerplate: string;
  readonly withoutBoilerplate: string;
};

type MethodWords = {
  readonly program: (name: string, study: string) => string;
  readonly size: (documents: number, codes: number, codings: number) => string;
  readonly coders: (names: string) => string;
  readonly version: (name: string, day: string) => string;
  readonly noVersion: string;
  readonly state: (acts: number, last: string) => string;
  readonly counting: string;
  /** What the list of statements of all figures is. */
  readonly figures: string;
};
