import type { ReadCodebook } from '../../contract/codebook-exchange';
import { pathKey } from '../../domain/codebook/exchanged-code';
import { messagesNow } from '../messages/use-messages';
import { showNotice } from '../state/notices';
import { useProject } from '../state/project';
import { shell } from '../state/shell';
import { closeDialog, openDialog } from '../state/workspace';
import type { Action } from './action';
import { runCommand, runJob } from './engine';
import { undoAction } from './undo-action';

/** Codebooks from other projects and programs. */
export const codebookExchangeActions: readonly Action[] = [
  {
    id: 'document.importCodebook',
    label: (messages) => messages.codebookExchange.action,
    menu: 'file',
    isEnabled: hasProject,
    run: chooseAndReadCodebook,
  },
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

function hasProject(): boolean {
  return useProject.getState().mirror !== null;
}
