import type { Act } from '../../contract/engine';
import type { ProblemReason } from '../../domain/problem';
import type { Mirror } from './mirror';
import { createHeldStore } from './paint-first';

/** What the window knows of the study. Written by the engine's events only (see follow-engine.ts). */
export type ProjectState = {
  /** `starting` until the engine answered, `restarting` while it is brought back after it died. */
  readonly status: 'starting' | 'none' | 'opening' | 'open' | 'restarting';
  readonly mirror: Mirror | null;
  readonly undo: Act | null;
  readonly redo: Act | null;
  /** Whether the last act is on the disk: true except while a call takes longer than a blink. */
  readonly saved: boolean;
  /** Why the last act could not be written, until one succeeds again. */
  readonly unsavedBecause: ProblemReason | null;
};

export const useProject = createHeldStore<ProjectState>(() => ({
  status: 'starting',
  mirror: null,
  undo: null,
  redo: null,
  saved: true,
  unsavedBecause: null,
}));
