import { useRef, type MouseEvent, type PointerEvent } from 'react';
import { boundsOf, type CellPlace } from './cell-range';
import type { GridProps } from './Grid';
import { rowsFrom } from './plan-paste';

/** What the pointer does on the cells of a table: select, draw a range, begin to write, open the menu. */
export function useGridPointer(grid: GridProps & { readonly back: () => void }) {
  const { arranged, columns, selection, onOpen, onMenu, back } = grid;
  const isDrawing = useRef(false);

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    const place = placeUnder(event.target);
    if (!place || event.button !== 0 || isInField(event.target)) return;
    event.preventDefault();
    back();
    isDrawing.current = true;
    selection.go(place, event.shiftKey);
  }

  function onPointerMove(event: PointerEvent<HTMLElement>): void {
    if (!isDrawing.current) return;
    if ((event.buttons & 1) === 0) {
      isDrawing.current = false;
      return;
    }
    const place = placeUnder(event.target);
    const { focus } = selection.range;
    if (place && (place.line !== focus.line || place.column !== focus.column)) selection.go(place, true);
  }

  function onPointerUp(): void {
    isDrawing.current = false;
  }

  function onDoubleClick(event: MouseEvent<HTMLElement>): void {
    const place = placeUnder(event.target);
    const line = place ? arranged.lines[place.line] : undefined;
    if (!place || line?.kind !== 'row' || isInField(event.target)) return;
    const column = columns[place.column];
    if (column?.isEditable === true) selection.edit({ ...place, typed: null });
    else if (column) onOpen(line.id, column.id);
  }

  function onContextMenu(event: MouseEvent<HTMLElement>): void {
    const place = placeUnder(event.target);
    if (!place || isInField(event.target)) return;
    event.preventDefault();
    const { firstLine, lastLine, firstColumn, lastColumn } = boundsOf(selection.range);
    const isInside =
      selection.isTouched &&
      place.line >= firstLine &&
      place.line <= lastLine &&
      place.column >= firstColumn &&
      place.column <= lastColumn;
    if (!isInside) selection.go(place);
    const [first, last] = isInside ? [firstLine, lastLine] : [place.line, place.line];
    const rowIds = rowsFrom(arranged.lines.slice(0, last + 1), Math.max(0, first), arranged.lines.length);
    if (rowIds.length > 0) onMenu({ kind: 'rows', rowIds, at: { x: event.clientX, y: event.clientY } });
  }

  return { onPointerDown, onPointerMove, onPointerUp, onDoubleClick, onContextMenu };
}

function placeUnder(target: EventTarget): CellPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;
  const [line, column] = (cell?.dataset['cell'] ?? '').split('.').map(Number);
  return line === undefined || column === undefined ? null : { line, column };
}

function isInField(target: EventTarget): boolean {
  return target instanceof Element && target.closest('input, [role="listbox"], button') !== null;
}
