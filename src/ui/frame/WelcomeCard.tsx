import { X } from 'lucide-react';
import { chooseAndImport } from '../actions/import-documents';
import { useMessages } from '../messages/use-messages';
import { Button, IconButton } from '../parts/button/Button';
import { ShortcutKeys } from '../parts/shortcut/ShortcutKeys';
import { openDialog, useWorkspace } from '../state/workspace';
import styles from './welcome-card.module.css';

/** Greets at the first start, when the seed study is open: what this is, and how to begin an own one. */
export function WelcomeCard() {
  const { chrome } = useMessages();
  const isShown = useWorkspace((state) => state.welcome);
  if (!isShown) return null;
  const dismiss = () => useWorkspace.setState({ welcome: false });
  return (
    <section className={styles['card']} aria-labelledby="welcome-heading">
      <header className={styles['header']}>
        <h2 id="welcome-heading" className={styles['heading']}>
          {chrome.welcome.heading}
        </h2>
        <IconButton label={chrome.dismiss} onPress={dismiss}>
          <X size={14} aria-hidden />
        </IconButton>
      </header>
      <p>{chrome.welcome.text}</p>
      <p>{chrome.welcome.next}</p>
      <div className={styles['buttons']}>
        <Button onPress={() => openDialog({ kind: 'new-project' })}>
          {chrome.welcome.newProject} <ShortcutKeys shortcut="Ctrl+N" />
        </Button>
        <Button onPress={() => void chooseAndImport()}>
          {chrome.welcome.import} <ShortcutKeys shortcut="Ctrl+I" />
        </Button>
      </div>
    </section>
  );
}
