import { messagesNow } from '../messages/use-messages';
import { showNotice } from '../state/notices';
import { holdsUnkeptEdit } from '../state/editing/text-editing';
import { useProject } from '../state/project';
import { shell } from '../state/shell';
import { openDialog, useWorkspace } from '../state/workspace';
import type { Action } from './action';
import { runJob, startJob } from './engine';
import { showInFolder } from './export-actions';
import { chooseAndImport, chooseFolderAndImport } from './import-documents';
import { chooseAndOpenProject, openNewWindow, openProject, refreshRecents, reopenProject } from './open-project';
import { needsReopening } from './report-failure';

/** What can be done with the project as a whole: make, open, copy, fill and export it. */
export const projectActions: readonly Action[] = [
  {
    id: 'project.new',
    label: ({ chrome }) => chrome.actions.newProject,
    menu: 'file',
    shortcut: 'Ctrl+N',
    run: () => openDialog({ kind: 'new-project' }),
  },
  {
    id: 'project.open',
    label: ({ chrome }) => chrome.actions.openProject,
    menu: 'file',
    shortcut: 'Ctrl+O',
    run: chooseAndOpenProject,
  },
  {
    id: 'window.new',
    label: ({ panes }) => panes.newWindow,
    menu: 'file',
    shortcut: 'Ctrl+Shift+Enter',
    run: openNewWindow,
  },
  {
    id: 'project.rename',
    label: ({ chrome }) => chrome.actions.renameProject,
    menu: 'file',
    isEnabled: hasProject,
    run: () => openDialog({ kind: 'rename-project' }),
  },
  {
    id: 'project.saveCopy',
    label: ({ chrome }) => chrome.actions.saveCopy,
    menu: 'file',
    shortcut: 'Ctrl+Shift+S',
    isEnabled: hasProject,
    run: saveCopy,
  },
  {
    id: 'project.close',
    label: ({ chrome }) => chrome.actions.closeProject,
    menu: 'file',
    shortcut: 'Ctrl+W',
    isEnabled: hasProject,
    async run() {
      if (!holdsUnkeptEdit() && (await startJob('project.close', {})) !== null) await refreshRecents();
    },
  },
  {
    id: 'project.reopen',
    label: ({ chrome }) => chrome.actions.reopenProject,
    menu: 'file',
    isEnabled: () => needsReopening(useProject.getState().unsavedBecause),
    run: reopenProject,
  },
  {
    id: 'document.import',
    label: ({ chrome }) => chrome.actions.importDocuments,
    menu: 'file',
    shortcut: 'Ctrl+I',
    isEnabled: hasProject,
    run: chooseAndImport,
  },
  {
    id: 'document.importFolder',
    label: ({ chrome }) => chrome.actions.importFolder,
    menu: 'file',
    shortcut: 'Ctrl+Shift+I',
    isEnabled: hasProject,
    run: chooseFolderAndImport,
  },
];

/** One action for each project opened lately; asked anew each time, because the list changes. */
export function recentProjectActions(): readonly Action[] {
  return useWorkspace.getState().recents.map((grant, index) => ({
    id: `recent.${index}`,
    label: ({ chrome }) => chrome.actions.openRecent(grant.name),
    menu: 'file',
    run: () => openProject(grant),
  }));
}

function hasProject(): boolean {
  return useProject.getState().mirror !== null;
}

async function saveCopy(): Promise<void> {
  const { chrome } = messagesNow();
  const name = useProject.getState().mirror?.project.name ?? chrome.appName;
  const target = await shell().chooseTarget({ suggestedName: `${name} copy.postil`, extension: 'postil' });
  if (!target) return;
  const answer: void | null = await runJob('project.saveCopy', { path: target.grant }, chrome.jobs.saving);
  if (answer !== null) showNotice('success', chrome.notices.copySaved(target.name), showInFolder(target.grant));
}
