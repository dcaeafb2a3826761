import { useEffect, useState } from 'react';
import type { CodeUsageRow } from '../../contract/codebook-rows';
import { type Columns, fromColumns } from '../../contract/rows';
import type { Usage } from '../../domain/codebook/usage';
import type { Id } from '../../domain/model';
import { startReading } from '../actions/engine';
import { useProject } from '../state/project';

/** What is counted over a whole study is asked for when nothing more happens, not after each of a row of acts. */
const quietMs = 800;

export type UsageMaps = { readonly own: ReadonlyMap<Id, Usage>; readonly withChildren: ReadonlyMap<Id, Usage> };

const nothing: UsageMaps = { own: new Map(), withChildren: new Map() };

/** What was counted last, and for what: a person who comes back to the view sees it at once. */
let counted: { readonly maps: UsageMaps; readonly codings: unknown; readonly codes: unknown } = {
  maps: nothing,
  codings: null,
  codes: null,
};

/** In how many documents, by how many coders and when codes were used; empty until the engine has counted. */
export function useUsage(): UsageMaps {
  // A new map comes with every act on codings, and with every other tree of codes.
  const codings = useProject((state) => state.mirror?.codingsByCode);
  const codes = useProject((state) => state.mirror?.codes);
  const [maps, setMaps] = useState(() => (counted.codings === codings ? counted.maps : nothing));
  const isFirst = maps === nothing;

  useEffect(() => {
    if (counted.codings === codings && counted.codes === codes) return;
    const counting = new AbortController();
    const ask = async (): Promise<void> => {
      const columns = await startReading('code.usage', {}, counting.signal);
      if (counting.signal.aborted || !columns) return;
      counted = { maps: toMaps(columns), codings, codes };
      setMaps(counted.maps);
    };
    const timer = setTimeout(() => void ask(), isFirst ? 0 : quietMs);
    return () => {
      clearTimeout(timer);
      counting.abort();
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
