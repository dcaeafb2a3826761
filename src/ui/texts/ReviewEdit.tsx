import { useMemo } from 'react';
import { goToEdited, keepReviewedEdit } from '../actions/edit-text';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { Dialog, DialogButtons } from '../parts/dialog/Dialog';
import { reviewSession, type ReviewedPassage } from '../state/editing/review';
import { useTextEditing } from '../state/editing/text-editing';
import { useProject } from '../state/project';
import { closeDialog } from '../state/workspace';
import { CodesOf } from './CodesOf';
import { Quote } from './Quote';
import { Scrolled } from './Scrolled';
import styles from './texts.module.css';

/** What an edit would lose and rewrite, before it is kept. */
export function ReviewEdit() {
  const words = useMessages().texts;
  const editing = useTextEditing((state) => state.editing);
  const document = useProject((state) => state.mirror?.documents.get(editing?.sourceId ?? ''));
  const review = useMemo(
    () => (editing && document ? reviewSession(editing.session, document) : { lost: [], rewritten: [] }),
    [editing, document],
  );
  const { lost, rewritten } = review;

  async function keep(): Promise<void> {
    if (editing?.isBeingKept !== true) await keepReviewedEdit();
  }

  return (
    <Dialog title={words.review.title} closeLabel={words.close} onClose={closeDialog} width={760}>
      <p className={styles['explanation']}>
        {lost.length + rewritten.length === 0 ? words.review.nothing : words.review.explanation}
      </p>
      <Scrolled label={words.review.title}>
        <PassageList title={words.review.lost(lost.length)} passages={lost} />
        <PassageList title={words.review.rewritten(rewritten.length)} passages={rewritten} />
      </Scrolled>
      <DialogButtons>
        <Button onPress={closeDialog}>{words.review.back}</Button>
        <Button kind="main" isDisabled={editing?.isChanged !== true} onPress={() => void keep()}>
          {words.review.keep}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}

/** More than this at once would only be scrolled past. */
const mostShown = 300;

function PassageList({ title, passages }: { readonly title: string; readonly passages: readonly ReviewedPassage[] }) {
  const words = useMessages().texts.review;
  if (passages.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className={styles['heading']}>{title}</h3>
      <ul className={styles['passages']}>
        {passages.slice(0, mostShown).map(({ quotation, codings, now }) => (
          <li key={quotation.id} className={styles['passage']}>
            <div className={styles['passageWords']}>
              <Quote words={quotation.exact} struck={now === null} />
              {now ? (
                <p className={styles['now']}>
                  <span className={styles['label']}>{words.after}</span> <Quote words={now.words} />
                </p>
              ) : null}
              <CodesOf codings={codings} />
            </div>
            {now ? (
              <Button onPress={() => goToEdited(now.span)} aria-label={words.goToName(now.words.slice(0, 60))}>
                {words.goTo}
              </Button>
            ) : (
              <span className={styles['lost']}>{words.isLost}</span>
            )}
          </li>
        ))}
      </ul>
      {passages.length > mostShown ? (
        <p className={styles['faint']}>{words.more(passages.length - mostShown)}</p>
      ) : null}
    </section>
  );
}
