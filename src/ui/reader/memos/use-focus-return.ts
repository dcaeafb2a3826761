import { useEffect, type RefObject } from 'react';
import { afterFrame } from '../../state/after-frame';
import { useWorkspace } from '../../state/workspace';

/** When a memo that was opened from a note has been written, the keyboard is back on that note. */
export function useFocusReturn(layer: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let opened: string | null = null;
    return useWorkspace.subscribe(({ inlineEdit }, before) => {
      if (inlineEdit === before.inlineEdit) return;
      if (inlineEdit?.kind === 'edit-memo') {
        opened = layer.current?.contains(document.activeElement) ? inlineEdit.memoId : null;
        return;
      }
      const memoId = opened;
      opened = null;
      if (memoId === null) return;
      afterFrame(() => {
        // Whoever has gone on elsewhere meanwhile stays there.
        if (document.activeElement !== document.body) return;
        layer.current?.querySelector<HTMLElement>(`[data-memo="${CSS.escape(memoId)}"]`)?.focus();
      });
    });
  }, [layer]);
}
