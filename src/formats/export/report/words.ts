import type { CodingFigureSettings } from '../../../domain/analysis/figure-settings';
import type { WordsOfFigures } from '../../../domain/analysis/words-of-figures/words';
import type { ValueOperator } from '../../../domain/analysis/scope';
import type { WordFigureSettings } from '../../../domain/analysis/words/word-figure';
import type { FigureWords } from '../../../domain/figures/look';
import type { ProblemReason } from '../../../domain/problem';

export type AnyFigure = CodingFigureSettings | WordFigureSettings;

/** The words of a report around what the study says itself. */
export type ReportWords = WordsOfFigures & {
  readonly contents: string;
  readonly sources: string;
  readonly method: string;
  readonly study: (name: string) => string;
  /** The day of the last act. */
  readonly asOf: (day: string) => string;
  readonly labels: { readonly figure: string; readonly table: string };
  readonly numbersOf: (figure: string) => string;
  /** The same of document portraits, whose parts are counted. */
  readonly partsOf: (figure: string) => string;
  /** The parts of a document that no code covers. */
  readonly noCode: string;
  /** What keyness is held against where nothing was chosen. */
  readonly rest: string;
  readonly noSummaries: string;
  readonly emptyReport: string;
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
  readonly cutMeasures: (shown: number, count: number) => string;
  /** Where the whole of a table is that was cut. */
  readonly whole: string;
  readonly cannot: (reason: string) => string;
  /** Why a part could not be worked out; English words are those of the Problems themselves. */
  readonly refusals: Readonly<Partial<Record<ProblemReason, string>>>;
  /** Between a label and what it says, and at the end of a sentence. */
  readonly colon: string;
  readonly stop: string;
  readonly document: string;
  readonly code: string;
  readonly paragraph: (number: number) => string;
  readonly measure: string;
  readonly scope: string;
  readonly figure: FigureWords;
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
