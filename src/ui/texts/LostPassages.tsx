import { useEffect, useMemo, useState } from 'react';
import type { PlannedPlace } from '../../contract/texts';
import type { Id, Quotation } from '../../domain/model';
import { findLostPassages, placePassage, removePassage, showStretch } from '../actions/lost-passages';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { Dialog, DialogButtons } from '../parts/dialog/Dialog';
import { codingsByQuotation } from '../state/editing/review';
import { useProject } from '../state/project';
import { closeDialog, useWorkspace } from '../state/workspace';
import { CodesOf } from './CodesOf';
import { InContext } from './InContext';
import { Quote } from './Quote';
import { Scrolled } from './Scrolled';
import styles from './texts.module.css';

/** The passages of a document that an edit left nothing of, and what can be done about each. */
export function LostPassages({ sourceId }: { readonly sourceId: Id }) {
  const words = useMessages().texts;
  const document = useProject((state) => state.mirror?.documents.get(sourceId));
  const suggestions = useSuggestions(sourceId, document?.textHash, document?.quotations);
  const codings = useMemo(() => (document ? codingsByQuotation(document) : new Map()), [document]);
  const lost = [...(document?.quotations.values() ?? [])].filter((quotation) => quotation.lost === 1);

  return (
    <Dialog title={words.lost.title} closeLabel={words.close} onClose={closeDialog} width={760}>
      <p className={styles['explanation']}>{lost.length === 0 ? words.lost.none : words.lost.explanation}</p>
      <Scrolled label={words.lost.title}>
        <ul className={styles['passages']}>
          {lost.map((quotation) => (
            <LostPassage
              key={quotation.id}
              quotation={quotation}
              codes={<CodesOf codings={codings.get(quotation.id) ?? []} />}
              suggestion={suggestions.get(quotation.id) ?? null}
              text={document?.text ?? ''}
            />
          ))}
        </ul>
      </Scrolled>
      <DialogButtons>
        <Button onPress={closeDialog}>{words.close}</Button>
      </DialogButtons>
    </Dialog>
  );
}

type LostPassageProps = {
  readonly quotation: Quotation;
  readonly codes: React.ReactNode;
  readonly suggestion: PlannedPlace | null;
  readonly text: string;
};

function LostPassage({ quotation, codes, suggestion, text }: LostPassageProps) {
  const words = useMessages().texts.lost;
  const selection = useWorkspace((state) => state.selection);
  const place = suggestion?.to ?? null;
  return (
    <li className={styles['passage']} data-testid="lost-passage">
      <div className={styles['passageWords']}>
        <Quote words={quotation.exact} struck />
        {codes}
        {place ? (
          <p className={styles['now']}>
            <span className={styles['label']}>{words.perhaps(Math.round((suggestion?.score ?? 0) * 100))}</span>{' '}
            <InContext text={text} span={place} />
          </p>
        ) : (
          <p className={styles['faint']}>{words.notFound}</p>
        )}
      </div>
      <div className={styles['choices']}>
        {place ? (
          <>
            <Button onPress={() => void placePassage(quotation.id, place)}>{words.placeHere}</Button>
            <Button onPress={() => showStretch(quotation.sourceId, place)}>{words.show}</Button>
          </>
        ) : null}
        {selection ? (
          <Button onPress={() => void placePassage(quotation.id, selection)}>{words.placeAtSelection}</Button>
        ) : null}
        <Button onPress={() => void removePassage(quotation.id)}>{words.remove}</Button>
      </div>
    </li>
  );
}

/** Where lost passages may stand, asked anew whenever text or passages changed. */
function useSuggestions(
  sourceId: Id,
  textHash: string | undefined,
  quotations: unknown,
): ReadonlyMap<Id, PlannedPlace> {
  const [plan, setPlan] = useState<ReadonlyMap<Id, PlannedPlace>>(new Map());
  useEffect(() => {
    let isWanted = true;
    async function ask(): Promise<void> {
      const found = await findLostPassages(sourceId);
      if (isWanted) setPlan(new Map(found.map((one) => [one.quotationId, one])));
    }
    void ask();
    return () => {
      isWanted = false;
    };
  }, [sourceId, textHash, quotations]);
  return plan;
}
