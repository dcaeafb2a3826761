import type { Span } from '../../domain/model';
import type { Rectangle } from './place-bar';

/** Where a passage was selected, and the bar stands: the text, or its printed pages. */
export type BarHost = {
  readonly text: string;
  /** What has the keys while nothing is typed in the bar. */
  readonly root: HTMLElement;
  readonly scroller: HTMLElement;
  /** Hears that things have come to stand elsewhere; `version` then is another one. */
  readonly subscribe: (listener: () => void) => () => void;
  layout(): { readonly version: number };
  /** Where a passage stands in the window; null where it cannot be seen. */
  boxOf(span: Span): Rectangle | null;
};
