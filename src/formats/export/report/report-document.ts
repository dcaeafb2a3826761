import type { Block, Run, WrittenDocument } from '../document/blocks';
import { paragraph } from '../document/blocks';
import type { ReportLanguage } from '../../../domain/model';
import { reportWords } from './languages';
import { type CaptionNumbers, writePart } from './report-parts';
import type { ReportFacts, ReportedPart, ReportedSource } from './reported';
import type { ReportWords } from './words';

/** The report of a study: title page, contents, its parts, the sources and how it was made. */
export function reportDocument(
  { title, author, language }: { readonly title: string; readonly author: string; readonly language: ReportLanguage },
  parts: readonly ReportedPart[],
  sources: readonly ReportedSource[],
  facts: ReportFacts,
): WrittenDocument {
  const words = reportWords[language];
  const numbers: CaptionNumbers = { figure: 0, table: 0, statements: [] };
  const chapters = [
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
      {
        kind: 'title',
        title,
        lines: [
          ...(author === '' ? [] : [author]),
          words.study(facts.study),
          ...(facts.lastAct === '' ? [] : [words.asOf(facts.lastAct.slice(0, 10))]),
        ],
      },
      { kind: 'contents', title: words.contents, chapters },
      ...(parts.length === 0 ? [paragraph(words.emptyReport)] : []),
      ...parts.flatMap((part, i) => [chapter(i), ...writePart(part, titleOf(part, words), words, numbers)]),
      chapter(parts.length),
      ...sourceList(sources, language),
      chapter(parts.length + 1),
      ...methodNote(facts, numbers.statements, words),
    ],
  };
}

/** What a part is called: as it was captioned, or by what it shows. */
function titleOf({ caption, ...part }: ReportedPart, words: ReportWords): string {
  if (caption !== '') return caption;
  switch (part.kind) {
    case 'figure':
      return part.title;
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

/** By author, or by title where no author is known; as a reader of this language looks for them. */
function sourceList(sources: readonly ReportedSource[], language: ReportLanguage): readonly Block[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const sorted = sources.toSorted(
    (a, b) =>
      compare(a.author ?? a.title, b.author ?? b.title) ||
      compare(a.date ?? '', b.date ?? '') ||
      compare(a.title, b.title),
  );
  return sorted.map(sourceLine);
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
  { program, study, documents, codes, codings, coders, version, acts, lastAct }: ReportFacts,
  statements: CaptionNumbers['statements'],
  { facts, join }: ReportWords,
): readonly Block[] {
  const said = [
    facts.program(program, study),
    facts.size(documents, codes, codings),
    facts.coders(join(coders)),
    version === null ? facts.noVersion : facts.version(version.name, version.day),
    facts.state(acts, lastAct.slice(0, 16).replace('T', ' ')),
    facts.counting,
  ].map(paragraph);
  if (statements.length === 0) return said;
  return [
    ...said,
    paragraph(facts.figures),
    { kind: 'list', ordered: false, items: statements.map(({ label, text }) => [boldly(label, text)]) },
  ];
}

function boldly(label: string, text: string): Block {
  return { kind: 'paragraph', runs: [{ text: `${label} `, bold: true }, { text }] };
}
