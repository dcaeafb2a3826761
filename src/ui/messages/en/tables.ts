import { number } from './number';

const rows = (n: number): string => (n === 1 ? '1 row' : `${number(n)} rows`);
const cells = (n: number): string => (n === 1 ? '1 cell' : `${number(n)} cells`);

/** Words of tables of records. */
export const tables = {
  search: 'Search the table',
  clear: 'Clear',
  shown: (shown: number, all: number) => (shown === all ? rows(all) : `${number(shown)} of ${rows(all)}`),
  selected: (n: number) => `${cells(n)} selected`,
  columns: 'Columns',
  group: 'Group',
  groupedBy: (column: string) => `Grouped by ${column}`,
  noGroup: 'Not grouped',
  nothing: '(empty)',
  nothingFits: 'No row fits the search and the filters.',
  clearFilters: 'Clear filters',
  yes: 'Yes',
  no: 'No',

  columnMenu: (column: string) => `Column ${column}`,
  sortUp: 'Sort upwards',
  sortDown: 'Sort downwards',
  sortUpToo: 'Then sort upwards by this',
  sortDownToo: 'Then sort downwards by this',
  sortNot: 'Do not sort by this',
  groupBy: 'Group by this',
  ungroup: 'Do not group',
  filter: 'Filter…',
  filterOff: 'Clear the filter',
  hide: 'Hide',
  moveLeft: 'Move left',
  moveRight: 'Move right',
  wider: 'Wider',
  narrower: 'Narrower',
  sortedUp: 'sorted upwards',
  sortedDown: 'sorted downwards',
  filtered: 'filtered',

  filterTitle: (column: string) => `Filter ${column}`,
  filterKind: 'Show rows whose value',
  filterKinds: {
    contains: 'contains words',
    is: 'is one of',
    range: 'lies between',
    empty: 'is empty',
    present: 'is not empty',
  },
  words: 'Words',
  from: 'From',
  to: 'To',
  values: 'Values',
  moreValues: (n: number) => `${number(n)} more; search for words instead.`,
  apply: 'Filter',
  cancel: 'Cancel',
  close: 'Close',
  filterBy: {
    contains: (column: string, words: string) => `${column} contains “${words}”`,
    is: (column: string, values: string) => `${column} is ${values}`,
    range: (column: string, from: string, to: string) =>
      `${column} ${from === '' ? '' : `from ${from} `}${to === '' ? '' : `to ${to}`}`.trim(),
    empty: (column: string) => `${column} is empty`,
    present: (column: string) => `${column} is not empty`,
  },

  unfit: {
    text: 'This cannot be empty.',
    number: 'Write a number, such as 1234.5.',
    date: 'Write the date as 2016, 2016-11 or 2016-11-16.',
    choice: 'Choose one of the values of the list.',
    boolean: 'Write yes or no.',
  },
  newChoice: (words: string) => `New choice “${words}”`,
  emptyChoice: '(empty)',

  pasteTitle: 'Paste cells',
  pasteFits: (n: number) => `${cells(n)} will change.`,
  pasteUnfit: (n: number) =>
    `${cells(n)} ${n === 1 ? 'does not fit and stays as it is' : 'do not fit and stay as they are'}:`,
  pasteMore: (n: number) => `and ${number(n)} more`,
  pasteReadOnly: 'cannot be written',
  pasteOutside: (n: number) =>
    n === 1
      ? 'The last row of the block lies below the table and is left out.'
      : `${number(n)} rows of the block lie below the table and are left out.`,
  pasteBeside: (n: number) =>
    n === 1
      ? 'One column of the block lies beside the table and is left out.'
      : `${number(n)} columns of the block lie beside the table and are left out.`,
  pasteChoices: (words: string) => `New choices: ${words}`,
  paste: 'Paste',
  copied: (n: number) => `Copied ${cells(n)}`,
  filledDown: (n: number) => `Filled ${cells(n)}`,
  cleared: (n: number) => `Emptied ${cells(n)}`,
  readOnly: 'Counts and gathered names cannot be written here.',
};
