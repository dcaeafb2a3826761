import type { CodebookEntry, WrittenCodebook } from '../../../domain/codebook/codebook-entry';
import { definitionParts } from '../../../domain/model';
import { type CodebookLanguage, partLabels } from '../../codebook/labels';
import { type Block, heading, paragraph, type Run, words, type WrittenDocument } from '../document/blocks';
import { markdownBlocks } from '../document/markdown-blocks';
import { appendixWords } from './appendix-words';
import { listAppearance, numberEntries } from './appearance';
import { introductionOf } from './markdown';

/** The codebook as a document to publish: what it is of, then each code with its number, facts and definition. */
export function codebookAppendix(book: WrittenCodebook, language: CodebookLanguage): WrittenDocument {
  const title = appendixWords[language].title(book.study);
  const numbers = numberEntries(book.entries);
  return {
    title,
    language,
    blocks: [
      heading(1, title),
      ...introductionOf(book, language).map(paragraph),
      ...book.entries.flatMap((entry, i) => codeBlocks(entry, numbers[i] ?? '', language)),
    ],
  };
}

function codeBlocks(entry: CodebookEntry, number: string, language: CodebookLanguage): readonly Block[] {
  const level = Math.min(entry.levels.length + 1, 6);
  return [
    heading(level, `${number} ${entry.levels.at(-1) ?? ''}`),
    { kind: 'paragraph', runs: [{ text: listAppearance(entry, language).join(' · '), italic: true }] },
    ...definitionParts.flatMap((part) =>
      entry[part].trim() === '' ? [] : partBlocks(partLabels[language][part], entry[part], level),
    ),
  ];
}

/** The label stands before the first words, or above them where they are no paragraph. */
function partBlocks(label: string, markdown: string, level: number): readonly Block[] {
  const begin: readonly Run[] = [{ text: `${label}.`, bold: true }];
  const [first, ...others] = markdownBlocks(markdown, level);
  if (first?.kind !== 'paragraph') return [{ kind: 'paragraph', runs: begin }, ...(first ? [first] : []), ...others];
  return [{ kind: 'paragraph', runs: [...begin, ...words(' '), ...first.runs] }, ...others];
}
