import type { ExchangedCodebook } from '../../../domain/codebook/exchanged-code';
import { definitionParts, type DefinitionPart } from '../../../domain/model';
import { readDescription } from '../../codebook/description';
import { codebookLanguages, partLabels } from '../../codebook/labels';
import { unescapeMarkdown } from '../../codebook/markdown-escape';
import { createCodebookBuilder } from './codebook-builder';
import { readAppearance } from './read-appearance';
import { readPlainList } from './plain-list';

type Heading = { readonly hashes: number; readonly number: readonly string[]; readonly name: string };
type Section = { readonly heading: Heading; readonly lines: readonly string[] };

const partOfLabel = new Map(
  codebookLanguages.flatMap((language) => definitionParts.map((part) => [partLabels[language][part], part] as const)),
);
const labelled = new RegExp(
  `^\\*\\*(${[...partOfLabel.keys()].join('|')})(?:[.:。：]\\*\\*|\\*\\*[.:：])[ \\t]?(.*)$`,
  's',
);

/**
 * Reads a codebook in Markdown: each heading is a code, as deep as its number (`2.1.3`) says or, without numbers, its level.
 * Below it stand a line with its colour, and the parts of its definition: words behind a label in bold, or a quotation below
 * it. Words without a label are the brief definition, or the full one where they are long.
 */
export function readCodebookMarkdown(text: string): ExchangedCodebook {
  const sections = readSections(text);
  if (sections.length === 0) return readPlainList(text);
  const isNumbered = sections.filter(({ heading }) => heading.number.length > 0).length >= sections.length - 1;
  const codes = sections.filter((section, at) => at > 0 || !isTitle(section, sections));
  const builder = createCodebookBuilder();
  const branch: { readonly depth: number; readonly levels: readonly string[] }[] = [];
  const sets = new Set<string>();
  for (const { heading, lines } of codes) {
    const depth = isNumbered && heading.number.length > 0 ? heading.number.length : heading.hashes;
    while (depth <= (branch.at(-1)?.depth ?? 0)) branch.pop();
    const { facts, rest } = readAppearance(lines);
    const name = isNumbered
      ? heading.name
      : [heading.number.join('.'), heading.name].filter((word) => word !== '').join(' ');
    const levels = builder.add(branch.at(-1)?.levels ?? [], name, { ...facts, ...readParts(rest) });
    facts.sets?.forEach((set) => sets.add(set));
    branch.push({ depth, levels });
  }
  return { codes: builder.codes(), sets: [...sets] };
}

/** Headings with the lines below them; what looks like one in a quotation or between fences is none. */
function readSections(text: string): readonly Section[] {
  const sections: { readonly heading: Heading; readonly lines: string[] }[] = [];
  let isFenced = false;
  for (const line of text.split('\n')) {
    if (/^(```|~~~)/.test(line)) isFenced = !isFenced;
    const [, hashes, title] = isFenced ? [] : (/^(#{1,6})[ \t]+(.+?)(?:[ \t]+#+)?[ \t]*$/.exec(line) ?? []);
    if (hashes === undefined || title === undefined) {
      sections.at(-1)?.lines.push(line);
      continue;
    }
    const [, number, named] = /^(\d+(?:\.\d+)*)\.?[ \t]+(.+)$/.exec(title) ?? [];
    const name = unescapeMarkdown(named ?? title);
    sections.push({ heading: { hashes: hashes.length, number: number?.split('.') ?? [], name }, lines: [] });
  }
  return sections;
}

/** Whether the first heading is that of the whole: the only one of its level, with no code's facts below it. */
function isTitle({ heading, lines }: Section, sections: readonly Section[]): boolean {
  const others = sections.slice(1);
  if (others.length === 0 || others.some((other) => other.heading.hashes <= heading.hashes)) return false;
  return !lines.some((line) => labelled.test(line)) && Object.keys(readAppearance(lines).facts).length === 0;
}

function readParts(lines: readonly string[]): Partial<Record<DefinitionPart, string>> {
  const parts: Partial<Record<DefinitionPart, string>> = {};
  const loose: string[] = [];
  let open: DefinitionPart | null = null;
  for (const paragraph of listParagraphs(lines)) {
    const [, label = '', words = ''] = labelled.exec(paragraph) ?? [];
    const part = partOfLabel.get(label);
    if (part) {
      parts[part] = words;
      open = words === '' ? part : null;
    } else if (open && paragraph.startsWith('>')) {
      parts[open] = paragraph
        .split('\n')
        .map((line) => line.replace(/^> ?/, ''))
        .join('\n');
      open = null;
    } else {
      loose.push(paragraph);
    }
  }
  if (Object.keys(parts).length > 0) {
    return { ...Object.fromEntries(definitionParts.map((part) => [part, ''])), ...parts };
  }
  return readDescription(loose.join('\n\n'));
}

/** Paragraphs and quotations; a quotation goes on until a line that does not begin with its sign. */
function listParagraphs(lines: readonly string[]): readonly string[] {
  const paragraphs: string[][] = [];
  let isOpen = false;
  for (const line of lines) {
    if (line.trim() === '') isOpen = false;
    else if (isOpen && line.startsWith('>') === (paragraphs.at(-1)?.[0]?.startsWith('>') ?? false)) {
      paragraphs.at(-1)?.push(line);
    } else {
      paragraphs.push([line]);
      isOpen = true;
    }
  }
  return paragraphs.map((paragraph) => paragraph.join('\n'));
}
