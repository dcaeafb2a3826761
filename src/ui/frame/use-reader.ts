import { useEffect } from 'react';
import { showReader } from '../state/views';
import { useWorkspace } from '../state/workspace';

/** A place that someone asks to see, a search in the document, a bar at the selection: the text comes on the screen for it. */
export function useReader(): void {
  useEffect(
    () =>
      useWorkspace.subscribe((now, before) => {
        const isAsked =
          (now.reveal !== null && now.reveal !== before.reveal) ||
          (now.find !== null && before.find === null) ||
          (now.quickBar !== null && before.quickBar === null);
        if (isAsked) showReader();
      }),
    [],
  );
}
