import { Search } from 'lucide-react';
import { Button as PressButton } from 'react-aria-components';
import { keyOf } from '../actions/key-of';
import { useMessages } from '../messages/use-messages';
import { ActionKeys } from '../parts/shortcut/ActionKeys';
import { useProject } from '../state/project';
import { showWorkspace, type Workspace, workspaces } from '../state/views';
import { openDialog, useWorkspace } from '../state/workspace';
import { CoderMenu } from './CoderMenu';
import styles from './frame.module.css';

/** Which study is open, the workspaces, the way to everything, and who is coding. */
export function TopBar() {
  const { chrome } = useMessages();
  const path = useProject((state) => state.mirror?.path ?? null);

  return (
    <header className={styles['topBar']} data-testid="top-bar">
      <div className={styles['title']}>
        <strong>{chrome.appName}</strong>
        {path === null ? null : (
          <span className={styles['fileName']} title={path}>
            · {fileName(path)}
          </span>
        )}
      </div>
      {path === null ? null : (
        <nav className={styles['workspaces']} aria-label={chrome.workspaces}>
          {workspaces.map((workspace) => (
            <WorkspaceTab key={workspace} workspace={workspace} />
          ))}
        </nav>
      )}
      <div className={styles['searchPlace']}>
        <PressButton
          className={styles['search'] ?? ''}
          aria-keyshortcuts="Control+K"
          onPress={() => openDialog({ kind: 'palette' })}
        >
          <Search size={14} aria-hidden />
          <span className={styles['searchWords']}>{chrome.search}</span>
          <ActionKeys action="palette.open" />
        </PressButton>
      </div>
      <div className={styles['coderPlace']}>
        <CoderMenu />
      </div>
    </header>
  );
}

function WorkspaceTab({ workspace }: { readonly workspace: Workspace }) {
  const { chrome } = useMessages();
  const isShown = useWorkspace((state) => state.workspace === workspace);
  return (
    <button
      type="button"
      className={styles['workspace']}
      aria-current={isShown ? 'page' : undefined}
      title={`${chrome.workspaceNames[workspace]} (${keyOf(`workspace.${workspace}`)})`}
      onClick={() => showWorkspace(workspace)}
    >
      {chrome.workspaceNames[workspace]}
    </button>
  );
}

function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
