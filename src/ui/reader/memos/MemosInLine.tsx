import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Id } from '../../../domain/model';
import { useMessages } from '../../messages/use-messages';
import { useWorkspace } from '../../state/workspace';
import type { ReaderView } from '../page/reader-view';
import { revealSpan } from '../page/reveal';
import { MemoNotes, mostNotes } from './MemoNotes';
import { measureStacks, moveStacks } from './place-stacks';
import { stackMemos } from './stack-memos';
import { useFocusReturn } from './use-focus-return';
import { useNearStacks } from './use-near-stacks';
import { usePlacedMemos } from './use-placed-memos';
import { useUnfolded } from './use-unfolded';
// oxlint-disable-next-line import/no-unassigned-import -- a stylesheet has nothing to assign
import './memos-in-line.css';

type MemosInLineProps = { readonly view: ReaderView; readonly sourceId: Id };

/** The memos on passages under the paragraphs in which those end, when they are wanted there. */
export function MemosInLine({ view, sourceId }: MemosInLineProps) {
  const isWanted = useWorkspace((state) => state.settings.memosInLine);
  const wasWanted = useRef(isWanted);
  useLayoutEffect(() => {
    // Whether they come or go, the line one reads stays where it is; at the top one sees the memos on the document come.
    if (wasWanted.current !== isWanted && view.scroller.scrollTop > 0) view.holdPlace();
    wasWanted.current = isWanted;
  }, [view, isWanted]);
  return isWanted ? <MemoLayer view={view} sourceId={sourceId} /> : null;
}

/**
 * The notes lie over the page, on rows that are kept free for them: no node of theirs stands in the text. Only those near the
 * screen are there; a row keeps its height when its notes have gone.
 */
function MemoLayer({ view, sourceId }: MemosInLineProps) {
  const words = useMessages().showing;
  const layer = useRef<HTMLDivElement>(null);
  const placed = usePlacedMemos(sourceId);
  const stacks = useMemo(() => stackMemos(placed, view.rows), [placed, view]);
  const { unfolded, fold } = useUnfolded();
  const [wholeRows, setWholeRows] = useState<ReadonlySet<number>>(new Set());
  const [focused, setFocused] = useState<{ readonly row: number; readonly memoId: Id } | null>(null);
  const [current, setCurrent] = useState<Id | null>(null);
  const wanted = useRef<Id | null>(null);
  const near = useNearStacks(view, stacks, focused?.row ?? null);
  const shownIn = ({ row, memos }: (typeof stacks)[number]): typeof memos =>
    wholeRows.has(row) ? memos : memos.slice(0, mostNotes);
  const listed = near.flatMap(shownIn).map(({ memo }) => memo.id);
  const tabStop = current !== null && listed.includes(current) ? current : listed[0];
  useFocusReturn(layer);

  useLayoutEffect(() => {
    const rows = new Set(stacks.map(({ row }) => row));
    view.rows.keepOnly((row) => rows.has(row));
  }, [view, stacks]);
  useLayoutEffect(() => () => view.rows.keepOnly(() => false), [view]);
  useLayoutEffect(() => {
    if (!layer.current) return;
    measureStacks(view, layer.current);
    const button = wanted.current === null ? null : buttonOf(layer.current, wanted.current);
    if (button) wanted.current = null;
    button?.focus();
  });
  useLayoutEffect(
    () =>
      view.subscribe(() => {
        if (layer.current) moveStacks(view, layer.current);
      }),
    [view],
  );

  function press(event: KeyboardEvent<HTMLDivElement>): void {
    const memoId = (event.target as HTMLElement).dataset['memo'];
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Escape') view.root.focus({ preventScroll: true });
    else if (memoId !== undefined && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      goFrom(memoId, event.key === 'ArrowDown' ? 1 : -1);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Goes to the note before or behind another one, also to one that is far from the screen. */
  function goFrom(memoId: Id, step: 1 | -1): void {
    const all = stacks.flatMap(shownIn);
    const next = all[all.findIndex(({ memo }) => memo.id === memoId) + step];
    if (!next || !layer.current) return;
    const button = buttonOf(layer.current, next.memo.id);
    if (button) return button.focus();
    wanted.current = next.memo.id;
    revealSpan(view, next.span);
  }

  return (
    // oxlint-disable-next-line no-noninteractive-element-interactions -- it hears the arrow keys of the buttons within
    <div
      className="reader-memos"
      ref={layer}
      role="group"
      aria-label={words.memosRegion}
      onKeyDown={press}
      onFocus={({ target }) => {
        const memoId = target.dataset['memo'];
        const row = Number(target.closest<HTMLElement>('[data-stack]')?.dataset['stack']);
        if (memoId !== undefined) setCurrent(memoId);
        setFocused({ row, memoId: memoId ?? '' });
      }}
      onBlur={() => setFocused(null)}
    >
      {near.map(({ row, memos }) => (
        <div key={row} className="reader-memo-stack" data-stack={row}>
          <MemoNotes
            memos={memos}
            unfolded={unfolded}
            onFold={fold}
            areAllShown={wholeRows.has(row)}
            onShowAll={() => setWholeRows((before) => new Set([...before, row]))}
            isTabStop={(memoId) => memoId === tabStop}
          />
        </div>
      ))}
    </div>
  );
}

function buttonOf(layer: HTMLElement, memoId: Id): HTMLElement | null {
  return layer.querySelector(`[data-memo="${CSS.escape(memoId)}"]`);
}
