import { memoKinds } from '../../../domain/model';
import { useMessages } from '../../messages/use-messages';

/** What a kind of memo is called in the person's language; an own word is called as it was written. */
export function useKindName(): (kind: string) => string {
  const { kinds } = useMessages().memos;
  return (kind) => {
    const known = memoKinds.find((candidate) => candidate === kind);
    return known === undefined ? kind : kinds[known];
  };
}
