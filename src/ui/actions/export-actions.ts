import type { ArgsOf } from '../../contract/engine';
import type { ExportReport } from '../../contract/reports';
import { type Scope, wholeStudy } from '../../domain/analysis/scope';
import type { VariableSubject } from '../../domain/model';
import { describeWarning } from '../messages/describe';
import type { ExportFormat, ExportKind } from '../messages/en/exporting';
import { messagesNow } from '../messages/use-messages';
import { useHistoryView } from '../state/history';
import type { Mirror } from '../state/mirror';
import { showNotice } from '../state/notices';
import { useProject } from '../state/project';
import { useRetrieve } from '../state/retrieve';
import { useScope } from '../state/scope';
import { shell } from '../state/shell';
import { isViewShown } from '../state/views';
import { useWorkspace } from '../state/workspace';
import type { Action } from './action';
import { runJob } from './engine';
import { wantedActs } from './read-history';
import { arrangement } from './retrievals';
import { languageOfExports, languageOfReport } from './language-of-exports';
import { reportFailure } from './report-failure';

const tables = ['xlsx', 'csv', 'json'] as const;
const documents = ['md', 'docx', 'html'] as const;
const always = (): boolean => true;

/** Everything that goes out, kind by kind, in each of its formats. */
export const exportActions: readonly Action[] = [
  ...exportsOf('segments', tables, always, (path, format) => write('export.segments', { path, format })),
  ...exportsOf(
    'codebook',
    ['xlsx', 'csv', 'json', 'md', 'docx', 'html', 'qdc', 'txt'],
    ({ codes }) => codes.size > 0,
    (path, format) => write('export.codebook', { path, format, language: languageOfExports() }),
  ),
  ...exportsOf(
    'cases',
    tables,
    ({ cases }) => cases.size > 0,
    (path, format) => write('export.cases', { path, format }),
  ),
  ...exportsOf('variables', tables, always, (path, format) =>
    write('export.variables', { path, format, about: subjectOfView() }),
  ),
  ...exportsOf('memos', [...documents, ...tables], hasMemos, (path, format) => write('export.memos', { path, format })),
  ...exportsOf('journal', documents, hasMemos, (path, format) =>
    write('export.memos', { path, format, groupBy: 'day' }),
  ),
  ...exportsOf(
    'links',
    tables,
    ({ links }) => links.size > 0,
    (path, format) => write('export.links', { path, format }),
  ),
  ...exportsOf(
    'passages',
    [...tables, ...documents],
    () => useRetrieve.getState().asked !== null,
    async (path, format) => {
      const { asked } = useRetrieve.getState();
      return (
        asked && write('export.retrieval', { path, format, words: asked.words, scope: asked.scope, ...arrangement() })
      );
    },
  ),
  ...exportsOf(
    'summaries',
    tables,
    ({ summaries }) => summaries.size > 0,
    (path, format) => write('export.summaries', { path, format }),
  ),
  ...exportsOf(
    'report',
    ['html', 'docx', 'md'],
    ({ reportItems }) => reportItems.size > 0,
    (path, format) => write('export.report', { path, format, language: languageOfReport() }),
  ),
  ...exportsOf('history', [...documents, ...tables], always, (path, format) =>
    // What is on the screen goes out: the whole history, or the acts that it was narrowed to.
    write('export.history', {
      path,
      format,
      only: isViewShown('history') ? wantedActs(useHistoryView.getState().filter) : {},
    }),
  ),
  ...exportsOf(
    'document',
    ['html', 'docx'],
    () => useWorkspace.getState().openSourceId !== null,
    (path, format) => write('export.annotated', { path, format, scope: scopeOfDocument(), ...inLanguage() }),
  ),
  ...exportsOf('annotated', ['html', 'docx'], hasDocuments, (path, format) =>
    write('export.annotated', { path, format, scope: scopeOfView(), ...inLanguage() }),
  ),
  ...exportsOf('annotations', ['jsonld'], hasDocuments, (path) =>
    write('export.annotations', { path, scope: scopeOfView() }),
  ),
  ...exportsOf('corpus', ['txt'], hasDocuments, (path) =>
    write('export.corpus', { path, scope: scopeOfView(), unit: 'documents' }),
  ),
  ...exportsOf('segmentCorpus', ['txt'], hasDocuments, (path) =>
    write('export.corpus', { path, scope: scopeOfView(), unit: 'segments' }),
  ),
  ...exportsOf(
    'network',
    ['graphml', 'gexf'],
    ({ codes }) => codes.size > 0,
    (path, format) =>
      write('export.network', { path, format, scope: scopeOfView(), nearness: 'overlap', reach: 'own' }),
  ),
];

/** The ways in which one kind of thing goes out. */
export function exportActionsOf(kind: ExportKind): readonly Action[] {
  return exportActions.filter(({ id }) => id.startsWith(`export.${kind}.`));
}

/** The offer to show a written file where it lies. */
export function showInFolder(grant: string): { readonly label: string; readonly run: () => void } {
  return {
    label: messagesNow().chrome.notices.showInFolder,
    run() {
      shell()
        .showInFolder(grant)
        .catch((error: unknown) => reportFailure('showInFolder', error));
    },
  };
}

function exportsOf<F extends ExportFormat>(
  kind: ExportKind,
  formats: readonly F[],
  isThere: (mirror: Mirror) => boolean,
  start: (path: string, format: F) => Promise<ExportReport | null>,
): readonly Action[] {
  return formats.map((format) => ({
    id: `export.${kind}.${format}`,
    menu: 'file',
    label: ({ exporting }) => exporting.action(exporting.inSentence[kind], exporting.formats[format]),
    ...(kind === 'segments' && format === 'xlsx' && { shortcut: 'Ctrl+E' }),
    isEnabled() {
      const { mirror } = useProject.getState();
      return mirror !== null && isThere(mirror);
    },
    run: () => chooseAndWrite(kind, format, (path) => start(path, format)),
  }));
}

/** Asks where the file shall go, writes it, and says what came of it. */
async function chooseAndWrite(
  kind: ExportKind,
  extension: ExportFormat,
  start: (path: string) => Promise<ExportReport | null>,
): Promise<void> {
  const { analyseNotes, chrome, exporting } = messagesNow();
  const study = useProject.getState().mirror?.project.name ?? 'Postil';
  const suggestedName = `${study} ${exporting.fileNames[kind]}.${extension}`;
  const target = await shell().chooseTarget({ suggestedName, extension });
  if (!target) return;
  const report = await start(target.grant);
  if (!report) return;
  // A report has parts, not rows.
  const said =
    kind === 'report' ? analyseNotes.exports.written(target.name) : chrome.notices.exported(report.rows, target.name);
  showNotice('success', said, showInFolder(target.grant));
  for (const warning of report.warnings) showNotice('info', describeWarning(warning, messagesNow()));
}

type ExportJob =
  | 'export.segments'
  | 'export.codebook'
  | 'export.cases'
  | 'export.variables'
  | 'export.memos'
  | 'export.links'
  | 'export.history'
  | 'export.retrieval'
  | 'export.annotated'
  | 'export.annotations'
  | 'export.corpus'
  | 'export.network'
  | 'export.summaries'
  | 'export.report';

function write<N extends ExportJob>(name: N, args: ArgsOf<N>): Promise<ExportReport | null> {
  return runJob<ExportJob>(name, args, messagesNow().chrome.jobs.exporting);
}

/** Where the scope is seen, it says what goes out; while coding nobody sees it, and the whole study goes out. */
function scopeOfView(): Scope {
  return useWorkspace.getState().workspace === 'code' ? wholeStudy : useScope.getState().scope;
}

function scopeOfDocument(): Scope {
  const { openSourceId } = useWorkspace.getState();
  return { sourceIds: openSourceId === null ? [] : [openSourceId] };
}

function inLanguage(): { readonly language: 'en' | 'zh-Hans' } {
  return { language: languageOfExports() };
}

function hasDocuments({ sources }: Mirror): boolean {
  return sources.size > 0;
}

function hasMemos({ memos }: Mirror): boolean {
  return memos.size > 0;
}

/** Variables are those of cases while their view is open. */
export function subjectOfView(): VariableSubject {
  return isViewShown('cases') ? 'case' : 'source';
}
