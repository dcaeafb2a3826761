import { useState } from 'react';
import type { ReadAgain } from '../../contract/document-jobs';
import type { PlannedPlace } from '../../contract/texts';
import type { Id } from '../../domain/model';
import { bringInAgain } from '../actions/bring-in-again';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { Dialog, DialogButtons } from '../parts/dialog/Dialog';
import { useProject } from '../state/project';
import { closeDialog } from '../state/workspace';
import { Check } from './Check';
import { InContext } from './InContext';
import { Quote } from './Quote';
import { Scrolled } from './Scrolled';
import styles from './texts.module.css';

type BringInAgainProps = {
  readonly sourceId: Id;
  readonly fileName: string;
  readonly textHash: string;
  readonly reading: ReadAgain;
};

/** Where the passages of a document stand in its changed file, before that takes the place of the text. */
export function BringInAgain({ sourceId, fileName, textHash, reading }: BringInAgainProps) {
  const { texts } = useMessages();
  const words = texts.again;
  const present = useProject((state) => state.mirror?.documents.get(sourceId)?.text);
  const [refused, setRefused] = useState<ReadonlySet<Id>>(new Set());
  const [isRunning, setIsRunning] = useState(false);
  const { plan, document } = reading;
  const isSame = present === document.text;

  async function apply(): Promise<void> {
    if (isRunning) return;
    setIsRunning(true);
    const places = plan.map(({ quotationId, to }) =>
      to && !refused.has(quotationId)
        ? { quotationId, start: to.start, end: to.end }
        : { quotationId, lost: true as const },
    );
    const isDone = await bringInAgain(sourceId, textHash, reading, places);
    setIsRunning(false);
    if (isDone) closeDialog();
  }
  function accept(quotationId: Id, isOn: boolean): void {
    const next = new Set(refused);
    if (isOn) next.delete(quotationId);
    else next.add(quotationId);
    setRefused(next);
  }

  const staying = plan.filter(({ how }) => how === 'same-place').length;
  return (
    <Dialog title={words.title(fileName)} closeLabel={texts.close} onClose={closeDialog} width={760}>
      <p className={styles['explanation']}>{isSame ? words.same : words.explanation(staying, plan.length)}</p>
      <Scrolled label={words.passages}>
        {(['approximate', 'exact', 'lost'] as const).map((how) => (
          <PlaceList
            key={how}
            title={words[how](plan.filter((one) => one.how === how).length)}
            places={plan.filter((one) => one.how === how)}
            text={document.text}
            refused={refused}
            onAccept={accept}
          />
        ))}
      </Scrolled>
      <DialogButtons>
        <Button onPress={closeDialog}>{texts.cancel}</Button>
        <Button kind="main" isDisabled={isSame} onPress={() => void apply()}>
          {words.apply}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}

type PlaceListProps = {
  readonly title: string;
  readonly places: readonly PlannedPlace[];
  readonly text: string;
  readonly refused: ReadonlySet<Id>;
  readonly onAccept: (quotationId: Id, isOn: boolean) => void;
};

function PlaceList({ title, places, text, refused, onAccept }: PlaceListProps) {
  const words = useMessages().texts.again;
  if (places.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className={styles['heading']}>{title}</h3>
      <ul className={styles['passages']}>
        {places.map(({ quotationId, quote, to, score, how }) => (
          <li key={quotationId} className={styles['passage']}>
            <div className={styles['passageWords']}>
              <Quote words={quote} struck={to === null || refused.has(quotationId)} />
              {to ? (
                <>
                  <p className={styles['now']}>
                    <InContext text={text} span={to} />
                  </p>
                  <Check isOn={!refused.has(quotationId)} onChange={(isOn) => onAccept(quotationId, isOn)}>
                    {how === 'exact' ? words.takeExact : words.takeNear(Math.round(score * 100))}
                  </Check>
                </>
              ) : null}
            </div>
            {to === null || refused.has(quotationId) ? <span className={styles['lost']}>{words.isLost}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
