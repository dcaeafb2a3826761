import { useEffect, useState, type KeyboardEvent } from 'react';
import type { CodeOrPath } from '../../contract/coding-commands';
import type { PassagesToCode } from '../../contract/find-jobs';
import { codeEverywhere, listPassagesToCode } from '../actions/find-anywhere';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { Dialog, DialogButtons } from '../parts/dialog/Dialog';
import { CodeField } from '../reader/find/CodeField';
import { ExtentChoice, type Extent } from '../reader/find/ExtentChoice';
import { useFindAnywhere } from '../state/find-anywhere';
// oxlint-disable-next-line import/no-unassigned-import -- a stylesheet has nothing to assign
import '../reader/find/code-hits.css';
import styles from './find-anywhere.module.css';
import { ReviewList } from './ReviewList';
import { boilerplateLeftOut, chosenPassages, countChosen, leaveOut, type LeftOut } from './left-out';

/** Review of everything that was found before it is coded in one act: which passages, how far, with which code. */
export function ReviewFound() {
  const messages = useMessages();
  const words = messages.find.review;
  const query = useFindAnywhere((state) => state.query);
  const listed = useFindAnywhere((state) => state.listed);
  const count = useFindAnywhere((state) => state.count);
  const [unit, setUnit] = useState<Extent>('match');
  const [code, setCode] = useState<CodeOrPath | null>(null);
  const [isCoding, setCoding] = useState(false);
  const { documents, left, setLeft } = usePassages(unit);
  const total = documents.reduce((sum, { passages }) => sum + passages.starts.length, 0);
  const chosen = countChosen(documents, left);
  const canApply = code !== null && chosen > 0 && !isCoding;

  async function apply(): Promise<void> {
    if (!canApply) return;
    setCoding(true);
    const isDone = await codeEverywhere(chosenPassages(documents, left), code);
    setCoding(false);
    // To the list, not the field: there Ctrl+Z would mean the letters typed.
    if (isDone) close();
  }
  function hear(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void apply();
  }

  return (
    <Dialog
      title={messages.findAnywhere.reviewTitle(query)}
      closeLabel={messages.find.close}
      onClose={close}
      width={860}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Ctrl+Enter applies from each of its controls */}
      <div className={styles['review']} data-testid="review-found" onKeyDown={hear}>
        <div className="code-hits-line">
          <CodeField chosen={code} onChoose={setCode} onApply={() => void apply()} />
          <ExtentChoice extent={unit} onChoose={setUnit} />
        </div>
        <div className="code-hits-line">
          <output className="code-hits-count">{words.chosen(chosen, total)}</output>
          <Button kind="quiet" onPress={() => setLeft(new Map())}>
            {words.all}
          </Button>
          <Button kind="quiet" onPress={() => setLeft(leaveOut(documents))}>
            {words.none}
          </Button>
        </div>
        <ReviewList documents={documents} left={left} onLeave={setLeft} />
        {listed < count ? <p className={styles['note']}>{messages.findAnywhere.notListed(listed)}</p> : null}
        <DialogButtons>
          <Button onPress={close}>{messages.chrome.cancel}</Button>
          <Button kind="main" isDisabled={!canApply} onPress={() => void apply()}>
            {words.apply(chosen)}
          </Button>
        </DialogButtons>
      </div>
    </Dialog>
  );
}

function close(): void {
  useFindAnywhere.setState({ reviewed: false });
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-testid=found-list]')?.focus());
}

/** The passages that a unit makes of the hits; what lies in boilerplate is left out at first. */
function usePassages(unit: Extent) {
  const [documents, setDocuments] = useState<readonly PassagesToCode[]>([]);
  const [left, setLeft] = useState<LeftOut>(new Map());
  useEffect(() => {
    let isWanted = true;
    async function read(): Promise<void> {
      const found = await listPassagesToCode(unit);
      if (!isWanted || !found) return;
      setDocuments(found);
      setLeft(boilerplateLeftOut(found));
    }
    void read();
    return () => {
      isWanted = false;
    };
  }, [unit]);
  return { documents, left, setLeft };
}
