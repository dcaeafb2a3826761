import type { FigureTable } from '../../../domain/analysis/figure';
import type { SummaryLayout } from '../../../domain/report/parts';
import type { Source } from '../../../domain/model';
import type { Picture } from '../document/blocks';
import type { ExportedMemo } from '../memos';
import type { ExportedPassage } from '../retrieved-passages';
import type { AnyFigure } from './words';

/** A part of the report with everything that it shows, worked out. */
export type ReportedPart = { readonly caption: string } & (
  | ReportedFigure
  | ReportedPassages
  | { readonly kind: 'memo'; readonly memo: ExportedMemo | null }
  | (SummaryGrid & { readonly kind: 'summaries'; readonly layout: SummaryLayout })
  | { readonly kind: 'words'; readonly text: string }
);

export type ReportedFigure = {
  readonly kind: 'figure';
  /** What it is called where it has no caption. */
  readonly title: string;
  readonly settings: AnyFigure;
  /** In words. */
  readonly scope: string;
  /** In words: what the words of the scope are held against. */
  readonly reference?: string | undefined;
  /** What came of it; a sentence when it could not be worked out. */
  readonly outcome: { readonly table: FigureTable; readonly picture: Picture | null } | { readonly refusal: string };
};

export type ReportedPassages = {
  readonly kind: 'passages';
  readonly question: string;
  readonly scope: string;
  readonly outcome:
    { readonly passages: readonly ExportedPassage[]; readonly total: number } | { readonly refusal: string };
};

/** Documents by codes; only those of which something was written. */
export type SummaryGrid = {
  readonly documents: readonly string[];
  readonly codes: readonly string[];
  /** By document, then by code; empty where nothing was written. */
  readonly cells: readonly (readonly string[])[];
};

export type ReportedSource = Pick<Source, 'title' | 'author' | 'publisher' | 'date' | 'url'>;

/** What the method note says of the study. */
export type ReportFacts = {
  /** The program with its version. */
  readonly program: string;
  readonly study: string;
  readonly documents: number;
  readonly codes: number;
  readonly codings: number;
  readonly coders: readonly string[];
  /** The latest version of the codebook. */
  readonly version: { readonly name: string; readonly day: string } | null;
  readonly acts: number;
  /** The time of the last act, in UTC: the same study gives the same report. */
  readonly lastAct: string;
};
