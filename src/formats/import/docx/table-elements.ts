import type { Elements, Story } from './story-state';
import { numberOf } from './word-xml';

type Cell = { columnSpan: number; merge: 'begins' | 'goesOn' | null; begun: boolean };

/** Tables, rows and cells. */
export function tableElements(story: Story): Elements {
  const { tables } = story.document;
  const { blocks } = story;
  /** The cells around, the innermost last; null stands for a table in a cell, whose own cells follow. */
  const cells: (Cell | null)[] = [];

  story.beginCell = beginCell;

  function beginCell(): void {
    const cell = cells.at(-1);
    if (!cell || cell.begun) return;
    cell.begun = true;
    tables.openCell(cell);
    blocks.enterCell();
  }

  return {
    'w:tbl': {
      open() {
        story.endParagraph();
        beginCell();
        blocks.endAll();
        tables.openTable();
        cells.push(null);
      },
      close() {
        story.endParagraph();
        tables.closeTable();
        cells.pop();
      },
    },
    'w:tr': { open: tables.openRow, close: tables.closeRow },
    'w:trPr': {
      open: () => void (story.properties = 'row'),
      close: () => void (story.properties = null),
    },
    'w:gridBefore': { open: (attributes) => tables.skipColumns(numberOf(attributes) ?? 0) },
    'w:tc': {
      open() {
        if (tables.isRowLeftOut()) return story.leaveOut();
        story.endParagraph();
        cells.push({ columnSpan: 1, merge: null, begun: false });
      },
      close() {
        story.endParagraph();
        beginCell();
        blocks.leaveCell();
        tables.closeCell();
        cells.pop();
      },
    },
    'w:gridSpan': {
      open(attributes) {
        const cell = cells.at(-1);
        if (cell) cell.columnSpan = numberOf(attributes) ?? 1;
      },
    },
    'w:vMerge': {
      open(attributes) {
        const cell = cells.at(-1);
        if (cell) cell.merge = attributes['w:val'] === 'restart' ? 'begins' : 'goesOn';
      },
    },
  };
}
