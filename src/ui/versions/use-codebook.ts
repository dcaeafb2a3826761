import { useEffect, useMemo, useState } from 'react';
import type { Code, Id } from '../../domain/model';
import { askQuery } from '../actions/engine';
import { useProject } from '../state/project';

/** The codes of a version, or those of the present codebook for null. */
export function useCodebook(versionId: Id | null): readonly Code[] | null {
  const present = useProject((state) => state.mirror?.codes);
  const hash = useProject((state) => state.mirror?.codebookVersions.get(versionId ?? '')?.codebookHash);
  const [kept, setKept] = useState<{ readonly hash: string; readonly codes: readonly Code[] } | null>(null);
  useEffect(() => {
    if (versionId === null || hash === undefined) return;
    let isCurrent = true;
    const read = async (): Promise<void> => {
      const codes = await askQuery('codebook.readVersion', { versionId });
      if (isCurrent && codes) setKept({ hash, codes });
    };
    void read();
    return () => {
      isCurrent = false;
    };
  }, [versionId, hash]);
  return useMemo(() => {
    if (versionId === null) return present ? [...present.values()] : null;
    return kept && kept.hash === hash ? kept.codes : null;
  }, [versionId, hash, present, kept]);
}
