import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { CodeCoding } from '../../../contract/codebook-rows';
import type { Code, Id } from '../../../domain/model';
import { useMessages } from '../../messages/use-messages';
import { Button } from '../../parts/button/Button';
import { useProject } from '../../state/project';
import { Swatch } from '../GridRow';
import { decide, decideAnew, goBack, idsWith, keyOfTarget, type Review, targetOfKey } from './review';
import styles from './review.module.css';
import { ReviewPassage } from './ReviewPassage';
import { TargetField } from './TargetField';

type ReviewStepProps = {
  readonly codings: readonly CodeCoding[];
  readonly review: Review;
  readonly codes: ReadonlyMap<Id, Code>;
  readonly onReview: (review: Review) => void;
};

/** One coding of the review: its passage in context, and where it can go. */
export function ReviewStep({ codings, review, codes, onReview }: ReviewStepProps) {
  const { codebook: words, chrome } = useMessages();
  const [isNaming, setNaming] = useState(false);
  const step = useRef<HTMLDivElement>(null);
  const codingId = review.codingIds[review.index];
  const coding = codings.find(({ id }) => id === codingId);
  const coder = useProject((state) => state.mirror?.coders.get(coding?.coderId ?? '')?.name ?? '');
  const decision = review.decisions.get(codingId ?? '');
  useEffect(() => {
    if (!isNaming) step.current?.focus();
  }, [isNaming, review.index]);
  if (!coding) return null;

  function onKeyDown(event: KeyboardEvent): void {
    if (isNaming || event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    // A button that has the keyboard is pressed by these.
    if (event.target !== step.current && (event.key === ' ' || event.key === 'Enter')) return;
    const target = targetOfKey(review, event.key);
    if (target) onReview(decide(review, target));
    else if (event.key === 'k' || event.key === 'K' || event.key === 'Enter') onReview(decide(review, 'keep'));
    else if (event.key === 's' || event.key === 'S' || event.key === 'ArrowRight')
      onReview(decide(review, decision ?? 'skip'));
    else if (event.key === 'n' || event.key === 'N') setNaming(true);
    else if (event.key === 'Backspace' || event.key === 'ArrowLeft') onReview(goBack(review));
    else return;
    event.preventDefault();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it hears the keys that its buttons name
    <div
      ref={step}
      role="group"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keys of the review are heard here
      tabIndex={0}
      aria-label={words.reviewOf(review.index + 1, review.codingIds.length)}
      className={styles['step']}
      onKeyDown={onKeyDown}
    >
      <p className={styles['progress']} aria-live="polite">
        <span>{words.reviewOf(review.index + 1, review.codingIds.length)}</span>
        <progress max={review.codingIds.length} value={review.index} aria-label={words.progress} />
        <span>{coder}</span>
      </p>
      <ReviewPassage key={coding.id} coding={coding} />
      <div className={styles['targets']} role="group" aria-label={words.targets}>
        {review.targets.map((target, i) => {
          const code = target.kind === 'code' ? codes.get(target.codeId) : undefined;
          const name = target.kind === 'new' ? target.name : (code?.name ?? '');
          const key = keyOfTarget(i);
          const count = idsWith(review, target).length;
          return (
            <button
              key={target.kind === 'new' ? `new ${target.name}` : target.codeId}
              type="button"
              aria-pressed={decision === target}
              onClick={() => onReview(decide(review, target))}
            >
              {key === undefined ? null : <kbd>{key}</kbd>}
              <Swatch colour={code?.colour ?? 'var(--line-strong)'} />
              <span className={styles['name']}>{name}</span>
              {target.kind === 'new' ? <em>{words.newTarget}</em> : null}
              {count === 0 ? null : <span className={styles['count']}>{chrome.number(count)}</span>}
            </button>
          );
        })}
      </div>
      {isNaming ? (
        <TargetField
          codes={codes}
          leftOutId={coding.codeId}
          onChoose={(target) => {
            setNaming(false);
            onReview(decideAnew(review, target));
          }}
          onClose={() => setNaming(false)}
        />
      ) : null}
      <div className={styles['acts']}>
        <Button kind="quiet" isDisabled={review.index === 0} onPress={() => onReview(goBack(review))}>
          {words.back} <kbd>←</kbd>
        </Button>
        <span className={styles['gap']} />
        <Button kind="quiet" onPress={() => setNaming(true)}>
          {words.otherTarget} <kbd>N</kbd>
        </Button>
        <Button kind="quiet" onPress={() => onReview(decide(review, 'skip'))}>
          {words.skip} <kbd>S</kbd>
        </Button>
        <Button onPress={() => onReview(decide(review, 'keep'))}>
          {words.keep} <kbd>K</kbd>
        </Button>
        <Button kind="main" onPress={() => onReview({ ...review, index: review.codingIds.length })}>
          {words.finish}
        </Button>
      </div>
    </div>
  );
}
