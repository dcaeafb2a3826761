/** Words of the sheet of keys. */
export const keys = {
  title: 'Keyboard shortcuts',
  find: 'Find an act or a key',
  nothingFound: 'No act of that name, and no such key.',
  change: (act: string, key: string) => `Change the key of “${act}”, now ${key}`,
  give: (act: string) => `Give “${act}” a key`,
  none: 'none',
  press: 'Press the new key…',
  pressHint: 'Esc leaves it as it is',
  remove: (act: string) => `Take the key of “${act}” away`,
  reset: (act: string) => `Give “${act}” its first key back`,
  resetAll: 'Reset all keys',
  changed: (act: string, key: string) => `“${act}” is now ${key}`,
  removed: (act: string) => `“${act}” has no key now`,
  taken: (key: string, act: string) => `${key} already belongs to “${act}”. Change that one first, or press another.`,
  fixed: (key: string) => `${key} belongs to moving and writing in the text and cannot be given away.`,
  explanation:
    'Click a key, or go to it with Tab and press Enter, to change it. Acts without a key are here too: look for them.',
  inText: 'In the text',
  /** What cannot be changed: the keys, and what they do. */
  fixedKeys: [
    ['Shift + arrows', 'Select; let go of Shift to code'],
    ['Ctrl Shift + arrows', 'Select by words and paragraphs'],
    ['Ctrl A', 'Select the paragraph, again: everything'],
    ['1 – 9', 'Apply the pinned code to the selection'],
    ['a letter', 'Find a code for the selection'],
    ['Esc', 'Leave, step by step'],
    ['Tab', 'From the text to the codings beside it'],
  ],
};
