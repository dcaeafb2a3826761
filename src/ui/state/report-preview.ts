import { create } from 'zustand';
import type { Progress } from '../../contract/reports';
import type { Id } from '../../domain/model';

/** The report as it would go out. The last one stays on the screen while the next is made. */
export type ReportPreview = {
  /** Of which study it is. */
  readonly projectId: Id | null;
  readonly html: string | null;
  /** Another is being made, and for long enough to be spoken of. */
  readonly isComposed: boolean;
  readonly progress: Progress | null;
  /** Somebody stopped the making of it. */
  readonly isStopped: boolean;
  /** Why there is none, in a sentence. */
  readonly refusal: string | null;
};

export const noPreview: ReportPreview = {
  projectId: null,
  html: null,
  isComposed: false,
  progress: null,
  isStopped: false,
  refusal: null,
};

export const useReportPreview = create<ReportPreview>()(() => noPreview);
