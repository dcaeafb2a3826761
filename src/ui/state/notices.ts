import type { Act } from '../../contract/engine';
import { createHeldStore } from './paint-first';

/** A short message to the person. `announce` only speaks to a screen reader, the others are shown. */
export type Notice = {
  readonly id: number;
  readonly tone: 'info' | 'success' | 'problem' | 'announce';
  readonly text: string;
  readonly action: NoticeAction | 'reopen' | null;
};

/**
 * What can be done about a notice at once, for instance “Undo” or “Show in folder”; `reopen` stands for opening the
 * project anew. With `takesBack` the notice speaks of an act, and goes as soon as that is no longer the last one:
 * its Undo would take back another.
 */
export type NoticeAction = { readonly label: string; readonly run: () => void; readonly takesBack?: Act | null };

export const useNotices = createHeldStore<{ readonly notices: readonly Notice[] }>(() => ({ notices: [] }));

let nextId = 1;

const shownAtMost = 5;

/** Shows, or for `announce` only speaks, a message. When there are too many, what was spoken goes first, a problem last. */
export function showNotice(tone: Notice['tone'], text: string, action: Notice['action'] = null): void {
  const notice: Notice = { id: nextId++, tone, text, action };
  useNotices.setState(({ notices }) => ({ notices: [...makeRoom(notices), notice] }));
}

/** Takes a message off the screen. */
export function dismissNotice(id: number): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}

/** Takes all that is shown off the screen; false when nothing was. */
export function dismissShown(): boolean {
  const { notices } = useNotices.getState();
  const spoken = notices.filter(({ tone }) => tone === 'announce');
  if (spoken.length === notices.length) return false;
  useNotices.setState({ notices: spoken });
  return true;
}

function makeRoom(notices: readonly Notice[]): readonly Notice[] {
  if (notices.length < shownAtMost) return notices;
  const spoken = notices.find(({ tone }) => tone === 'announce');
  const oldest = spoken ?? notices.find(({ tone }) => tone !== 'problem') ?? notices[0];
  return notices.filter((notice) => notice !== oldest);
}
