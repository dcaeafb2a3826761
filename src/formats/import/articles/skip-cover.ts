import type { Span } from '../../../domain/model';
import { findDates } from '../../../domain/text/dates';
import type { ImportedText } from '../importer';
import { linesOf } from './article-lines';
import { isDatabaseLine, isExtent } from './database-lines';
import type { Manner } from './manners';

const coverEnd = /privacy policy|about lexisnexis|terms (?:&|and) conditions/i;
const firstOfBody = /^(?:section|rubrik|length|länge|byline|highlight|body)\b|^(?:copyright|©|\(c\))\s*(?:©\s*)?\d{4}/i;
const mostLines = 400;

/**
 * Where the first article begins in a file whose articles are told by their ends: behind the page that lists them and says
 * how they were searched for.
 */
export function skipCover({ text, marks }: ImportedText, manner: Manner, first: Span): number {
  if (manner !== 'endOfDocument' && manner !== 'documentId') return first.start;
  const lines = linesOf(text, first).slice(0, mostLines);
  const cover = lines.findLastIndex(({ words }) => words.length < 200 && coverEnd.test(words));
  if (cover >= 0) return lines[cover]?.end ?? first.start;
  const anchor = lines.findIndex(({ words }) => firstOfBody.test(words) || isExtent(words));
  if (anchor < 0) return first.start;
  const isCover = manner === 'endOfDocument' && lines.slice(0, anchor).some(({ words }) => /^(?:date and time|job number|documents? \(\d+\)|search terms|client\/matter)\b/i.test(words)); // prettier-ignore
  if (!isCover) return first.start;
  const heading = marks.find(
    ({ kind, start, end }) =>
      kind === 'heading' && start >= (lines[Math.max(0, anchor - 6)]?.start ?? 0) && end <= (lines[anchor]?.start ?? 0),
  );
  if (heading) return heading.start;
  const date = lines.findLastIndex(
    ({ words }, i) => i < anchor && !isDatabaseLine(words) && words.length <= 100 && findDates(words).length > 0,
  );
  return lines[Math.max(0, date < 0 ? anchor - 3 : date - 2)]?.start ?? first.start;
}
