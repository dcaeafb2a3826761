import { useMemo } from 'react';
import type { RecordSet, SetSubject } from '../../domain/model';
import { byPosition } from '../../domain/order';
import { useProject } from './project';

/** The sets of codes, or of documents, in their order. */
export function useSets(about: SetSubject): readonly RecordSet[] {
  const sets = useProject((state) => state.mirror?.sets);
  return useMemo(
    () => [...(sets?.values() ?? [])].filter((set) => set.about === about).sort(byPosition),
    [sets, about],
  );
}
