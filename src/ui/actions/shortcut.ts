/** A shortcut taken apart. `command` is Ctrl, and Cmd on a Mac. */
export type Shortcut = {
  readonly command: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly key: string;
};

/** What a key press says; a KeyboardEvent is one. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> &
  Partial<Pick<KeyboardEvent, 'getModifierState'>>;

/** Reads `Ctrl+Shift+K`, `F2`, `?` or `Ctrl++`. */
export function parseShortcut(text: string): Shortcut {
  const parts = text.endsWith('+') ? [...text.slice(0, -2).split('+'), '+'] : text.split('+');
  const modifiers = new Set(parts.slice(0, -1));
  return {
    command: modifiers.has('Ctrl'),
    alt: modifiers.has('Alt'),
    shift: modifiers.has('Shift'),
    key: parts.at(-1) ?? '',
  };
}

/** Whether a key press is this shortcut, on any keyboard layout. */
export function matchesShortcut(text: string, pressed: KeyPress, isMac: boolean): boolean {
  const shortcut = parseShortcut(text);
  const press = asWritten(pressed);
  const command = isMac ? press.metaKey : press.ctrlKey;
  const other = isMac ? press.ctrlKey : press.metaKey;
  // On a Mac many layouts have [ and ] on Option, which is Alt.
  const writesSign = isMac && isSign(shortcut.key) && press.key === shortcut.key;
  if (shortcut.command !== command || other || (shortcut.alt !== press.altKey && !writesSign)) return false;
  if (shortcut.key === 'Space') return press.key === ' ' && shortcut.shift === press.shiftKey;
  // A sign such as ? or + stands on Shift in one layout and not in the next: the sign itself is what counts.
  // So does a digit: French keyboards have all of them on Shift.
  if (isSign(shortcut.key) || (isDigit(shortcut.key) && press.key === shortcut.key))
    return press.key === shortcut.key && (!shortcut.shift || press.shiftKey);
  return shortcut.shift === press.shiftKey && keyOf(press).toLowerCase() === shortcut.key.toLowerCase();
}

/** The shortcut that a key press is, or null while only Ctrl, Alt or Shift are held down. */
export function readShortcut(pressed: KeyPress, isMac: boolean): string | null {
  const press = asWritten(pressed);
  const key = keyOf(press);
  if (['Control', 'Alt', 'AltGraph', 'Shift', 'Meta', 'Dead', 'Process', 'Unidentified'].includes(key)) return null;
  const command = isMac ? press.metaKey : press.ctrlKey;
  const named = key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key;
  const parts = [
    command && 'Ctrl',
    press.altKey && 'Alt',
    press.shiftKey && !isSign(named) && !isDigit(named) && 'Shift',
    named,
  ];
  return parts.filter(Boolean).join('+');
}

/** Whether two shortcuts are the same keys. */
export function sameShortcut(a: string, b: string): boolean {
  const [one, other] = [parseShortcut(a), parseShortcut(b)];
  return (
    one.command === other.command &&
    one.alt === other.alt &&
    (one.shift === other.shift || isSign(one.key)) &&
    one.key.toLowerCase() === other.key.toLowerCase()
  );
}

/** Keys that belong to reading and writing itself: the caret, the focus, leaving, the clipboard. */
export function isFixedKey(text: string): boolean {
  const { command, alt, shift, key } = parseShortcut(text);
  if (/^(Escape|Tab|CapsLock|ContextMenu)$/.test(key)) return true;
  if (/^(Arrow(Left|Right)|Home|End|PageUp|PageDown)$/.test(key)) return !alt && !(command && key.startsWith('Page'));
  if (/^Arrow(Up|Down)$/.test(key)) return !alt;
  return command && !alt && !shift && /^[ACVX]$/i.test(key);
}

/** How a shortcut is shown: `Ctrl K`, on a Mac `⌘K`. */
export function formatShortcut(text: string, isMac: boolean): string {
  const { command, alt, shift, key } = parseShortcut(text);
  const shown = keyNames[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  if (isMac) return `${alt ? '⌥' : ''}${shift ? '⇧' : ''}${command ? '⌘' : ''}${shown}`;
  return [command && 'Ctrl', alt && 'Alt', shift && 'Shift', shown].filter(Boolean).join(' ');
}

const keyNames: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
  Backspace: '⌫',
};

/** Whether a key is held down to command something, Ctrl, Alt or Cmd, and not AltGr to write a sign. */
export function holdsCommand(press: KeyPress): boolean {
  const { ctrlKey, altKey, metaKey } = asWritten(press);
  return ctrlKey || altKey || metaKey;
}

/**
 * AltGr writes [ and ] on German and Nordic keyboards. Windows says Ctrl with Alt as well, and both mean nothing then; where
 * one of them alone is said, it was pressed besides.
 */
function asWritten(press: KeyPress): KeyPress {
  const { key, ctrlKey, altKey, metaKey, shiftKey } = press;
  if (key.length !== 1 || press.getModifierState?.('AltGraph') !== true) return press;
  const isWindows = ctrlKey && altKey;
  // The place of the key on the keyboard says nothing either: AltGr E is the euro sign and no E.
  return { key, code: '', ctrlKey: ctrlKey && !isWindows, altKey: altKey && !isWindows, metaKey, shiftKey };
}

function isDigit(key: string): boolean {
  return /^\d$/.test(key);
}

function isSign(key: string): boolean {
  return key.length === 1 && !/[a-z0-9 ]/i.test(key);
}

/** Where the layout gives no Latin letter (Cyrillic, or Alt on a Mac), the place of the key on the keyboard counts. */
function keyOf({ key, code, altKey }: KeyPress): string {
  const place = /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1];
  const isForeign = key.length === 1 && key.charCodeAt(0) > 127;
  return place !== undefined && (isForeign || altKey) ? place : key;
}
