import type { Mark } from '../../../domain/text/marks';
import type { Leaf } from './offset-index';

/** What begins at a place and is said beside its line: a page of the printed document, a time of the recording in seconds. */
export type Opening = { readonly page: string | null; readonly time: number | null };

const none: ReadonlyMap<number, Opening> = new Map();

/**
 * What begins within a block, by where. Of the times only the one of the block's first words: a transcript has one for
 * every few words.
 */
export function openingsIn(marks: readonly Mark[], { start, end }: Leaf): ReadonlyMap<number, Opening> {
  let openings: Map<number, Opening> | null = null;
  for (const mark of marks) {
    if (mark.kind !== 'page' && mark.kind !== 'time') continue;
    if (mark.start < start || mark.start >= end || (mark.kind === 'time' && mark.start > start)) continue;
    openings ??= new Map();
    const known = openings.get(mark.start) ?? { page: null, time: null };
    const here = mark.kind === 'page' ? { ...known, page: mark.label } : { ...known, time: known.time ?? mark.from };
    openings.set(mark.start, here);
  }
  return openings ?? none;
}

/** A time as a recorder shows it: `1:23`, from an hour on `1:01:23`. */
export function clockTime(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (number: number): string => String(number % 60).padStart(2, '0');
  const minutes = Math.floor(whole / 60);
  return minutes < 60 ? `${minutes}:${two(whole)}` : `${Math.floor(minutes / 60)}:${two(minutes)}:${two(whole)}`;
}
