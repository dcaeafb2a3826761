import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { VariableKind } from '../../../src/domain/model';
import { arrangeRows, type Line } from '../../../src/ui/parts/data-table/arrange-rows';
import { readBlock, writeBlock } from '../../../src/ui/parts/data-table/block-text';
import { moveCell } from '../../../src/ui/parts/data-table/cell-range';
import type { DataColumn } from '../../../src/ui/parts/data-table/data-column';
import { planClear, planFillDown, planPaste } from '../../../src/ui/parts/data-table/plan-paste';
import {
  filterBy,
  foldGroup,
  groupByColumn,
  orderColumns,
  placeColumn,
  plainLayout,
  sortBy,
  type TableLayout,
  toggleColumn,
} from '../../../src/ui/state/tables/table-layout';

const rows = {
  a: { title: 'Speech', readers: '9', medium: 'Press' },
  b: { title: 'Answer', readers: '10', medium: null },
  c: { title: 'Note', readers: null, medium: 'Radio' },
  d: { title: 'Letter', readers: 'many', medium: 'Press' },
} as const;
const ids = Object.keys(rows);

function column(id: 'title' | 'readers' | 'medium', kind: VariableKind, choices: readonly string[] = []): DataColumn {
  return {
    id,
    name: id,
    rule: { kind, choices },
    width: 100,
    isEditable: true,
    takesNewChoices: kind === 'choice',
    read: (rowId) => rows[rowId as keyof typeof rows][id],
  };
}

const columns = [column('title', 'text'), column('readers', 'number'), column('medium', 'choice', ['Radio', 'Press'])];

function shown(layout: TableLayout): string {
  return arrangeRows(ids, columns, layout)
    .lines.map((line) => (line.kind === 'row' ? line.id : `[${line.value ?? ''} ${line.ids.length}]`))
    .join(' ');
}

test('rows are sorted by several columns, nothing last in either direction', () => {
  const up = sortBy(plainLayout, 'readers', false);
  expect(shown(up)).toBe('a b d c');
  expect(shown(sortBy(up, 'readers', false))).toBe('d b a c');
  expect(sortBy(sortBy(up, 'readers', false), 'readers', false).sort).toEqual([]);
  expect(shown(sortBy(sortBy(plainLayout, 'medium', false), 'title', true))).toBe('c d a b');
});

test('rows are filtered by words, values, ranges and emptiness, and searched as a whole', () => {
  const by = (id: string, filter: Parameters<typeof filterBy>[2]) => shown(filterBy(plainLayout, id, filter));
  expect(by('title', { kind: 'contains', words: 'ER' })).toBe('b d');
  expect(by('medium', { kind: 'is', values: ['Radio', ''] })).toBe('b c');
  expect(by('readers', { kind: 'range', from: '10', to: '' })).toBe('b');
  expect(by('readers', { kind: 'empty' })).toBe('c');
  expect(by('readers', { kind: 'present' })).toBe('a b d');
  expect(shown({ ...plainLayout, search: 'press' })).toBe('a d');
});

test('groups stand in the order of their values, count their rows and fold', () => {
  const grouped = groupByColumn(plainLayout, 'medium');
  expect(shown(grouped)).toBe('[Radio 1] c [Press 2] a d [ 1] b');
  expect(shown(foldGroup(foldGroup(grouped, 'Press'), null))).toBe('[Radio 1] c [Press 2] [ 1]');
});

test('columns are placed and hidden, and a hidden one neither sorts nor filters nor groups', () => {
  const names = (layout: TableLayout) => orderColumns(columns, layout).map(({ id }) => id);
  const placed = placeColumn(plainLayout, names(plainLayout), 'medium', 'readers');
  expect(names(placed)).toEqual(['title', 'medium', 'readers']);
  const used = filterBy(groupByColumn(sortBy(placed, 'medium', false), 'medium'), 'medium', { kind: 'empty' });
  const hidden = toggleColumn(used, 'medium');
  expect(names(hidden)).toEqual(['title', 'readers']);
  expect([hidden.sort, hidden.groupBy, hidden.filters]).toEqual([[], null, {}]);
  expect(names(toggleColumn(hidden, 'medium'))).toEqual(names(placed));
});

test('cells go to a spreadsheet and come back as they were', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('', '"', 'a\tb', 'two\nlines', '"quoted"', '安全'));
  const line = fc.array(
    cell.map((text) => text.replaceAll('\r', '')),
    { minLength: 2, maxLength: 2 },
  );
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (block) => {
      expect(readBlock(`${writeBlock(block)}\n`)).toEqual(block);
    }),
  );
  expect(readBlock('one\r\ntwo\r\n')).toEqual([['one'], ['two']]);
});

const lines = arrangeRows(ids, columns, groupByColumn(plainLayout, 'medium')).lines;
const at = (line: number, place: number) => ({ line, column: place });

test('a pasted block passes over the names of groups, tells what does not fit and what lies outside', () => {
  const plan = planPaste([['7', 'TV'], ['x', 'press'], ['8']], { anchor: at(1, 1), focus: at(1, 1) }, lines, columns);
  expect(plan.writes).toEqual([
    { rowId: 'c', columnId: 'readers', value: '7' },
    { rowId: 'c', columnId: 'medium', value: 'TV' },
    { rowId: 'd', columnId: 'readers', value: '8' },
  ]);
  expect(plan.unfit.map(({ rowId, typed }) => [rowId, typed])).toEqual([['a', 'x']]);
  expect(plan.newChoices.map(({ words }) => words)).toEqual(['TV']);
  const beyond = planPaste(
    [
      ['1', '', 'over'],
      ['2', '', ''],
    ],
    { anchor: at(6, 1), focus: at(6, 1) },
    lines,
    columns,
  );
  expect([beyond.rowsOutside, beyond.columnsOutside]).toEqual([1, 1]);
});

test('one cell fills all that are selected, the first row fills those below, and Delete spares what must not be empty', () => {
  const range = { anchor: at(1, 1), focus: at(4, 1) };
  expect(planPaste([['5']], range, lines, columns).writes.map(({ rowId }) => rowId)).toEqual(['c', 'a', 'd']);
  expect(planFillDown({ anchor: at(3, 1), focus: at(6, 1) }, lines, columns)).toEqual([
    { rowId: 'd', columnId: 'readers', value: '9' },
    { rowId: 'b', columnId: 'readers', value: '9' },
  ]);
  const titled = { ...column('title', 'text'), parse: (typed: string) => ({ fits: false, typed }) as const };
  const cleared = planClear({ anchor: at(0, 0), focus: at(6, 1) }, lines, [titled, ...columns.slice(1)]);
  expect(cleared.map(({ rowId, columnId }) => `${rowId}.${columnId}`)).toEqual(['a.readers', 'd.readers', 'b.readers']);
});

test('no key leads out of the table but Tab at its ends', () => {
  const size = { lines: 5, columns: 3, page: 2 };
  const key = fc.constantFrom(
    'ArrowDown',
    'ArrowUp',
    'ArrowLeft',
    'ArrowRight',
    'PageUp',
    'PageDown',
    'Home',
    'End',
    'Tab',
  );
  fc.assert(
    fc.property(fc.array(fc.record({ key, shiftKey: fc.boolean(), isCommand: fc.boolean() })), (presses) => {
      let place = at(0, 0);
      for (const press of presses) {
        place = moveCell(place, press, size) ?? place;
        expect(place.line >= -1 && place.line < 5 && place.column >= 0 && place.column < 3).toBe(true);
      }
    }),
  );
  expect(moveCell(at(4, 2), { key: 'Tab', shiftKey: false, isCommand: false }, size)).toBeNull();
  expect(moveCell(at(0, 2), { key: 'Tab', shiftKey: false, isCommand: false }, size)).toEqual(at(1, 0));
});

test('every line of a table is a row or a group of rows that stand below it', () => {
  const rowsBelow = (all: readonly Line[]) => all.filter(({ kind }) => kind === 'row').length;
  expect(rowsBelow(lines)).toBe(ids.length);
});
