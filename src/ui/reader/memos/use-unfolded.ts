import { useState } from 'react';
import type { Id } from '../../../domain/model';

/** Which notes are read whole. */
export function useUnfolded(): {
  readonly unfolded: ReadonlySet<Id>;
  readonly fold: (memoId: Id, unfold: boolean) => void;
} {
  const [unfolded, setUnfolded] = useState<ReadonlySet<Id>>(new Set());
  return {
    unfolded,
    fold: (memoId, unfold) =>
      setUnfolded((before) => {
        const next = new Set(before);
        if (unfold) next.add(memoId);
        else next.delete(memoId);
        return next;
      }),
  };
}
