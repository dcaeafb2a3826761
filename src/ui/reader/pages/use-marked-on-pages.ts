import { useMemo } from 'react';
import type { Id, Span } from '../../../domain/model';
import { useTextEditing } from '../../state/editing/text-editing';
import { useWorkspace } from '../../state/workspace';
import type { PageLayer } from './PageMarks';

/** What is marked over the codings of the pages: hits of the search, where a code would be dropped, what is selected. */
export function useMarkedOnPages(sourceId: Id, aimed: Span | null, selected: Span | null): readonly PageLayer[] {
  const hits = useWorkspace((state) => state.find?.hits ?? noHits);
  const hit = useWorkspace((state) => state.find?.hits[state.find.current] ?? null);
  // Hits in a text under edit stand elsewhere than in the one that is printed.
  const isEdited = useTextEditing(({ editing }) => editing?.sourceId === sourceId);
  return useMemo(
    () => [
      { kind: 'hit', spans: isEdited ? noHits : hits.filter((one) => one !== hit) },
      { kind: 'current-hit', spans: isEdited || !hit ? noHits : [hit] },
      { kind: 'target', spans: aimed ? [aimed] : noHits },
      { kind: 'selected', spans: selected ? [selected] : noHits },
    ],
    [hits, hit, isEdited, aimed, selected],
  );
}

const noHits: readonly Span[] = [];
