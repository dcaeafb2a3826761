import { useMessages } from '../messages/use-messages';
import { writeFileSize } from '../messages/file-size';
import { Button } from '../parts/button/Button';
import { changeSettings, useWorkspace } from '../state/workspace';
import shared from './importing.module.css';
import styles from './footer.module.css';

type FooterProps = {
  readonly bytes: number;
  readonly chosen: number;
  readonly badDates: number;
  readonly mayKeep: boolean;
  readonly isKeeping: boolean;
  readonly onBadDate: () => void;
  readonly onCancel: () => void;
  readonly onKeep: () => void;
};

/** Whether the files are kept as well, and the two ways out. */
export function Footer(props: FooterProps) {
  const { importing, chrome } = useMessages();
  const keepOriginals = useWorkspace((state) => state.settings.keepOriginals);
  return (
    <footer className={styles['footer']}>
      <label className={shared['check']}>
        <input
          type="checkbox"
          checked={keepOriginals}
          onChange={(event) => changeSettings({ keepOriginals: event.currentTarget.checked })}
        />
        {importing.keepOriginals(writeFileSize(props.bytes, chrome.locale))}
      </label>
      <span className={styles['space']} />
      {props.badDates > 0 ? (
        <button type="button" className={styles['problem']} onClick={props.onBadDate}>
          {importing.badDates(props.badDates)}
        </button>
      ) : null}
      <Button onPress={props.onCancel}>{importing.cancel}</Button>
      <Button kind="main" autoFocus isDisabled={!props.mayKeep} onPress={props.onKeep}>
        {props.isKeeping ? importing.keeping : importing.import(props.chosen)}
      </Button>
    </footer>
  );
}
