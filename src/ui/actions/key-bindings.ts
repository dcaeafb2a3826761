import { changeSettings, useWorkspace } from '../state/workspace';
import type { Action } from './action';
import { isFixedKey, sameShortcut } from './shortcut';

/** The keys an act is heard by: the person's own in place of those it came with. */
export function keysOf(action: Action): readonly string[] {
  const own = ownKeys()[action.id];
  if (own !== undefined) return own === null ? [] : [own];
  return defaultKeysOf(action);
}

/** The key that is shown beside an act; null when it has none. */
export function shownKey(action: Action): string | null {
  const own = ownKeys()[action.id];
  return own === undefined ? (action.shortcut ?? null) : own;
}

/** Whether the person gave this act another key than it came with. */
export function hasOwnKey(action: Action): boolean {
  return ownKeys()[action.id] !== undefined;
}

export type KeyRefusal = { readonly kind: 'fixed' } | { readonly kind: 'taken'; readonly by: Action };

/**
 * Why an act cannot have a key: it belongs to reading and writing itself, or another act has it. Acts that came with one key
 * in different places (F2 renames what is selected) share it on; nothing new may join them.
 */
export function refuseKey(actions: readonly Action[], action: Action, shortcut: string): KeyRefusal | null {
  if (isFixedKey(shortcut)) return { kind: 'fixed' };
  const isAmong = (keys: readonly string[]): boolean => keys.some((key) => sameShortcut(key, shortcut));
  const isOwn = isAmong(defaultKeysOf(action));
  const holder = actions.find(
    (other) =>
      other.id !== action.id &&
      isAmong(keysOf(other)) &&
      !(isOwn && !hasOwnKey(other) && isAmong(defaultKeysOf(other))),
  );
  return holder ? { kind: 'taken', by: holder } : null;
}

/** Gives an act a key, or none; the key it came with is kept in mind. */
export function bindKey(action: Action, shortcut: string | null): void {
  const isDefault = shortcut !== null && sameShortcut(shortcut, action.shortcut ?? '');
  if (isDefault) resetKey(action);
  else changeSettings({ keys: { ...ownKeys(), [action.id]: shortcut } });
}

/** Gives an act its first keys back. */
export function resetKey(action: Action): void {
  const others = Object.entries(ownKeys()).filter(([id]) => id !== action.id);
  changeSettings({ keys: Object.fromEntries(others) });
}

/** Gives every act its first keys back. */
export function resetAllKeys(): void {
  changeSettings({ keys: {} });
}

function defaultKeysOf({ shortcut, otherShortcuts = [] }: Action): readonly string[] {
  return shortcut === undefined ? otherShortcuts : [shortcut, ...otherShortcuts];
}

function ownKeys(): Readonly<Record<string, string | null>> {
  return useWorkspace.getState().settings.keys;
}
