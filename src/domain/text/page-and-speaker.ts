import { firstWhere } from '../first-where';
import type { Mark } from './marks';

/** On which page a place of a text stands, and who speaks there; null where the text does not say. */
export type PageAndSpeaker = { readonly page: string | null; readonly speaker: string | null };

/** Tells page and speaker of places in a text with these marks; of a passage, its beginning is the place. */
export function pageAndSpeakerFinder(marks: readonly Mark[]): (place: number) => PageAndSpeaker {
  const pages = inOrder(marks.filter((mark) => mark.kind === 'page'));
  const turns = inOrder(marks.filter((mark) => mark.kind === 'speakerTurn'));
  return (place) => ({ page: lastAt(pages, place)?.label ?? null, speaker: lastAt(turns, place)?.speaker ?? null });
}

function inOrder<M extends Mark>(marks: readonly M[]): M[] {
  return marks.toSorted((a, b) => a.start - b.start);
}

/** The mark that holds the place; neither pages nor turns overlap one another. */
function lastAt<M extends Mark>(marks: readonly M[], place: number): M | null {
  const found = marks[firstWhere(marks.length, (mark) => (marks[mark]?.start ?? 0) > place) - 1];
  return found && place < found.end ? found : null;
}
