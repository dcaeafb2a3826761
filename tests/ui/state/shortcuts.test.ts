import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isHeardIn } from '../../../src/ui/actions/keyboard';
import {
  formatShortcut,
  holdsCommand,
  matchesShortcut,
  parseShortcut,
  readShortcut,
  type KeyPress,
} from '../../../src/ui/actions/shortcut';

const plain: KeyPress = { key: '', code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const isPressed = (shortcut: string, press: Partial<KeyPress>, isMac = false): boolean =>
  matchesShortcut(shortcut, { ...plain, ...press }, isMac);

test('a shortcut names its modifiers and its key', () => {
  expect(parseShortcut('Ctrl+Shift+K')).toEqual({ command: true, alt: false, shift: true, key: 'K' });
  expect(parseShortcut('F2')).toEqual({ command: false, alt: false, shift: false, key: 'F2' });
  expect(parseShortcut('Ctrl++')).toEqual({ command: true, alt: false, shift: false, key: '+' });
  expect(parseShortcut('+')).toEqual({ command: false, alt: false, shift: false, key: '+' });
});

test('a shortcut is heard with exactly its modifiers', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.boolean(), fc.boolean(), (ctrlKey, altKey, shiftKey) => {
      const press = { key: shiftKey ? 'K' : 'k', code: 'KeyK', ctrlKey, altKey, shiftKey };
      expect(isPressed('Ctrl+K', press)).toBe(ctrlKey && !altKey && !shiftKey);
      expect(isPressed('Ctrl+Shift+K', press)).toBe(ctrlKey && !altKey && shiftKey);
      expect(isPressed('K', press)).toBe(!ctrlKey && !altKey && !shiftKey);
    }),
  );
});

test('Ctrl is Cmd on a Mac, and there Ctrl itself is something else', () => {
  expect(isPressed('Ctrl+K', { key: 'k', code: 'KeyK', metaKey: true }, true)).toBe(true);
  expect(isPressed('Ctrl+K', { key: 'k', code: 'KeyK', ctrlKey: true }, true)).toBe(false);
  expect(isPressed('Ctrl+K', { key: 'k', code: 'KeyK', metaKey: true }, false)).toBe(false);
});

test('a sign counts by itself, on Shift or not, as keyboard layouts differ', () => {
  expect(isPressed('?', { key: '?', code: 'Slash', shiftKey: true })).toBe(true);
  expect(isPressed('?', { key: '?', code: 'KeyM' })).toBe(true);
  expect(isPressed('Ctrl++', { key: '+', code: 'Equal', ctrlKey: true, shiftKey: true })).toBe(true);
  expect(isPressed('Ctrl+=', { key: '+', code: 'Equal', ctrlKey: true, shiftKey: true })).toBe(false);
});

/** AltGr with a key as Chromium tells it on Windows: as Ctrl with Alt besides; elsewhere without them. */
function altGraph(key: string, code: string, isWindows: boolean): Partial<KeyPress> {
  const getModifierState = (name: string): boolean =>
    name === 'AltGraph' || (isWindows && (name === 'Control' || name === 'Alt'));
  return { key, code, ctrlKey: isWindows, altKey: isWindows, getModifierState };
}

test('what AltGr writes is the sign alone, on German and Nordic keyboards too', () => {
  for (const isWindows of [true, false]) {
    const bracket = altGraph('[', 'Digit8', isWindows);
    expect(isPressed('[', bracket)).toBe(true);
    expect(isPressed('Ctrl+Alt+[', bracket)).toBe(false);
    expect(isPressed('8', bracket)).toBe(false);
    expect(isPressed('E', altGraph('€', 'KeyE', isWindows))).toBe(false);
    expect(readShortcut({ ...plain, ...bracket }, false)).toBe('[');
    expect(holdsCommand({ ...plain, ...bracket })).toBe(false);
  }
  expect(isPressed('Ctrl+[', { ...altGraph('[', 'Digit8', false), ctrlKey: true })).toBe(true);
  expect(isPressed('Ctrl+Alt+ArrowLeft', altGraph('ArrowLeft', 'ArrowLeft', true))).toBe(true);
  expect(isPressed('[', { key: '[', code: 'Digit5', altKey: true }, true)).toBe(true);
  expect(isPressed('Ctrl+Alt+B', { key: 'b', code: 'KeyB', ctrlKey: true, altKey: true })).toBe(true);
});

test('signs and digits that stand on Shift in a layout are the same keys', () => {
  expect(isPressed('.', { key: '.', code: 'Comma', shiftKey: true })).toBe(true);
  expect(isPressed(',', { key: ',', code: 'Comma' })).toBe(true);
  expect(isPressed('?', { key: '?', code: 'Minus', shiftKey: true })).toBe(true);
  expect(isPressed('1', { key: '1', code: 'Digit1', shiftKey: true })).toBe(true);
  expect(readShortcut({ ...plain, key: '1', code: 'Digit1', shiftKey: true }, false)).toBe('1');
});

test('where the layout has no Latin letters the place of the key counts', () => {
  expect(isPressed('Ctrl+K', { key: 'л', code: 'KeyK', ctrlKey: true })).toBe(true);
  expect(isPressed('Ctrl+Alt+B', { key: '∫', code: 'KeyB', metaKey: true, altKey: true }, true)).toBe(true);
});

test('on a layout that moves letters the letter counts, not its place', () => {
  expect(isPressed('Ctrl+A', { key: 'a', code: 'KeyQ', ctrlKey: true })).toBe(true);
  expect(isPressed('Ctrl+Q', { key: 'a', code: 'KeyQ', ctrlKey: true })).toBe(false);
});

test('shortcuts are shown as the system writes them', () => {
  expect(formatShortcut('Ctrl+Shift+ArrowUp', false)).toBe('Ctrl Shift ↑');
  expect(formatShortcut('Ctrl+Alt+B', true)).toBe('⌥⌘B');
  expect(formatShortcut('n', false)).toBe('N');
});

test('a text field keeps the letters and the keys that edit in it; every other command is heard there too', () => {
  const heardInField = (shortcut: string): boolean => isHeardIn({}, shortcut, 'field');
  const ofTheField = ['B', 'Ctrl+A', 'Ctrl+C', 'Ctrl+V', 'Ctrl+X', 'Ctrl+Y', 'Ctrl+Z', 'Ctrl+Shift+Z', 'Ctrl+Shift+V'];
  expect([...ofTheField, 'Ctrl+Backspace', 'Ctrl+Shift+ArrowLeft'].filter(heardInField)).toEqual([]);
  const ofTheWindow = ['Ctrl+K', 'Ctrl+Shift+Y', 'Ctrl+Shift+A', 'Ctrl+Shift+X', 'Ctrl+Alt+V', 'F2'];
  expect(ofTheWindow.filter(heardInField)).toEqual(ofTheWindow);
});
