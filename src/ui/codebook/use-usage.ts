import { useEffect, useState } from 'react';
import type { CodeUsageRow } from '../../contract/codebook-queries';
import { type Columns, fromColumns } from '../../contract/rows';
import type { Usage } from '../../domain/codebook/usage';
import type { Id } from '../../domain/model';
import { askQuery } from '../actions/engine';
import { useProject } from '../state/project';

/** What is counted over a whole study is asked for when nothing more happens, not after each of a row of acts. */
const quietMs = 800;

export type UsageMaps = { readonly own: ReadonlyMap<Id, Usage>; readonly withChildren: ReadonlyMap<Id, Usage> };

const nothing: UsageMaps = { own: new Map(), withChildren: new Map() };

/** In how many documents, by how many coders and when codes were used; empty until the engine has counted. */
export function useUsage(): UsageMaps {
  const [maps, setMaps] = useState(nothing);
  // A new map comes with every act on codings, and with every other tree of codes.
  const codings = useProject((state) => state.mirror?.codingsByCode);
  const codes = useProject((state) => state.mirror?.codes);
  const isFirst = maps === nothing;

  useEffect(() => {
    let isCurrent = true;
    const ask = async (): Promise<void> => {
      const columns = await askQuery('code.usage', {});
      if (isCurrent && columns) setMaps(toMaps(columns));
    };
    const timer = setTimeout(() => void ask(), isFirst ? 0 : quietMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [codings, codes, isFirst]);
  return maps;
}

function toMaps(columns: Columns<CodeUsageRow>): UsageMaps {
  const rows = fromColumns(columns);
  return {
    own: new Map(
      rows.map(({ codeId, documents, coders, first, last }) => [codeId, { documents, coders, first, last }]),
    ),
    withChildren: new Map(
      rows.map(({ codeId, allDocuments, allCoders, allFirst, allLast }) => [
        codeId,
        { documents: allDocuments, coders: allCoders, first: allFirst, last: allLast },
      ]),
    ),
  };
}
