import { codebookFormats } from '../../contract/codebook-exchange';
import { reportFormats } from '../../contract/report-jobs';
import { reportLanguages } from '../../domain/model';
import { memoFormats, memoGroupings } from '../../contract/memo-jobs';
import type { ExportReport } from '../../contract/reports';
import type { Engine } from '../../engine/engine';
import { oneOf, type Words } from '../arguments';
import { showProgress } from '../output';
import { type actOptions, readActFilter } from './act-filter';
import { interchangeKinds, type interchangeOptions } from './interchange-kinds';
import { subjectOf } from './subject-of';

/** What `export` writes: in which formats, and how. */
export type ExportKind = {
  readonly formats: readonly string[];
  /** Whether a scope narrows it. */
  readonly isScoped?: boolean;
  /** Options that only some exports know. */
  readonly own?: readonly (typeof interchangeOptions)[number][];
  readonly start: (
    engine: Engine,
    path: string,
    format: string,
    options: ExportOptions,
    words: Words<string>,
  ) => Promise<ExportReport>;
};
export type ExportOptions = {
  readonly [O in 'of' | 'groupBy' | 'language' | 'title' | 'author' | (typeof actOptions)[number]]?: string;
};

const tables = ['xlsx', 'csv', 'json'] as const;
const onProgress = { onProgress: showProgress };

export const exportKinds = {
  segments: { formats: tables, start: startTable('export.segments') },
  codebook: {
    formats: codebookFormats,
    start: (engine, path, format, { language }) =>
      engine.start(
        'export.codebook',
        {
          path,
          format: oneOf(format, codebookFormats, '--format'),
          language: language === undefined ? undefined : oneOf(language, ['en', 'zh-Hans'] as const, '--language'),
        },
        onProgress,
      ),
  },
  cases: { formats: tables, start: startTable('export.cases') },
  variables: {
    formats: tables,
    start: (engine, path, format, { of }) =>
      engine.start(
        'export.variables',
        { path, format: oneOf(format, tables, '--format'), about: subjectOf(of) },
        onProgress,
      ),
  },
  memos: {
    formats: memoFormats,
    start: (engine, path, format, { groupBy }) =>
      engine.start(
        'export.memos',
        {
          path,
          format: oneOf(format, memoFormats, '--format'),
          groupBy: groupBy === undefined ? undefined : oneOf(groupBy, memoGroupings, '--group-by'),
        },
        onProgress,
      ),
  },
  history: {
    formats: memoFormats,
    start: (engine, path, format, options) =>
      engine.start(
        'export.history',
        { path, format: oneOf(format, memoFormats, '--format'), only: readActFilter(engine, { options }) },
        onProgress,
      ),
  },
  links: { formats: tables, start: startTable('export.links') },
  summaries: { formats: tables, start: startTable('export.summaries') },
  report: {
    formats: reportFormats,
    start: (engine, path, format, { title, author, language }) =>
      engine.start(
        'export.report',
        {
          path,
          format: oneOf(format, reportFormats, '--format'),
          title,
          author,
          language: language === undefined ? undefined : oneOf(language, reportLanguages, '--language'),
        },
        onProgress,
      ),
  },
  ...interchangeKinds,
} satisfies Record<string, ExportKind>;

function startTable(
  name: 'export.segments' | 'export.cases' | 'export.links' | 'export.summaries',
): ExportKind['start'] {
  return (engine, path, format) => engine.start(name, { path, format: oneOf(format, tables, '--format') }, onProgress);
}
