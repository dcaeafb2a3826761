import { create } from 'zustand';
import type { Progress } from '../../contract/reports';

/** Long work under way, with how far it is and how to cancel it. */
export type Job = {
  readonly id: number;
  readonly label: string;
  readonly progress: Progress | null;
  /** Cancel was asked for and is not yet heard. */
  readonly cancelling: boolean;
  readonly cancel: () => void;
};

export const useJobs = create<{ readonly jobs: readonly Job[] }>()(() => ({ jobs: [] }));

export type TrackedJob = {
  readonly signal: AbortSignal;
  readonly report: (progress: Progress) => void;
  readonly end: () => void;
};

let nextId = 1;

/** Lists a job while it lasts; `signal` aborts when the person cancels it. */
export function trackJob(label: string): TrackedJob {
  const id = nextId++;
  const abort = new AbortController();
  function change(changes: Partial<Job>): void {
    useJobs.setState(({ jobs }) => ({ jobs: jobs.map((job) => (job.id === id ? { ...job, ...changes } : job)) }));
  }
  function cancel(): void {
    change({ cancelling: true });
    abort.abort();
  }
  const job: Job = { id, label, progress: null, cancelling: false, cancel };
  useJobs.setState(({ jobs }) => ({ jobs: [...jobs, job] }));
  return {
    signal: abort.signal,
    report: (progress) => change({ progress }),
    end() {
      useJobs.setState(({ jobs }) => ({ jobs: jobs.filter((other) => other.id !== id) }));
    },
  };
}
