import { useEffect, useMemo, useState } from 'react';
import type { NameHits } from '../../contract/texts';
import { findNames, replaceNames } from '../actions/pseudonyms';
import { undoAction } from '../actions/undo-action';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { Dialog, DialogButtons } from '../parts/dialog/Dialog';
import { showNotice } from '../state/notices';
import { closeDialog, openDialog } from '../state/workspace';
import { Check } from './Check';
import { completeRows, createNameRow, type NameRow } from './name-rows';
import { NamePreview } from './NamePreview';
import { NameTable } from './NameTable';
import { ReplacedNames } from './ReplacedNames';
import styles from './texts.module.css';

type Done = { readonly documents: number; readonly occurrences: number };

/** Replaces names by pseudonyms throughout the project, after a look at what that would change. */
export function Pseudonyms() {
  const { texts } = useMessages();
  const words = texts.names;
  const [rows, setRows] = useState<readonly NameRow[]>(() => [createNameRow()]);
  const [wholeWord, setWholeWord] = useState(true);
  const [ignoreCase, setIgnoreCase] = useState(false);
  const [isRunning, setIsRunning] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  const wanted = useMemo(
    () => ({ replacements: [...completeRows(rows)], wholeWord, ignoreCase }),
    [rows, wholeWord, ignoreCase],
  );
  const hits = useHits(wanted);

  async function apply(): Promise<void> {
    if (isRunning) return;
    setIsRunning(true);
    const replaced = await replaceNames(wanted);
    setIsRunning(false);
    if (!replaced) return;
    setDone(replaced);
    showNotice('success', words.done(replaced.occurrences, replaced.documents), undoAction());
  }

  if (done) {
    return (
      <Dialog title={words.doneTitle} closeLabel={texts.close} onClose={closeDialog} width={540}>
        <p>{words.done(done.occurrences, done.documents)}</p>
        <p className={styles['warning']}>{words.thenPurge}</p>
        <DialogButtons>
          <Button onPress={closeDialog}>{texts.close}</Button>
          <Button kind="main" autoFocus onPress={() => openDialog({ kind: 'purge-texts', sourceId: null })}>
            {texts.action.purge}
          </Button>
        </DialogButtons>
      </Dialog>
    );
  }
  return (
    <Dialog title={words.title} closeLabel={texts.close} onClose={closeDialog} width={760}>
      <p className={styles['explanation']}>{words.explanation}</p>
      <NameTable rows={rows} onChange={setRows} />
      <div className={styles['options']}>
        <Check isOn={wholeWord} onChange={setWholeWord}>
          {words.wholeWord}
        </Check>
        <Check isOn={ignoreCase} onChange={setIgnoreCase}>
          {words.ignoreCase}
        </Check>
      </div>
      {hits ? <NamePreview hits={hits} /> : null}
      <ReplacedNames />
      <DialogButtons>
        <Button onPress={closeDialog}>{texts.cancel}</Button>
        <Button kind="main" isDisabled={!hits || hits.length === 0} onPress={() => void apply()}>
          {words.replace}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}

/** Milliseconds without a key before the project is searched. */
const restBeforeSearch = 250;

function useHits(wanted: Parameters<typeof findNames>[0]): readonly NameHits[] | null {
  const [found, setFound] = useState<{ readonly wanted: unknown; readonly hits: readonly NameHits[] } | null>(null);
  useEffect(() => {
    if (wanted.replacements.length === 0) return undefined;
    let isWanted = true;
    const timer = window.setTimeout(() => {
      void findNames(wanted).then((hits) => {
        if (isWanted && hits) setFound({ wanted, hits });
        return undefined;
      });
    }, restBeforeSearch);
    return () => {
      isWanted = false;
      window.clearTimeout(timer);
    };
  }, [wanted]);
  // What was found for other words says nothing about these.
  return found?.wanted === wanted ? found.hits : null;
}
