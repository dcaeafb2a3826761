import { useProject } from '../state/project';
import { showWorkspace, type Workspace, workspaces } from '../state/views';
import { useWorkspace } from '../state/workspace';
import type { Action } from './action';

const keys: { readonly [W in Workspace]: string } = { code: 'Ctrl+1', retrieve: 'Ctrl+2', analyse: 'Ctrl+3' };

/** One action for each workspace of the study. */
export const workspaceActions: readonly Action[] = workspaces.map((workspace) => ({
  id: `workspace.${workspace}`,
  label: ({ chrome }) => chrome.goToWorkspace(chrome.workspaceNames[workspace]),
  menu: 'go',
  shortcut: keys[workspace],
  isEnabled: () => useProject.getState().mirror !== null,
  isChecked: () => useWorkspace.getState().workspace === workspace,
  run: () => showWorkspace(workspace),
}));
