import { useEffect, useState } from 'react';
import { type CodeCoding, codeCodingFields, type CodeCodings } from '../../contract/codebook-rows';
import type { Id } from '../../domain/model';
import { askQuery } from '../actions/engine';
import { useProject } from '../state/project';

/** The codings of a code, asked for anew after every act on codings; null until they are here. */
export function useCodeCodings(codeId: Id, withChildren: boolean): readonly CodeCoding[] | null {
  const [read, setRead] = useState<{ readonly codeId: Id; readonly codings: readonly CodeCoding[] } | null>(null);
  // A new map comes with every act on codings.
  const counts = useProject((state) => state.mirror?.codingsByCode);

  useEffect(() => {
    let isCurrent = true;
    // A code that was just removed is asked for by nobody.
    if (!useProject.getState().mirror?.codes.has(codeId)) return;
    const ask = async (): Promise<void> => {
      const columns = await askQuery('code.codings', { codeId, withChildren });
      if (isCurrent && columns) setRead({ codeId, codings: unpack(columns) });
    };
    void ask();
    return () => {
      isCurrent = false;
    };
  }, [codeId, withChildren, counts]);
  return read?.codeId === codeId ? read.codings : null;
}

function unpack(columns: CodeCodings): readonly CodeCoding[] {
  const cells = codeCodingFields.map((field) => [field, JSON.parse(columns[field]) as unknown[]] as const);
  const length = cells[0]?.[1].length ?? 0;
  return Array.from(
    { length },
    (_, i) => Object.fromEntries(cells.map(([field, column]) => [field, column[i]])) as unknown as CodeCoding,
  );
}
