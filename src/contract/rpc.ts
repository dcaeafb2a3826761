/** The messages on the port between a window and the engine. One call, one answer; events come unasked. */
import type { ProblemDetails, ProblemReason } from '../domain/problem';
import type { CallName, EngineEvents, EventName } from './engine';
import type { Progress } from './reports';

export type CallMessage = {
  readonly type: 'call';
  readonly call: number;
  readonly name: CallName;
  readonly args: unknown;
};
export type CancelMessage = { readonly type: 'cancel'; readonly call: number };
export type ToEngine = CallMessage | CancelMessage;

export type ResultMessage = { readonly type: 'result'; readonly call: number; readonly value: unknown };
export type ProblemMessage = {
  readonly type: 'problem';
  readonly call: number;
  readonly reason: ProblemReason;
  readonly details: ProblemDetails;
};
/** A bug in the engine: `name` is the call that failed, `message` is for the log. */
export type BugMessage = {
  readonly type: 'bug';
  readonly call: number;
  readonly name: string;
  readonly message: string;
};
export type ProgressMessage = { readonly type: 'progress'; readonly call: number; readonly progress: Progress };
export type EventMessage = {
  readonly [N in EventName]: { readonly type: 'event'; readonly event: N; readonly payload: EngineEvents[N] };
}[EventName];
export type FromEngine = ResultMessage | ProblemMessage | BugMessage | ProgressMessage | EventMessage;
