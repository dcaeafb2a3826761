import { FilePlus2, FolderOpen } from 'lucide-react';
import { chooseAndOpenProject, openProject } from '../actions/open-project';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { openDialog, useWorkspace } from '../state/workspace';
import styles from './start-screen.module.css';

/** What there is to do while no project is open. */
export function StartScreen() {
  const { chrome } = useMessages();
  const recents = useWorkspace((state) => state.recents);
  return (
    <main className={styles['screen']}>
      <div className={styles['column']}>
        <h1 className={styles['heading']}>{chrome.start.heading}</h1>
        <p className={styles['explanation']}>{chrome.start.explanation}</p>
        <div className={styles['buttons']}>
          <Button kind="main" onPress={() => openDialog({ kind: 'new-project' })}>
            <FilePlus2 size={15} aria-hidden />
            {chrome.start.newProject}
          </Button>
          <Button onPress={() => void chooseAndOpenProject()}>
            <FolderOpen size={15} aria-hidden />
            {chrome.start.openProject}
          </Button>
        </div>
        {recents.length === 0 ? null : (
          <section aria-labelledby="recent-projects">
            <h2 id="recent-projects" className={styles['subheading']}>
              {chrome.start.recent}
            </h2>
            <ul className={styles['recents']}>
              {recents.map((grant) => (
                <li key={grant.grant}>
                  <button type="button" className={styles['recent']} onClick={() => void openProject(grant)}>
                    {grant.name}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
        <p className={styles['hint']}>{chrome.start.drop}</p>
      </div>
    </main>
  );
}
