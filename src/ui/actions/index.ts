import type { Action } from './action';
import { caseActions } from './case-actions';
import { codeActions } from './code-actions';
import { codebookActions } from './codebook-actions';
import { codebookExchangeActions } from './codebook-exchange';
import { codingActions } from './coding-actions';
import { deskActions } from './desk-actions';
import { exportActions } from './export-actions';
import { figureActions } from './figure-actions';
import { findActions } from './find-actions';
import { findAnywhereActions } from './find-anywhere-actions';
import { historyActions } from './history-actions';
import { linkActions } from './link-actions';
import { markActions } from './mark-actions';
import { memoActions } from './memo-actions';
import { noticeActions } from './notice-actions';
import { paneActions } from './pane-actions';
import { pageActions } from './page-actions';
import { panelActions } from './panel-actions';
import { pinActions } from './pin-actions';
import { placeActions } from './place-actions';
import { projectActions, recentProjectActions } from './project-actions';
import { reportActions } from './report-actions';
import { retrieveActions } from './retrieve-actions';
import { scopeActions } from './scope-actions';
import { showingActions } from './showing-actions';
import { sourceActions } from './source-actions';
import { textActions } from './text-actions';
import { versionActions } from './versions';
import { variableActions } from './variable-actions';
import { viewActions } from './view-actions';
import { workspaceActions } from './workspace-actions';

/** Everything a person can do, in the order of the menus: the one list that keyboard, palette and menus read. */
export function allActions(): readonly Action[] {
  return [...fixedActions, ...recentProjectActions()];
}

const fixedActions: readonly Action[] = [
  ...projectActions,
  ...codebookExchangeActions,
  ...exportActions,
  ...historyActions,
  ...findActions,
  ...findAnywhereActions,
  ...codingActions,
  ...codeActions,
  ...pinActions,
  ...codebookActions,
  ...memoActions,
  ...linkActions,
  ...caseActions,
  ...textActions,
  ...sourceActions,
  ...variableActions,
  ...markActions,
  ...workspaceActions,
  ...retrieveActions,
  ...figureActions,
  ...reportActions,
  ...viewActions,
  ...showingActions,
  ...scopeActions,
  ...paneActions,
  ...pageActions,
  ...placeActions,
  ...panelActions,
  ...noticeActions,
  ...deskActions,
  ...versionActions,
];
