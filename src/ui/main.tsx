/* oxlint-disable import/no-unassigned-import -- a stylesheet has nothing to assign */
import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import './theme.css';
/* oxlint-enable import/no-unassigned-import */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { allActions } from './actions';
import { listenToKeys } from './actions/keyboard';
import { keepNativeMenu } from './actions/native-menu';
import { noteOpenedElsewhere, openProjectFromOutside, openStartProject, refreshRecents } from './actions/open-project';
import { reportFailure } from './actions/report-failure';
import { App } from './App';
import { connectEngine } from './state/connect-engine';
import { keepSettings } from './state/keep-settings';
import { guardUnkeptEdit } from './state/editing/text-editing';
import { loadOpenDocument } from './state/load-documents';
import { rememberPages } from './state/pages';
import { releaseOnInput } from './state/paint-first';
import { shell } from './state/shell';

connectEngine({
  onConnected(restarted) {
    openStartProject(restarted).catch((error: unknown) => reportFailure('project.open', error));
  },
  onOpenedElsewhere(projectName) {
    noteOpenedElsewhere(projectName).catch((error: unknown) => reportFailure('recents', error));
  },
  onClosed() {
    refreshRecents().catch((error: unknown) => reportFailure('recents', error));
  },
  onFailure: reportFailure,
});
loadOpenDocument(reportFailure);
rememberPages();
releaseOnInput();
listenToKeys(allActions);
guardUnkeptEdit();
keepNativeMenu(allActions);
shell().onOpenProject((grant) => {
  openProjectFromOutside(grant).catch((error: unknown) => reportFailure('project.open', error));
});

/** The settings come first: a window that opens light and then turns dark is what eyes remember. */
async function start(): Promise<void> {
  await keepSettings(reportFailure).catch((error: unknown) => reportFailure('settings', error));
  const root = document.querySelector('#root');
  if (!root) throw new Error('The page has no root');
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

start().catch((error: unknown) => reportFailure('start', error));
