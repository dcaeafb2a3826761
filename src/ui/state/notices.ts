import { create } from 'zustand';

/** A short message to the person. `announce` only speaks to a screen reader, the others are shown. */
export type Notice = {
  readonly id: number;
  readonly tone: 'info' | 'success' | 'problem' | 'announce';
  readonly text: string;
};

export const useNotices = create<{ readonly notices: readonly Notice[] }>()(() => ({ notices: [] }));

let nextId = 1;

export function showNotice(tone: Notice['tone'], text: string): void {
  const notice: Notice = { id: nextId++, tone, text };
  useNotices.setState(({ notices }) => ({ notices: [...notices.slice(-4), notice] }));
}

export function dismissNotice(id: number): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}
