import { create } from 'zustand';
import type { Progress } from '../../contract/engine';

/** Long work under way, with how far it is and how to cancel it. */
export type Job = {
  readonly id: number;
  readonly label: string;
  readonly progress: Progress | null;
  readonly cancel: () => void;
};

export const useJobs = create<{ readonly jobs: readonly Job[] }>()(() => ({ jobs: [] }));
