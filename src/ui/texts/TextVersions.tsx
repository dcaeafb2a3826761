import { useEffect, useState } from 'react';
import type { TextVersion } from '../../contract/texts';
import type { Id } from '../../domain/model';
import { listVersions, readVersion, restoreVersion } from '../actions/text-versions';
import { describeCommand } from '../messages/describe';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { Dialog, DialogButtons } from '../parts/dialog/Dialog';
import { useProject } from '../state/project';
import { closeDialog, openDialog } from '../state/workspace';
import { TextDifference } from './TextDifference';
import styles from './texts.module.css';

/** The texts that a document had: when, by whom, by which act; how each differs from the present one. */
export function TextVersions({ sourceId, first }: { readonly sourceId: Id; readonly first: string | null }) {
  const messages = useMessages();
  const words = messages.texts.versions;
  const source = useProject((state) => state.mirror?.sources.get(sourceId));
  const versions = useVersions(sourceId, source?.textHash);
  const [chosen, setChosen] = useState<string | null>(first);
  const present = versions?.find(({ isCurrent }) => isCurrent);
  const version = versions?.find(({ textHash }) => textHash === chosen) ?? null;
  const clock = new Intl.DateTimeFormat(messages.chrome.locale, { dateStyle: 'medium', timeStyle: 'short' });

  return (
    <Dialog
      title={words.title(source?.title ?? '')}
      closeLabel={messages.texts.close}
      onClose={closeDialog}
      width={860}
    >
      <p className={styles['explanation']}>{versions?.length === 1 ? words.onlyOne : words.explanation}</p>
      <div className={styles['versions']}>
        <ul className={styles['versionList']} aria-label={words.list}>
          {(versions ?? []).map((one) => (
            <li key={`${one.textHash} ${one.time}`}>
              <button
                type="button"
                className={styles['version']}
                aria-pressed={one.textHash === chosen}
                onClick={() => setChosen(one.textHash)}
              >
                <strong>{clock.format(new Date(one.time))}</strong>
                {one.isCurrent ? <span className={styles['present']}>{words.present}</span> : null}
                <span>{describeCommand(one.command, one.subject, messages)}</span>
                <span className={styles['faint']}>
                  {[one.coder, words.characters(one.characters)].filter((part) => part !== '').join(' · ')}
                </span>
              </button>
            </li>
          ))}
        </ul>
        {version && present ? (
          <VersionText key={version.textHash} sourceId={sourceId} version={version} present={present} />
        ) : (
          <p className={styles['faint']}>{words.choose}</p>
        )}
      </div>
      <DialogButtons>
        <Button onPress={() => openDialog({ kind: 'purge-texts', sourceId })} isDisabled={(versions?.length ?? 0) < 2}>
          {words.purge}
        </Button>
        <Button
          kind="main"
          isDisabled={!version || version.isCurrent}
          onPress={() => {
            if (version) void restoreVersion(sourceId, version.textHash);
          }}
        >
          {words.restore}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}

type VersionTextProps = { readonly sourceId: Id; readonly version: TextVersion; readonly present: TextVersion };

function VersionText({ sourceId, version, present }: VersionTextProps) {
  const words = useMessages().texts.versions;
  const [texts, setTexts] = useState<readonly [string, string] | null>(null);
  useEffect(() => {
    let isWanted = true;
    async function read(): Promise<void> {
      const [then, now] = await Promise.all([
        readVersion(sourceId, version.textHash),
        readVersion(sourceId, present.textHash),
      ]);
      if (isWanted && then && now) setTexts([then.text, now.text]);
    }
    void read();
    return () => {
      isWanted = false;
    };
  }, [sourceId, version.textHash, present.textHash]);
  if (!texts) return <p className={styles['faint']}>{words.reading}</p>;
  return <TextDifference before={texts[0]} after={texts[1]} />;
}

function useVersions(sourceId: Id, textHash: string | undefined): readonly TextVersion[] | null {
  const [versions, setVersions] = useState<readonly TextVersion[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    async function read(): Promise<void> {
      const found = await listVersions(sourceId);
      if (isWanted && found) setVersions(found);
    }
    void read();
    return () => {
      isWanted = false;
    };
    // A restored text is a new act: the list is read anew.
  }, [sourceId, textHash]);
  return versions;
}
