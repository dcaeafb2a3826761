import type { FigureTable } from '../../../domain/analysis/figure';
import { type Block, heading, type OwnWords, paragraph, type Run, words as runsOf } from '../document/blocks';
import type { ExportedPassage } from '../retrieved-passages';
import { describeMeasure } from './languages';
import type { ReportedFigure, ReportedPart, ReportedPassages, SummaryGrid } from './reported';
import type { ReportWords } from './words';

/** Wider and longer tables are for spreadsheets: a page holds no more. */
export const mostColumns = 10;
export const mostRows = 100;

/** What stands below the heading of a part. */
export function writePart(part: ReportedPart, words: ReportWords): readonly (Block | OwnWords)[] {
  switch (part.kind) {
    case 'figure':
      return writeFigure(part, words);
    case 'passages':
      return writePassages(part, words);
    case 'memo':
      return part.memo === null
        ? [paragraph(words.memoGone)]
        : [
            ...(part.memo.quote === '' ? [] : [{ kind: 'quote' as const, blocks: [paragraph(part.memo.quote)] }]),
            { kind: 'own words', markdown: part.memo.readable, under: 2 },
            italic(`${part.memo.subject} · ${part.memo.coder}`),
          ];
    case 'summaries':
      return part.layout === 'grid' ? [summaryTable(part, words)] : summaryList(part);
    case 'words':
      return [{ kind: 'own words', markdown: part.text, under: 2 }];
  }
}

function writeFigure({ settings, scope, outcome }: ReportedFigure, words: ReportWords): readonly Block[] {
  const statement = [
    labelled(words.measure, describeMeasure(settings, words)),
    labelled(words.scope, scope),
    ...('table' in outcome ? [labelled('N', sayNumbers(outcome.table.n, words))] : []),
  ];
  if ('refusal' in outcome) return [paragraph(words.cannot(outcome.refusal)), ...statement];
  const { table, picture } = outcome;
  return [...(picture ? [picture] : []), tableOf(table, words), ...cuts(table, words), ...statement];
}

function tableOf({ columns, rows }: FigureTable, words: ReportWords): Block {
  const shown = columns.slice(0, mostColumns);
  const head = shown.map(({ key, id }) => runsOf(id === undefined ? (words.columns[key] ?? key) : key));
  const body = rows.slice(0, mostRows).map((row) =>
    shown.map(({ kind }, i): readonly Run[] => {
      const cell = row[i] ?? null;
      if (typeof cell === 'string') return runsOf(cell);
      if (kind === 'words') return [];
      return runsOf(kind === 'share' ? words.figure.share(cell) : words.figure.number(cell));
    }),
  );
  return { kind: 'table', rows: [head, ...body] };
}

function cuts({ columns, rows }: FigureTable, words: ReportWords): readonly Block[] {
  return [
    ...(rows.length > mostRows ? [italic(words.cut(mostRows, rows.length))] : []),
    ...(columns.length > mostColumns ? [italic(words.cutColumns(mostColumns, columns.length))] : []),
  ];
}

function sayNumbers(n: FigureTable['n'], { counts, figure }: ReportWords): string {
  return Object.entries(n)
    .map(([name, count]) => `${figure.number(count)} ${counts[name] ?? name}`)
    .join(' · ');
}

function writePassages({ question, scope, outcome }: ReportedPassages, words: ReportWords): readonly Block[] {
  const statement = [paragraph(words.question(question)), labelled(words.scope, scope)];
  if ('refusal' in outcome) return [...statement, paragraph(words.cannot(outcome.refusal))];
  const { passages, total } = outcome;
  return [
    ...statement,
    paragraph(words.passageCount(total)),
    ...passages.flatMap((passage): readonly Block[] => [
      { kind: 'quote', blocks: passage.quote.split(/\n+/).map(paragraph) },
      italic(placeOf(passage, words)),
    ]),
    ...(passages.length < total ? [italic(words.cut(passages.length, total))] : []),
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

function summaryTable({ documents, codes, cells }: SummaryGrid, words: ReportWords): Block {
  const head = [words.document, ...codes].map(runsOf);
  return { kind: 'table', rows: [head, ...documents.map((title, i) => [title, ...(cells[i] ?? [])].map(runsOf))] };
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

function labelled(label: string, text: string): Block {
  return { kind: 'paragraph', runs: [{ text: `${label}: `, bold: true }, { text }] };
}

function italic(text: string): Block {
  return { kind: 'paragraph', runs: [{ text, italic: true }] };
}
