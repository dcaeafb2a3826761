import type { Id } from '../../../domain/model';
import { giveSelectionTo } from '../../actions/coding/extent-actions';
import { replaceCode } from '../../actions/edit-codings';
import { codeDragType, selectionDragType } from '../../parts/drag-types';
import { useWorkspace } from '../../state/workspace';

export type Point = { readonly x: number; readonly y: number };

/** A coding that is pointed at or focused, with the height of bracket and name in the window. */
export type Pointed = { readonly id: Id; readonly top: number; readonly bottom: number };

export type BracketHooks = {
  readonly point: (pointed: Pointed | null) => void;
  readonly openMenu: (id: Id, at: Point) => void;
  /** A count was opened: these codings stand there. */
  readonly openList: (ids: readonly Id[], at: Point) => void;
};

/**
 * Hears mouse and keyboard for all brackets of a margin at once; answers with how to stop. Both bracket and name select; a code
 * dropped on them takes the place of theirs, the selected passage dropped on them becomes their extent.
 */
export function hearBrackets(list: HTMLUListElement, hooks: BracketHooks): () => void {
  let over: Id | null = null;

  function click({ target }: MouseEvent): void {
    const more = closest(target, '.reader-label-more');
    if (more) {
      const { left, bottom } = more.getBoundingClientRect();
      hooks.openList((more.dataset['codings'] ?? '').split(' '), { x: left, y: bottom });
      return;
    }
    const coding = codingOf(target);
    if (coding) chooseCoding(idOf(coding));
  }
  function openMenu(event: MouseEvent): void {
    const coding = codingOf(event.target);
    if (!coding) return;
    event.preventDefault();
    chooseCoding(idOf(coding));
    hooks.openMenu(idOf(coding), { x: event.clientX, y: event.clientY });
  }
  function point(target: EventTarget | null): void {
    const coding = codingOf(target);
    const id = coding && idOf(coding);
    if (id === over) return;
    over = id;
    hooks.point(coding && { id: idOf(coding), ...heightOf(coding) });
  }
  function leave(): void {
    over = null;
    hooks.point(null);
  }
  function focus({ target }: Event): void {
    if (target instanceof HTMLElement && target.matches(':focus-visible')) point(target);
  }
  function press(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 };
    const step = steps[event.key] ?? 0;
    if (step === 0 || event.altKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    // The arrows go through brackets and counts in the order of the text; the upright ones through brackets alone.
    const stops = event.key === 'ArrowDown' || event.key === 'ArrowUp' ? '.reader-bracket' : 'button';
    const all = [...list.querySelectorAll<HTMLElement>(stops)].filter((stop) => !stop.hidden);
    const from = all.findIndex((stop) => stop === event.target || stop.parentElement === codingOf(event.target));
    all[from + step]?.focus();
  }
  function allow(event: DragEvent): void {
    const coding = codingOf(event.target);
    const types = event.dataTransfer?.types ?? [];
    const isOurs = types.includes(codeDragType) || types.includes(selectionDragType);
    showDropping(isOurs ? coding : null);
    if (!coding || !isOurs || !event.dataTransfer) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = types.includes(codeDragType) ? 'link' : 'copy';
  }
  function drop(event: DragEvent): void {
    showDropping(null);
    const coding = codingOf(event.target);
    const types = event.dataTransfer?.types ?? [];
    if (!coding || !event.dataTransfer) return;
    if (types.includes(codeDragType)) {
      event.preventDefault();
      void replaceCode([idOf(coding)], event.dataTransfer.getData(codeDragType));
    } else if (types.includes(selectionDragType)) {
      event.preventDefault();
      void giveSelectionTo(idOf(coding));
    }
  }
  function leaveDrag({ relatedTarget }: DragEvent): void {
    if (!(relatedTarget instanceof Node && list.contains(relatedTarget))) showDropping(null);
  }
  function showDropping(coding: HTMLElement | null): void {
    for (const marked of list.querySelectorAll('[data-dropping]')) {
      if (marked !== coding) marked.removeAttribute('data-dropping');
    }
    coding?.setAttribute('data-dropping', '');
  }

  const hearings = new AbortController();
  const { signal } = hearings;
  list.addEventListener('click', click, { signal });
  list.addEventListener('contextmenu', openMenu, { signal });
  list.addEventListener('mouseover', ({ target }) => point(target), { signal });
  list.addEventListener('mouseleave', leave, { signal });
  list.addEventListener('focusin', focus, { signal });
  list.addEventListener('focusout', leave, { signal });
  list.addEventListener('keydown', press, { signal });
  list.addEventListener('dragover', allow, { signal });
  list.addEventListener('dragleave', leaveDrag, { signal });
  list.addEventListener('drop', drop, { signal });
  return () => hearings.abort();
}

/** Selects a coding, in place of a passage that was selected. */
export function chooseCoding(id: Id): void {
  useWorkspace.setState({ selectedCodingId: id, selection: null, quickBar: null });
}

function codingOf(target: EventTarget | null): HTMLElement | null {
  return closest(target, '.reader-coding');
}

function closest(target: EventTarget | null, selector: string): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(selector) : null;
}

function idOf(coding: HTMLElement): Id {
  return coding.dataset['coding'] ?? '';
}

/** From the top of bracket and name to their bottom. */
function heightOf(coding: HTMLElement): { readonly top: number; readonly bottom: number } {
  const boxes = [...coding.children].map((part) => part.getBoundingClientRect()).filter(({ height }) => height > 0);
  return { top: Math.min(...boxes.map(({ top }) => top)), bottom: Math.max(...boxes.map(({ bottom }) => bottom)) };
}
