import { figureSettings } from '../../contract/figure-calls';
import { whyEmpty } from '../../domain/analysis/why-empty';
import { nameGroups } from '../../domain/analysis/words-of-figures/name-for-people';
import { type NameOfRecord, titleFigure } from '../../domain/analysis/words-of-figures/title-figure';
import type { Scope } from '../../domain/analysis/scope';
import { showCodePath } from '../../domain/codebook/code-path';
import { codePathNames } from '../../domain/codebook/tree';
import { drawFigure } from '../../domain/figures/draw-figure';
import type { FigureTable } from '../../domain/analysis/figure';
import { palettes } from '../../domain/figures/palettes';
import { drawSvg, margin } from '../../domain/figures/svg';
import type { ReportItem, ReportLanguage } from '../../domain/model';
import { fillSentence, isProblem, problemReasons } from '../../domain/problem';
import { partOfItem, type ReportPart } from '../../domain/report/parts';
import type { Picture } from '../../formats/export/document/blocks';
import { describeScope, type NamesOfScope } from '../../formats/export/report/describe-scope';
import { reportWords } from '../../formats/export/report/languages';
import type { ReportedFigure, ReportedPart, ReportedPassages } from '../../formats/export/report/reported';
import type { ExportedPassage } from '../../formats/export/retrieved-passages';
import type { AnyFigure } from '../../formats/export/report/words';
import { arrange } from '../analysis/arrange';
import { retrieve } from '../analysis/retrieve';
import { exportedMemo } from '../jobs/export-memos';
import { listExported } from '../jobs/export-retrieval';
import { computeTable } from '../jobs/figures';
import type { JobContext } from '../jobs/job-function';
import type { OpenProject } from '../open-project';
import { readSummaryGrid } from './summary-grid';

/** More passages than this are for a table, not for a page. */
const mostPassages = 500;
/** In CSS pixels: what a page shows without shrinking letters much. */
const drawingWidth = 760;

/** A part of the report with everything that it shows, as the study is now. */
export async function gatherPart(
  item: ReportItem,
  language: ReportLanguage,
  context: JobContext,
): Promise<ReportedPart> {
  const part = partOfItem(item);
  const scope = JSON.parse(item.scope) as Scope;
  return { caption: item.caption, ...(await gather(part, scope, language, context)) };
}

async function gather(
  part: ReportPart,
  scope: Scope,
  language: ReportLanguage,
  context: JobContext,
): Promise<
  ReportedPart extends infer P ? (P extends { readonly caption: string } ? Omit<P, 'caption'> : never) : never
> {
  const project = context.project();
  const scopeWords = (): string => describeScope(scope, namesOfScope(project), reportWords[language]);
  const referenceWords = (reference: Scope | null): string =>
    reference === null
      ? reportWords[language].rest
      : describeScope(reference, namesOfScope(project), reportWords[language]);
  switch (part.kind) {
    case 'figure':
      return {
        kind: 'figure',
        title: titleFigure(part.settings, reportWords[language], nameOfRecord(project)),
        settings: part.settings,
        scope: scopeWords(),
        reference: part.settings.kind === 'keyness' ? referenceWords(part.settings.reference) : undefined,
        outcome: await unlessRefused(language, () => workOut(part.settings, scope, language, context)),
      } satisfies ReportedFigure;
    case 'passages':
      return {
        kind: 'passages',
        question: part.settings.words,
        scope: scopeWords(),
        outcome: await unlessRefused(language, async () => {
          const answer = await retrieve(part.settings.words, scope, context);
          const passages: ExportedPassage[] = [];
          const inReadingOrder = arrange(answer, { groupBy: null, sortBy: 'place' }, project);
          for (const passage of listExported(answer, project, inReadingOrder)) {
            if (passages.push(passage) === mostPassages) break;
          }
          return { passages, total: answer.retrieved.source.length };
        }),
      } satisfies ReportedPassages;
    case 'memo': {
      const memo = project.reads.get('memo', part.settings.memoId);
      return { kind: 'memo', memo: memo ? exportedMemo(project, memo) : null };
    }
    case 'summaries':
      return { kind: 'summaries', layout: part.settings.layout, ...readSummaryGrid(project, scope) };
    case 'words':
      return { kind: 'words', text: part.settings.text };
  }
}

/** One part that cannot be worked out any more says so in the report; the others are not lost with it. */
async function unlessRefused<T>(
  language: ReportLanguage,
  work: () => Promise<T>,
): Promise<T | { readonly refusal: string }> {
  try {
    return await work();
  } catch (error) {
    if (!isProblem(error) || error.kind === 'cancelled') throw error;
    const sentence = reportWords[language].refusals[error.reason] ?? problemReasons[error.reason][1];
    return { refusal: fillSentence(sentence, error.details, language) };
  }
}

async function workOut(settings: AnyFigure, scope: Scope, language: ReportLanguage, context: JobContext) {
  const table = await computeTable(figureSettings.parse(settings), scope, context);
  return { table, picture: whyEmpty(settings, table) ? null : draw(table, settings, language, context.project()) };
}

function draw(table: FigureTable, settings: AnyFigure, language: ReportLanguage, project: OpenProject): Picture {
  const words = reportWords[language];
  const codes = new Map(project.reads.where('code', {}).map((code) => [code.id, code]));
  const byPath = new Map([...codes.values()].map(({ id, colour }) => [codePathNames(codes, id).join(' / '), colour]));
  const title = titleFigure(settings, words, nameOfRecord(project));
  const drawing = drawFigure(nameGroups(table, settings, words), settings, {
    width: drawingWidth,
    title,
    words: { ...words.figure, column: (key) => words.columns[key] ?? key },
    colourOf: (id) => codes.get(id)?.colour ?? null,
    colourOfPath: (path) => byPath.get(path) ?? null,
  });
  return {
    kind: 'picture',
    svg: drawSvg(drawing, palettes.print, title),
    width: Math.ceil(drawing.width) + 2 * margin,
    height: Math.ceil(drawing.height) + 2 * margin,
    description: drawing.description,
  };
}

function nameOfRecord({ reads }: OpenProject): NameOfRecord {
  return (table, id) => reads.get(table, id)?.name;
}

/** What the records of a scope are called; what is gone is “…”. */
function namesOfScope({ reads }: OpenProject): NamesOfScope {
  return (table, id) => {
    if (table === 'source') return reads.get('source', id)?.title ?? '…';
    if (table !== 'code') return reads.get(table, id)?.name ?? '…';
    const codes = new Map(reads.where('code', {}).map((code) => [code.id, code]));
    return codes.has(id) ? showCodePath(codePathNames(codes, id)) : '…';
  };
}
