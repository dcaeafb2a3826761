import type { CodebookFormat, ReadCodebook } from '../../contract/codebook-exchange';
import { pathKey } from '../../domain/codebook/exchanged-code';
import { describeWarning } from '../messages/describe';
import { messagesNow } from '../messages/use-messages';
import { showNotice } from '../state/notices';
import { useProject } from '../state/project';
import { shell } from '../state/shell';
import { closeDialog, openDialog } from '../state/workspace';
import type { Action } from './action';
import { runCommand, runJob } from './engine';
import { showInFolder } from './export-tables';
import { undoAction } from './undo-action';

const readerFormats = ['md', 'docx', 'html', 'qdc', 'txt'] as const satisfies readonly CodebookFormat[];

/** Codebooks from other projects and programs, and for them and for readers; tables stand among the project's actions. */
export const codebookExchangeActions: readonly Action[] = [
  {
    id: 'document.importCodebook',
    label: (messages) => messages.codebookExchange.action,
    menu: 'file',
    isEnabled: hasProject,
    run: chooseAndReadCodebook,
  },
  ...readerFormats.map((format): Action => ({
    id: `export.codebook.${format}`,
    label: ({ chrome, codebookExchange }) => chrome.actions.exportCodebook(codebookExchange.formats[format]),
    menu: 'file',
    isEnabled: () => (useProject.getState().mirror?.codes.size ?? 0) > 0,
    run: () => exportCodebook(format),
  })),
];

/** Asks for a file, reads the codebook in it and shows what of it is new; nothing is written yet. */
export async function chooseAndReadCodebook(): Promise<void> {
  const [file] = await shell().chooseSources('codebook');
  if (!file) return;
  const read = await runJob('codebook.read', { path: file.grant }, messagesNow().codebookExchange.reading);
  if (read) openDialog({ kind: 'import-codebook', read: { ...read, file: file.name } });
}

/** Brings the codes in that are not left out; what the file says of codes that are here counts for the taken ones. */
export async function importCodebook(
  { file, codes, sets }: ReadCodebook,
  { leftOut, taken }: { readonly leftOut: ReadonlySet<string>; readonly taken: ReadonlySet<string> },
): Promise<void> {
  const wanted = codes.map(({ code }) => code).filter(({ levels }) => !leftOut.has(pathKey(levels)));
  const answer = await runCommand('codebook.import', {
    name: file,
    codes: wanted.map((code) => ({
      ...code,
      levels: [...code.levels],
      sets: code.sets && [...code.sets],
      take: taken.has(pathKey(code.levels)),
    })),
    sets: leftOut.size === 0 ? [...sets] : [],
  });
  if (!answer) return;
  closeDialog();
  showNotice('success', messagesNow().codebookExchange.done(answer.added, answer.changed), undoAction());
}

async function exportCodebook(format: (typeof readerFormats)[number]): Promise<void> {
  const { chrome } = messagesNow();
  const study = useProject.getState().mirror?.project.name ?? 'Postil';
  const target = await shell().chooseTarget({ suggestedName: `${study} codebook.${format}`, extension: format });
  if (!target) return;
  const language = chrome.locale.startsWith('zh') ? 'zh-Hans' : 'en';
  const report = await runJob('export.codebook', { path: target.grant, format, language }, chrome.jobs.exporting);
  if (!report) return;
  showNotice('success', chrome.notices.exported(report.rows, target.name), showInFolder(target.grant));
  for (const warning of report.warnings) showNotice('info', describeWarning(warning, messagesNow()));
}

function hasProject(): boolean {
  return useProject.getState().mirror !== null;
}
