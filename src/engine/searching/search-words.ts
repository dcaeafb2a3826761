import type { ProblemDetails, ProblemReason } from '../../domain/problem';
import type { FindWish, Hits } from '../../domain/text/find-in-text';
import type { TextToSearch } from '../../domain/text/find-in-texts';
import type { ListedHits } from '../../domain/text/list-hits';

/** What was found in one text: how often, and the hits as far as they are listed; all of them, bare, where only places are asked. */
export type FoundInText = { readonly count: number; readonly hits: ListedHits; readonly places: Hits | null };

/** What the engine asks of the thread; `most` hits are listed, of all texts together. */
export type ToSearcher = {
  readonly call: number;
  readonly wish: FindWish;
  readonly texts: readonly TextToSearch[];
  readonly most: number;
  readonly onlyPlaces: boolean;
};

/** What it answers: what was found in each text, a failure that a person can meet, or a bug. */
export type FromSearcher = { readonly call: number } & (
  | { readonly type: 'found'; readonly found: readonly FoundInText[] }
  | { readonly type: 'problem'; readonly reason: ProblemReason; readonly details: ProblemDetails }
  | { readonly type: 'bug'; readonly message: string }
);
