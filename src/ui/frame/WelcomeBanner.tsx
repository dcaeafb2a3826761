import { X } from 'lucide-react';
import { chooseAndImport } from '../actions/import-documents';
import { useMessages } from '../messages/use-messages';
import { Button, IconButton } from '../parts/button/Button';
import { ActionKeys } from '../parts/shortcut/ActionKeys';
import { openDialog, useWorkspace } from '../state/workspace';
import styles from './welcome-banner.module.css';

/** Greets at the first start, when the seed study is open: what this is, and how to begin an own one. */
export function WelcomeBanner() {
  const { chrome } = useMessages();
  const isShown = useWorkspace((state) => state.welcome);
  if (!isShown) return null;
  return (
    <section className={styles['banner']} aria-labelledby="welcome-heading">
      <p className={styles['words']}>
        <strong id="welcome-heading" className={styles['heading']}>
          {chrome.welcome.heading}
        </strong>{' '}
        {chrome.welcome.text}
      </p>
      <span className={styles['next']}>{chrome.welcome.next}</span>
      <Button onPress={() => openDialog({ kind: 'new-project' })}>
        {chrome.welcome.newProject} <ActionKeys action="project.new" />
      </Button>
      <Button onPress={() => void chooseAndImport()}>
        {chrome.welcome.import} <ActionKeys action="document.import" />
      </Button>
      <IconButton label={chrome.dismiss} onPress={() => useWorkspace.setState({ welcome: false })}>
        <X size={14} aria-hidden />
      </IconButton>
    </section>
  );
}
