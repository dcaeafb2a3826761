import { useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { showNotice } from '../../state/notices';
import { shell } from '../../state/shell';
import { useMessages } from '../../messages/use-messages';
import { foldGroup, placeColumn, sortBy } from '../../state/tables/table-layout';
import { readBlock, writeBlock } from './block-text';
import { boundsOf, moveCell } from './cell-range';
import type { CellWrite } from './data-column';
import type { GridProps } from './Grid';
import { planClear, planFillDown, planPaste, rowsFrom } from './plan-paste';

type KeysOf = GridProps & {
  readonly page: () => number;
  readonly back: () => void;
  readonly placeOf: () => { readonly x: number; readonly y: number };
};

/** What the keyboard and the clipboard do in a table while no cell is being written. */
export function useGridKeys(grid: KeysOf) {
  const { tables } = useMessages();
  const { arranged, columns, layout, onLayout, selection, onWrite, onOpen, onMenu, onPlan, page, back, placeOf } = grid;
  const { lines } = arranged;
  const clipboard = useRef<HTMLTextAreaElement>(null);
  const { focus, anchor } = selection.range;
  const column = columns[focus.column];
  const line = lines[focus.line];
  const rowId = line?.kind === 'row' ? line.id : null;

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return;
    const isCommand = event.ctrlKey || event.metaKey;
    if (!hear(event, isCommand)) return;
    event.stopPropagation();
    // The input method begins its word in the field that has just been opened.
    if (event.key !== 'Process' && !(isCommand && event.key.toLowerCase() === 'v')) event.preventDefault();
  }

  function hear(event: KeyboardEvent, isCommand: boolean): boolean {
    const { key, shiftKey, altKey } = event;
    if (isCommand && !altKey) {
      const heard = hearCommand(key);
      if (heard) return true;
    }
    if (key === 'ContextMenu' || (key === 'F10' && shiftKey) || (altKey && key === 'ArrowDown'))
      return openMenu(altKey);
    if (focus.line < 0 && altKey && (key === 'ArrowLeft' || key === 'ArrowRight'))
      return moveColumn(key === 'ArrowLeft' ? -1 : 1);
    if (altKey) return false;
    const to = moveCell(
      focus,
      { key, shiftKey, isCommand },
      { lines: lines.length, columns: columns.length, page: page() },
    );
    if (to) {
      const isExtended = shiftKey && key !== 'Tab' && to.line >= 0 && anchor.line >= 0;
      if (!(line?.kind === 'group' && hearGroup(key))) selection.go(to, isExtended);
      return true;
    }
    return isCommand ? false : hearPlain(event);
  }

  function hearPlain({ key, shiftKey }: KeyboardEvent): boolean {
    if (key === 'Escape' && (anchor.line !== focus.line || anchor.column !== focus.column)) selection.go(focus);
    else if (focus.line < 0) return hearHead(key, shiftKey);
    else if (line?.kind === 'group') return hearGroup(key);
    else if (!column || rowId === null) return false;
    else if (key === 'Enter' || key === 'F2') {
      if (column.isEditable) selection.edit({ ...focus, typed: null });
      else onOpen(rowId, column.id);
    } else if (key === 'Delete' || key === 'Backspace')
      write(planClear(selection.range, lines, columns), tables.cleared);
    else if (key === ' ' && column.rule.kind === 'boolean' && column.isEditable) {
      const now = column.read(rowId);
      const value = now === null ? 'yes' : now === 'yes' ? 'no' : null;
      onWrite([{ rowId, columnId: column.id, value }], false);
    } else if (key.length === 1 || key === 'Process') {
      if (column.isEditable)
        flushSync(() => selection.edit({ ...focus, typed: key === 'Process' ? '' : key.trimStart() }));
      else showNotice('announce', tables.readOnly);
    } else return false;
    return true;
  }

  function hearCommand(key: string): boolean {
    switch (key.toLowerCase()) {
      case 'a':
        selection.select({
          anchor: { line: lines.length - 1, column: columns.length - 1 },
          focus: { line: 0, column: 0 },
        });
        return true;
      case 'c':
        copy();
        return true;
      case 'x':
        copy();
        write(planClear(selection.range, lines, columns), tables.cleared);
        return true;
      case 'd':
        write(planFillDown(selection.range, lines, columns), tables.filledDown);
        return true;
      case 'enter':
        if (rowId !== null && column) onOpen(rowId, column.id);
        return rowId !== null;
      case 'v':
        clipboard.current?.focus({ preventScroll: true });
        return true;
      default:
        return false;
    }
  }

  function hearHead(key: string, isFurther: boolean): boolean {
    if (!column) return false;
    if (key === 'Enter') onLayout(sortBy(layout, column.id, isFurther));
    else if (key === ' ') openMenu(true);
    else return false;
    return true;
  }

  function hearGroup(key: string): boolean {
    if (line?.kind !== 'group') return false;
    const wants =
      key === 'ArrowLeft'
        ? true
        : key === 'ArrowRight'
          ? false
          : key === 'Enter' || key === ' '
            ? !line.isFolded
            : null;
    // An arrow that has nothing to fold goes on to the next column.
    if (wants === null || wants === line.isFolded) return false;
    onLayout(foldGroup(layout, line.value));
    return true;
  }

  function openMenu(ofColumn: boolean): boolean {
    const { firstLine, lastLine } = boundsOf(selection.range);
    const rowIds =
      line?.kind === 'group' ? line.ids : rowsFrom(lines.slice(0, lastLine + 1), Math.max(0, firstLine), lines.length);
    if ((ofColumn || focus.line < 0) && column) onMenu({ kind: 'column', column, at: placeOf() });
    else if (rowIds.length > 0) onMenu({ kind: 'rows', rowIds, at: placeOf() });
    return true;
  }

  function moveColumn(step: 1 | -1): boolean {
    const ids = columns.map(({ id }) => id);
    const to = focus.column + step;
    if (!column || focus.column === 0 || to < 1 || to >= ids.length) return true;
    onLayout(placeColumn(layout, ids, column.id, ids[step < 0 ? to : to + 1] ?? null));
    selection.go({ line: -1, column: to });
    return true;
  }

  function copy(): void {
    const { firstLine, lastLine, firstColumn, lastColumn } = boundsOf(selection.range);
    const chosen = columns.slice(firstColumn, lastColumn + 1);
    const rowIds = rowsFrom(lines.slice(0, lastLine + 1), Math.max(0, firstLine), lines.length);
    const block = rowIds.map((id) => chosen.map((one) => one.read(id) ?? ''));
    void shell().copyText(writeBlock(focus.line < 0 ? [chosen.map(({ name }) => name)] : block));
    showNotice('announce', tables.copied(rowIds.length * chosen.length));
  }

  function write(cells: readonly CellWrite[], say: (n: number) => string): void {
    if (cells.length === 0) return;
    onWrite(cells, false);
    showNotice('announce', say(cells.length));
  }

  function onPaste(event: ClipboardEvent<HTMLElement>): void {
    if (event.target !== clipboard.current) return;
    back();
    const block = readBlock(event.clipboardData.getData('text/plain'));
    if (block.length === 0 || focus.line < 0) return;
    event.preventDefault();
    const plan = planPaste(block, selection.range, lines, columns);
    const { firstLine, firstColumn } = boundsOf(selection.range);
    selection.select({
      anchor: { line: firstLine, column: firstColumn },
      focus: {
        line: Math.max(selection.range.anchor.line, focus.line, Math.min(lines.length, firstLine + block.length) - 1),
        column: Math.max(
          selection.range.anchor.column,
          focus.column,
          Math.min(columns.length, firstColumn + (block[0]?.length ?? 1)) - 1,
        ),
      },
    });
    const isWhole = plan.unfit.length + plan.newChoices.length + plan.rowsOutside + plan.columnsOutside === 0;
    if (!isWhole) onPlan(plan);
    else if (plan.writes.length > 0) onWrite(plan.writes, false);
  }

  function onKeyUp(event: KeyboardEvent<HTMLElement>): void {
    if (event.target === clipboard.current) back();
  }

  return { clipboard, heard: { onKeyDown, onKeyUp, onPaste } };
}
