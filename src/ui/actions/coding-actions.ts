import type { Action } from './action';
import { applyActions } from './coding/apply-actions';
import { extentActions } from './coding/extent-actions';
import { goActions } from './coding/go-actions';
import { reshapeActions } from './coding/reshape-actions';
import { takeActions } from './coding/take-actions';

/** What can be done with passages and their codings, in the order of the menus. */
export const codingActions: readonly Action[] = [
  ...applyActions,
  ...reshapeActions,
  ...goActions,
  ...takeActions,
  ...extentActions,
];
