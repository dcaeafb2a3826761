import { useMessages } from '../messages/use-messages';
import { Dialog } from '../parts/dialog/Dialog';
import { closeDialog } from '../state/workspace';
import styles from './dialogs.module.css';

/** What this is, which version, and on what terms. */
export function AboutDialog() {
  const { chrome } = useMessages();
  const { about } = chrome;
  return (
    <Dialog title={about.title} closeLabel={chrome.close} onClose={closeDialog}>
      <p>{about.description}</p>
      <p>{about.promise}</p>
      <dl className={styles['facts']} data-selectable>
        <dt>{about.version}</dt>
        <dd>{versionOf('postil') ?? '—'}</dd>
        <dt>{about.runtime}</dt>
        <dd>
          {['Electron', 'Chrome']
            .flatMap((name) => {
              const version = versionOf(name);
              return version === null ? [] : [`${name} ${version}`];
            })
            .join(' · ')}
        </dd>
      </dl>
      <p className={styles['explanation']}>{about.licence}</p>
      <p className={styles['explanation']}>{about.parts}</p>
    </Dialog>
  );
}

/** The runtime names itself, and the application in it, in the user agent. */
function versionOf(name: string): string | null {
  return new RegExp(`\\b${name}/([\\w.-]+)`, 'i').exec(navigator.userAgent)?.[1] ?? null;
}
