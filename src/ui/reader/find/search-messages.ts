import type { FindWish, Hits } from '../../../domain/text/find-in-text';

/** A text is sent once; the searches in it follow. */
export type ToSearcher =
  | { readonly type: 'text'; readonly text: string; readonly language: string | null }
  | { readonly type: 'find'; readonly search: number; readonly wish: FindWish };

export type FromSearcher = { readonly search: number; readonly found: Found };

export type Found =
  | { readonly type: 'hits'; readonly hits: Hits }
  | { readonly type: 'bad-pattern'; readonly detail: string }
  | { readonly type: 'too-slow' };
