import type { Block, Run, WrittenDocument } from '../document/blocks';
import { heading, paragraph } from '../document/blocks';
import type { ReportLanguage } from '../../../domain/model';
import { reportWords } from './languages';
import { writePart } from './report-parts';
import type { ReportFacts, ReportedPart, ReportedSource } from './reported';
import type { ReportWords } from './words';

type Heading = { readonly title: string; readonly anchor: string };

/** The report of a study: title page, contents, its parts, the sources and how it was made. */
export function reportDocument(
  { title, author, language }: { readonly title: string; readonly author: string; readonly language: ReportLanguage },
  parts: readonly ReportedPart[],
  sources: readonly ReportedSource[],
  facts: ReportFacts,
): WrittenDocument {
  const words = reportWords[language];
  const chapters: Heading[] = [
    ...parts.map((part, i) => ({ title: titleOf(part, words), anchor: `part-${i + 1}` })),
    { title: words.sources, anchor: 'sources' },
    { title: words.method, anchor: 'method' },
  ];
  const chapter = (number: number): Block => {
    const { title: name, anchor } = chapters[number] ?? { title: '', anchor: '' };
    return { kind: 'heading', level: 2, runs: [{ text: name }], anchor };
  };
  return {
    title,
    language,
    blocks: [
      heading(1, title),
      ...(author === '' ? [] : [paragraph(words.by(author))]),
      paragraph(words.study(facts.study)),
      { kind: 'page break' },
      heading(2, words.contents),
      { kind: 'list', ordered: true, items: chapters.map(({ title: name, anchor }) => [linkTo(name, anchor)]) },
      { kind: 'page break' },
      ...(parts.length === 0 ? [paragraph(words.empty)] : []),
      ...parts.flatMap((part, i) => [chapter(i), ...writePart(part, words)]),
      chapter(parts.length),
      { kind: 'list', ordered: false, items: sources.map((source) => [sourceLine(source)]) },
      chapter(parts.length + 1),
      ...methodNote(facts, words),
    ],
  };
}

/** What a part is called: as it was captioned, or by what it shows. */
function titleOf({ caption, ...part }: ReportedPart, words: ReportWords): string {
  if (caption !== '') return caption;
  switch (part.kind) {
    case 'figure':
      return words.kinds[part.settings.kind];
    case 'passages':
      return words.passages;
    case 'memo':
      return part.memo?.title || words.memo;
    case 'summaries':
      return words.summaries;
    case 'words':
      return words.remarks;
  }
}

function linkTo(text: string, to: string): Block {
  return { kind: 'paragraph', runs: [{ text, to }] };
}

/** Who wrote what, when, and where it was published. */
function sourceLine({ title, author, publisher, date, url }: ReportedSource): Block {
  const before = author === null ? '' : `${author}. `;
  const after = [publisher, date].filter((word) => word !== null && word !== '').join(', ');
  const runs: Run[] = [
    ...(before === '' ? [] : [{ text: before }]),
    { text: title, italic: true },
    { text: after === '' ? '.' : `. ${after}.` },
    ...(url === null ? [] : [{ text: ' ' }, { text: url, link: url }]),
  ];
  return { kind: 'paragraph', runs };
}

function methodNote(
  { program, documents, codes, codings, coders, version, acts, lastAct }: ReportFacts,
  { facts, join }: ReportWords,
): readonly Block[] {
  return [
    facts.program(program),
    facts.size(documents, codes, codings),
    facts.coders(join(coders)),
    version === null ? facts.noVersion : facts.version(version.name, version.day),
    facts.state(acts, lastAct.slice(0, 16).replace('T', ' ')),
    facts.counting,
  ].map(paragraph);
}
