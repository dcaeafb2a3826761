import type { Code, Id } from '../../../domain/model';
import { useMessages } from '../../messages/use-messages';
import { Button } from '../../parts/button/Button';
import { DialogButtons } from '../../parts/dialog/Dialog';
import { closeDialog } from '../../state/workspace';
import { Swatch } from '../GridRow';
import { goBack, idsWith, type Review, reviewSkipped } from './review';
import styles from './review.module.css';

type ReviewSummaryProps = {
  readonly review: Review;
  readonly codes: ReadonlyMap<Id, Code>;
  readonly onReview: (review: Review) => void;
  readonly onKeep: () => void;
};

/** What the review has come to, before it is done. */
export function ReviewSummary({ review, codes, onReview, onKeep }: ReviewSummaryProps) {
  const { codebook: words, chrome } = useMessages();
  const moves = review.targets.map((target) => ({ target, count: idsWith(review, target).length }));
  const moved = moves.reduce((sum, { count }) => sum + count, 0);
  const decisions = [...review.decisions.values()];
  const skipped = decisions.filter((decision) => decision === 'skip').length;
  return (
    <div className={styles['summary']}>
      {moved === 0 ? <p>{words.nothingMoves}</p> : null}
      <ul>
        {moves
          .filter(({ count }) => count > 0)
          .map(({ target, count }) => {
            const code = target.kind === 'code' ? codes.get(target.codeId) : undefined;
            const name = target.kind === 'new' ? target.name : (code?.name ?? '');
            return (
              <li key={name}>
                <Swatch colour={code?.colour ?? 'var(--line-strong)'} />
                <span className={styles['name']}>{target.kind === 'new' ? words.newCodeNamed(name) : name}</span>
                <span className={styles['count']}>{chrome.number(count)}</span>
              </li>
            );
          })}
      </ul>
      <p className={styles['place']}>
        {words.kept(decisions.filter((decision) => decision === 'keep').length)} · {words.skipped(skipped)}
      </p>
      <DialogButtons>
        <Button kind="quiet" isDisabled={review.codingIds.length === 0} onPress={() => onReview(goBack(review))}>
          {words.back}
        </Button>
        {skipped === 0 ? null : <Button onPress={() => onReview(reviewSkipped(review))}>{words.againSkipped}</Button>}
        <Button onPress={closeDialog}>{chrome.cancel}</Button>
        <Button kind="main" isDisabled={moved === 0} onPress={onKeep} autoFocus={moved > 0}>
          {words.distribute(moved)}
        </Button>
      </DialogButtons>
    </div>
  );
}
