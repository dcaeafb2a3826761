import { beforeEach, expect, test } from 'vitest';
import { allActions } from '../../../src/ui/actions';
import type { Action } from '../../../src/ui/actions/action';
import { bindKey, keysOf, refuseKey, resetAllKeys, resetKey, shownKey } from '../../../src/ui/actions/key-bindings';
import { keyOf, letterOf } from '../../../src/ui/actions/key-of';
import { readShortcut, type KeyPress } from '../../../src/ui/actions/shortcut';
import { useWorkspace } from '../../../src/ui/state/workspace';

beforeEach(() => useWorkspace.setState(useWorkspace.getInitialState(), true));

function actionOf(id: string): Action {
  const action = allActions().find((candidate) => candidate.id === id);
  if (!action) throw new Error(`There is no action ${id}`);
  return action;
}
const refusalOf = (id: string, key: string): string | null => {
  const refusal = refuseKey(allActions(), actionOf(id), key);
  return refusal?.kind === 'taken' ? refusal.by.id : (refusal?.kind ?? null);
};
const plain: KeyPress = { key: '', code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

test('a key of one’s own takes the place of all the keys that an act came with', () => {
  const next = actionOf('coding.next');
  expect(keysOf(next).length).toBeGreaterThan(1);
  bindKey(next, 'J');
  expect(keysOf(next)).toEqual(['J']);
  expect(shownKey(next)).toBe('J');
  resetKey(next);
  expect(keysOf(next)[0]).toBe('N');
});

test('what is shown for an act is the key that it is heard by', () => {
  expect([keyOf('code.hide'), letterOf('coding.memo'), keyOf('no such act')]).toEqual(['Ctrl+Alt+H', 'M', null]);
  bindKey(actionOf('code.hide'), 'Ctrl+J');
  bindKey(actionOf('coding.memo'), null);
  expect([keyOf('code.hide'), letterOf('coding.memo')]).toEqual(['Ctrl+J', null]);
});

test('an act can be without any key, and all come back at once', () => {
  bindKey(actionOf('history.undo'), null);
  bindKey(actionOf('palette.open'), 'Ctrl+J');
  expect(keysOf(actionOf('history.undo'))).toEqual([]);
  resetAllKeys();
  expect(keysOf(actionOf('history.undo'))).toContain('Ctrl+Z');
  expect(useWorkspace.getState().settings.keys).toEqual({});
});

test('a key that another act has is refused, in whatever case it is written', () => {
  expect(refusalOf('coding.next', 'Ctrl+K')).toBe('palette.open');
  expect(refusalOf('coding.next', 'Ctrl+k')).toBe('palette.open');
  expect(refusalOf('coding.next', 'Ctrl+J')).toBeNull();
});

test('a key that was taken from its act is free for another, and refused when it is wanted back', () => {
  bindKey(actionOf('palette.open'), 'Ctrl+J');
  bindKey(actionOf('codings.hide'), 'Ctrl+K');
  expect(refusalOf('palette.open', 'Ctrl+K')).toBe('codings.hide');
  expect(refusalOf('coding.next', 'Ctrl+J')).toBe('palette.open');
});

test('acts that came with one key for two places keep it, and no third one may join them', () => {
  expect(keysOf(actionOf('code.rename'))).toEqual(keysOf(actionOf('document.rename')));
  expect(refusalOf('code.rename', 'F2')).toBeNull();
  expect(refusalOf('coding.next', 'F2')).not.toBeNull();
});

test('keys of moving, leaving and the clipboard cannot be given away', () => {
  for (const key of ['ArrowLeft', 'Shift+End', 'Escape', 'Tab', 'Ctrl+C', 'Ctrl+V', 'Ctrl+ArrowRight'])
    expect([key, refusalOf('coding.next', key)]).toEqual([key, 'fixed']);
  expect(refusalOf('codings.hide', 'Ctrl+Alt+ArrowLeft')).not.toBe('fixed');
});

test('a key press is read as the shortcut that would be heard by it', () => {
  expect(readShortcut({ ...plain, key: 'Shift', code: 'ShiftLeft', shiftKey: true }, false)).toBeNull();
  expect(readShortcut({ ...plain, key: 'j', code: 'KeyJ' }, false)).toBe('J');
  expect(readShortcut({ ...plain, key: 'J', code: 'KeyJ', ctrlKey: true, shiftKey: true }, false)).toBe('Ctrl+Shift+J');
  expect(readShortcut({ ...plain, key: '?', code: 'Slash', shiftKey: true }, false)).toBe('?');
  expect(readShortcut({ ...plain, key: 'j', code: 'KeyJ', metaKey: true }, true)).toBe('Ctrl+J');
  expect(readShortcut({ ...plain, key: ' ', code: 'Space', altKey: true }, false)).toBe('Alt+Space');
});
