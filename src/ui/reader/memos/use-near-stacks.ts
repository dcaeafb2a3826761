import { useLayoutEffect, useMemo, useState } from 'react';
import { afterFrame } from '../../state/after-frame';
import type { ReaderView } from '../page/reader-view';
import { stacksWithin, type MemoStack } from './stack-memos';

type Near = { readonly first: number; readonly end: number; readonly width: number };

/** The stacks on the screen or near it, and the one with the focus. They are told anew when the text becomes wider or narrower. */
export function useNearStacks(
  view: ReaderView,
  stacks: readonly MemoStack[],
  focusedRow: number | null,
): readonly MemoStack[] {
  const [{ first, end }, setNear] = useState<Near>(() => readNear(view, stacks));
  useLayoutEffect(() => {
    function update(): void {
      const next = readNear(view, stacks);
      setNear((before) =>
        before.first === next.first && before.end === next.end && before.width === next.width ? before : next,
      );
    }
    update();
    // Behind the frame: rows that come while the page is being measured would have it measured twice.
    return view.subscribe(() => afterFrame(update));
  }, [view, stacks]);
  return useMemo(() => {
    const within = stacks.slice(first, end);
    const focused = within.some(({ row }) => row === focusedRow) ? null : stacks.find(({ row }) => row === focusedRow);
    return focused ? [focused, ...within] : within;
  }, [stacks, first, end, focusedRow]);
}

function readNear(view: ReaderView, stacks: readonly MemoStack[]): Near {
  const [first, end] = stacksWithin(stacks, view.layout().near);
  return { first, end, width: view.root.clientWidth };
}
