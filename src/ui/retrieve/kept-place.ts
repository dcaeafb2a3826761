import type { VirtualItem, Virtualizer } from '@tanstack/react-virtual';
import type { RetrieveState } from '../state/retrieve';

type Answer = NonNullable<RetrieveState['answer']>;
/** How far the list was scrolled, and how high its lines were found to be. */
type LeftPlace = { readonly offset: number; readonly measurements: readonly VirtualItem[] };

let left: (LeftPlace & { readonly answer: Answer }) | null = null;

/** Notes how far the list of an answer is scrolled: another workspace comes in its place. */
export function leavePlace(
  answer: Answer,
  { scrollOffset, measurementsCache }: Pick<Virtualizer<HTMLDivElement, Element>, 'scrollOffset' | 'measurementsCache'>,
): void {
  left = { answer, offset: scrollOffset ?? 0, measurements: measurementsCache };
}

/** Where the list of this answer was left; null when it is another one, or has other lines. */
export function placeLeft(answer: Answer, lines: number): LeftPlace | null {
  return left?.answer === answer && left.measurements.length === lines ? left : null;
}
