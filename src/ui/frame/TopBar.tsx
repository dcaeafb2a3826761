import { Search } from 'lucide-react';
import { Button as PressButton } from 'react-aria-components';
import { useMessages } from '../messages/use-messages';
import { ActionKeys } from '../parts/shortcut/ActionKeys';
import { useProject } from '../state/project';
import { openDialog } from '../state/workspace';
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
          <span className={styles['workspace']} aria-current="page">
            {chrome.workspaceCode}
          </span>
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

function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
