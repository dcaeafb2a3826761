import { useEffect, useState } from 'react';
import type { CodeCoding } from '../../../contract/codebook-rows';
import { codeTree } from '../../../domain/codebook/tree';
import type { Code, Id } from '../../../domain/model';
import { distributeCodings } from '../../actions/codebook-codings';
import { useMessages } from '../../messages/use-messages';
import { Dialog } from '../../parts/dialog/Dialog';
import { closeDialog } from '../../state/workspace';
import { useCodeCodings } from '../use-code-codings';
import { movesOf, type Review, type Target } from './review';
import { ReviewStep } from './ReviewStep';
import { ReviewSummary } from './ReviewSummary';

type ReviewDialogProps = { readonly code: Code; readonly codes: ReadonlyMap<Id, Code> };

/** Splits a code: its codings pass by one after another, and each is given to another code, kept or skipped. One act at the end. */
export function ReviewDialog({ code, codes }: ReviewDialogProps) {
  const { codebook: words, chrome } = useMessages();
  const codings = useCodeCodings(code.id, false);
  // The list stays as it was at first: what others do meanwhile must not move it under the reader.
  const [first, setFirst] = useState<readonly CodeCoding[] | null>(null);
  const [review, setReview] = useState<Review | null>(null);
  useEffect(() => {
    if (first !== null || codings === null) return;
    setFirst(codings);
    setReview({
      codingIds: codings.map(({ id }) => id),
      index: 0,
      targets: likelyTargets(code, codes),
      decisions: new Map(),
    });
  }, [first, codings, code, codes]);

  const atEnd = review !== null && review.index >= review.codingIds.length;

  function leave(): void {
    // Decisions are not lost by one press of Esc: it leads to the end first.
    if (review && !atEnd && movesOf(review).length > 0) setReview({ ...review, index: review.codingIds.length });
    else closeDialog();
  }

  async function keep(): Promise<void> {
    if (review && (await distributeCodings(code.id, movesOf(review)))) closeDialog();
  }

  return (
    <Dialog title={words.reviewing(code.name)} closeLabel={chrome.close} onClose={leave} width={760} isWorkbench>
      {first === null || review === null ? null : atEnd ? (
        <ReviewSummary review={review} codes={codes} onReview={setReview} onKeep={() => void keep()} />
      ) : (
        <ReviewStep codings={first} review={review} codes={codes} onReview={setReview} />
      )}
    </Dialog>
  );
}

/** The codes below are what a broad code is split into most often, else those beside it. */
function likelyTargets(code: Code, codes: ReadonlyMap<Id, Code>): readonly Target[] {
  const related = [...codes.values()].filter((other) => other.codable === 1 && other.id !== code.id);
  const below = related.filter((other) => other.parentId === code.id);
  const chosen = below.length > 0 ? below : related.filter((other) => other.parentId === code.parentId);
  return codeTree(chosen)
    .slice(0, 9)
    .map((node) => ({ kind: 'code', codeId: node.code.id }));
}
