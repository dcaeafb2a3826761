import type { FigureTable } from '../../../domain/analysis/figure';
import { whyEmpty } from '../../../domain/analysis/why-empty';
import { nameForPeople } from '../../../domain/analysis/words-of-figures/name-for-people';
import { describeMeasure } from '../../../domain/analysis/words-of-figures/describe-measure';
import type { SummaryLayout } from '../../../domain/report/parts';
import { type Block, type Caption, heading, note, type OwnWords, paragraph, words as runsOf } from '../document/blocks';
import { markdownLines } from '../document/markdown-blocks';
import type { ExportedPassage } from '../retrieved-passages';
import { countParts } from './portrait-table';
import { writeTable } from './report-table';
import type { ReportedFigure, ReportedPart, ReportedPassages, SummaryGrid } from './reported';
import type { ReportWords } from './words';

type Paragraph = Extract<Block, { kind: 'paragraph' }>;

/** Summaries are sentences: more columns leave a word a line. */
const codesInTable = 4;

/** How many figures and tables there are so far, and what is said of each in the method note. */
export type CaptionNumbers = {
  figure: number;
  table: number;
  statements: { readonly label: string; readonly text: string }[];
};

/** What stands below the heading of a part. */
export function writePart(
  part: ReportedPart,
  title: string,
  words: ReportWords,
  numbers: CaptionNumbers,
): readonly (Block | OwnWords)[] {
  switch (part.kind) {
    case 'figure':
      return writeFigure(part, title, words, numbers);
    case 'passages':
      return writePassages(part, words);
    case 'memo':
      return part.memo === null
        ? [paragraph(words.memoGone)]
        : [
            ...(part.memo.quote === '' ? [] : [{ kind: 'quote' as const, blocks: [paragraph(part.memo.quote)] }]),
            { kind: 'own words', markdown: part.memo.readable, under: 2 },
            note([part.memo.subject, part.memo.coder].filter((fact) => fact !== '').join(' · ')),
          ];
    case 'summaries':
      return writeSummaries(part, title, words, numbers);
    case 'words':
      return [{ kind: 'own words', markdown: part.text, under: 2 }];
  }
}

function writeFigure(
  { settings, scope, reference, outcome }: ReportedFigure,
  title: string,
  words: ReportWords,
  numbers: CaptionNumbers,
): readonly Block[] {
  if ('refusal' in outcome) return [paragraph(words.cannot(outcome.refusal)), labelled(words, 'scope', scope)];
  const { table, picture } = outcome;
  const measure = describeMeasure(settings, { n: table.n, reference }, words.notes);
  const statement = [
    held(labelled(words, 'measure', measure)),
    held(labelled(words, 'scope', scope)),
    labelled(words, 'N', sayNumbers(table.n, words)),
  ];
  const why = whyEmpty(settings, table);
  if (why !== null) return [paragraph(words.empty[why]), ...statement];
  const figure = picture ? captionOf('figure', title, words, numbers) : null;
  const isPortrait = settings.kind === 'portraits';
  const behind = isPortrait ? words.partsOf : words.numbersOf;
  const below = captionOf('table', figure ? behind(nameOf(figure)) : title, words, numbers);
  const measureOf = 'measure' in settings ? settings.measure : undefined;
  const { colon, stop, join } = words;
  numbers.statements.push({
    label: `${join([...(figure ? [nameOf(figure)] : []), nameOf(below)])}${stop.trim()}`,
    text: `${measure}${stop.slice(1)}${words.scope}${colon}${scope}${stop}N${colon}${sayNumbers(table.n, words)}${stop.trim()}`,
  });
  return [
    ...(picture && figure ? [picture, figure] : []),
    ...statement,
    below,
    ...writeTable(
      isPortrait ? countParts(table, words.noCode) : nameForPeople(table, settings, words),
      words,
      measureOf,
    ),
  ];
}

function captionOf(of: 'figure' | 'table', text: string, words: ReportWords, numbers: CaptionNumbers): Caption {
  return { kind: 'caption', of, label: words.labels[of], number: ++numbers[of], text };
}

function nameOf({ label, number }: Caption): string {
  return `${label} ${number}`;
}

function sayNumbers(n: FigureTable['n'], { counts }: ReportWords): string {
  return Object.entries(n)
    .flatMap(([name, count]) => (name === 'undated' && count === 0 ? [] : (counts[name]?.(count) ?? [])))
    .join(' · ');
}

function writePassages({ question, scope, outcome }: ReportedPassages, words: ReportWords): readonly Block[] {
  const statement = [labelled(words, 'question', question), labelled(words, 'scope', scope)];
  if ('refusal' in outcome) return [...statement, paragraph(words.cannot(outcome.refusal))];
  const { passages, total } = outcome;
  return [
    ...statement,
    labelled(words, 'N', words.passageCount(total)),
    ...passages.flatMap((passage): readonly Block[] => [
      { kind: 'quote', blocks: passage.quote.split(/\n+/).map(paragraph) },
      note(`— ${placeOf(passage, words)}`),
    ]),
    ...(passages.length < total ? [note(words.cut(passages.length, total))] : []),
  ];
}

function placeOf(
  { document, publisher, date, paragraph: number, codePath, coder }: ExportedPassage,
  words: ReportWords,
) {
  return [document, publisher, date, words.paragraph(number), codePath, coder]
    .filter((fact) => fact !== null && fact !== '')
    .join(' · ');
}

function writeSummaries(
  part: SummaryGrid & { readonly layout: SummaryLayout },
  title: string,
  words: ReportWords,
  numbers: CaptionNumbers,
): readonly (Block | OwnWords)[] {
  if (part.documents.length === 0) return [paragraph(words.noSummaries)];
  if (part.layout === 'list') return summaryList(part);
  // As many codes as a page holds beside the documents; the others stand in tables below.
  const tables = Array.from({ length: Math.ceil(part.codes.length / codesInTable) }, (_, i) => i * codesInTable);
  return tables.flatMap((from) => [captionOf('table', title, words, numbers), summaryTable(part, from, words)]);
}

function summaryTable({ documents, codes, cells }: SummaryGrid, from: number, words: ReportWords): Block {
  const head = [words.document, ...codes.slice(from, from + codesInTable)].map(runsOf);
  const rows = documents.map((title, i) => [
    runsOf(title),
    ...(cells[i] ?? []).slice(from, from + codesInTable).map(markdownLines),
  ]);
  return { kind: 'table', rows: [head, ...rows] };
}

function summaryList({ documents, codes, cells }: SummaryGrid): readonly (Block | OwnWords)[] {
  return documents.flatMap((title, i) => [
    heading(3, title),
    ...codes.flatMap((code, j): readonly (Block | OwnWords)[] => {
      const markdown = cells[i]?.[j] ?? '';
      return markdown === '' ? [] : [heading(4, code), { kind: 'own words', markdown, under: 4 }];
    }),
  ]);
}

function held(block: Paragraph): Paragraph {
  return { ...block, isHeld: true };
}

function labelled(words: ReportWords, label: 'measure' | 'scope' | 'question' | 'N', text: string): Paragraph {
  const name = label === 'N' ? label : words[label];
  return { kind: 'paragraph', runs: [{ text: `${name}${words.colon}`, bold: true }, { text }], isNote: true };
}
