import type { CodingFigureSettings } from '../analysis/figure-settings';
import type { WordFigureSettings } from '../analysis/words/word-figure';
import type { Id, ReportItem } from '../model';

/** Summaries as a table of documents by codes, or one below the other. */
export const summaryLayouts = ['grid', 'list'] as const;
export type SummaryLayout = (typeof summaryLayouts)[number];

/** What a part of a report shows: what its kind and its settings say together. */
export type ReportPart =
  | { readonly kind: 'figure'; readonly settings: CodingFigureSettings | WordFigureSettings }
  /** All passages that answer a query. */
  | { readonly kind: 'passages'; readonly settings: { readonly words: string } }
  | { readonly kind: 'memo'; readonly settings: { readonly memoId: Id } }
  | { readonly kind: 'summaries'; readonly settings: { readonly layout: SummaryLayout } }
  /** Words of one's own, in Markdown. */
  | { readonly kind: 'words'; readonly settings: { readonly text: string } };

/** What a part shows, as its record keeps it. */
export function partOfItem({ kind, settings }: Pick<ReportItem, 'kind' | 'settings'>): ReportPart {
  return { kind, settings: JSON.parse(settings) as unknown } as ReportPart;
}
