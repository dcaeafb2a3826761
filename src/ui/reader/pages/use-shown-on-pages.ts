import { useLayoutEffect, useState } from 'react';
import type { Id } from '../../../domain/model';
import { useProject } from '../../state/project';
import { useWorkspace } from '../../state/workspace';
import { createShownReader } from '../codings/read-shown';
import { nothingShown, sameShown, type Shown } from '../codings/shown';

/** What the reader shows over the text of a document, for its pages: the same codings in the same colours, and the selection. */
export function useShownOnPages(sourceId: Id): Shown {
  const [shown, setShown] = useState<Shown>(nothingShown);
  useLayoutEffect(() => {
    const readShown = createShownReader(sourceId, () => false);
    const update = (): void => {
      const next = readShown(useProject.getState(), useWorkspace.getState());
      setShown((before) => (sameShown(before, next) ? before : next));
    };
    update();
    const stops = [useProject.subscribe(update), useWorkspace.subscribe(update)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [sourceId]);
  return shown;
}
