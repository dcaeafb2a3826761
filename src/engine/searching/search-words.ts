import type { FindWish, Hits } from '../../domain/text/find-in-text';
import type { TextToSearch } from '../../domain/text/find-in-texts';
import type { ListedHits } from '../../domain/text/list-hits';

/** What was found in one text: how often, and the hits as far as they are listed; all of them, bare, where only places are asked. */
export type FoundInText = { readonly count: number; readonly hits: ListedHits; readonly places: Hits | null };

/** What the thread is asked; it answers what was found in each text. `most` hits are listed, of all texts together. */
export type SearchQuestion = {
  readonly wish: FindWish;
  readonly texts: readonly TextToSearch[];
  readonly most: number;
  readonly onlyPlaces: boolean;
};
