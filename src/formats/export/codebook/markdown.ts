import type { WrittenCodebook } from '../../../domain/codebook/codebook-entry';
import { definitionParts } from '../../../domain/model';
import { type CodebookLanguage, partLabels } from '../../codebook/labels';
import { escapeHeading, escapeMarkdown } from '../../codebook/markdown-escape';
import { appendixWords } from './appendix-words';
import { listAppearance, numberEntries } from './appearance';

/**
 * The codebook in Markdown, for an appendix, and to be read again without loss. Headings are numbered, because there are no
 * more than six levels of them; a part of one line stands behind its label, a longer one as a quotation below it.
 */
export function writeCodebookMarkdown(book: WrittenCodebook, language: CodebookLanguage): string {
  const numbers = numberEntries(book.entries);
  const parts = partLabels[language];
  const blocks = [`# ${escapeHeading(appendixWords[language].title(book.study))}`, ...introduce(book, language)];
  book.entries.forEach((entry, i) => {
    const hashes = '#'.repeat(Math.min(entry.levels.length + 1, 6));
    blocks.push(
      `${hashes} ${numbers[i] ?? ''} ${escapeHeading(entry.levels.at(-1) ?? '')}`,
      listAppearance(entry, language).map(escapeMarkdown).join(' · '),
    );
    for (const part of definitionParts) {
      if (entry[part] !== '') blocks.push(writePart(parts[part], entry[part]));
    }
  });
  return `${blocks.join('\n\n')}\n`;
}

/** Counts, coders and the version, each as a paragraph. */
function introduce(book: WrittenCodebook, language: CodebookLanguage): readonly string[] {
  return introductionOf(book, language).map(escapeMarkdown);
}

/** What a reader wants to know before the codes. */
export function introductionOf(book: WrittenCodebook, language: CodebookLanguage): readonly string[] {
  const { counts, coders, version } = appendixWords[language];
  const codings = book.entries.reduce((sum, entry) => sum + entry.codings, 0);
  return [
    counts(book.entries.length, codings, book.documents),
    ...(book.coders.length > 0 ? [coders(book.coders)] : []),
    ...(book.version ? [version(book.version.name, book.version.day, book.version.reason)] : []),
  ];
}

function writePart(label: string, text: string): string {
  if (!/[\n\r]|^\s|\s$/.test(text)) return `**${label}.** ${text}`;
  const lines = text.split('\n').map((line) => (line === '' ? '>' : `> ${line}`));
  return `**${label}.**\n\n${lines.join('\n')}`;
}
