import type { CodebookEntry } from '../../../domain/codebook/codebook-entry';
import { appearanceLabels, type CodebookLanguage } from '../../codebook/labels';
import { appendixWords } from './appendix-words';

/** What stands in one line below a code's name: colour, key, sets, and how often it was used. */
export function listAppearance(
  { colour, shortcut, codable, sets, codings }: CodebookEntry,
  language: CodebookLanguage,
): readonly string[] {
  const labels = appearanceLabels[language];
  const { colon } = appendixWords[language];
  return [
    `${labels.colour}${colon}${colour}`,
    ...(shortcut === null ? [] : [`${labels.key}${colon}${shortcut}`]),
    ...(codable ? [] : [labels.folder]),
    ...(sets.length === 0 ? [] : [`${labels.sets}${colon}${sets.map(escapeSetName).join('; ')}`]),
    `${labels.codings}${colon}${codings}`,
  ];
}

/** The number of each code in an outline, such as `2.1.3`. */
export function numberEntries(entries: readonly CodebookEntry[]): readonly string[] {
  const counts: number[] = [];
  return entries.map(({ levels }) => {
    counts.length = Math.min(counts.length, levels.length);
    while (counts.length < levels.length) counts.push(0);
    counts[levels.length - 1] = (counts[levels.length - 1] ?? 0) + 1;
    return counts.join('.');
  });
}

/** What divides sets, and the facts of the line, may stand in the name of a set. */
function escapeSetName(name: string): string {
  return name.replaceAll(/[\\;·\n]/g, (sign) => (sign === '\n' ? '\\n' : `\\${sign}`));
}
