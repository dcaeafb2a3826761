import type {
  ArgsOf,
  CallName,
  CommandName,
  EngineEvents,
  EventName,
  JobName,
  QueryName,
  ResultOf,
} from '../../contract/engine';
import type { Progress } from '../../contract/reports';
import type { FromEngine, ToEngine } from '../../contract/rpc';
import { problem } from '../../domain/problem';

/** The engine as the window sees it. Every call is one message and one answer. */
export type EngineClient = {
  run<N extends CommandName>(name: N, args: ArgsOf<N>): Promise<ResultOf<N>>;
  ask<N extends QueryName>(name: N, args: ArgsOf<N>): Promise<ResultOf<N>>;
  start<N extends JobName>(name: N, args: ArgsOf<N>, options?: JobOptions): Promise<ResultOf<N>>;
  on<N extends EventName>(event: N, listener: (payload: EngineEvents[N]) => void): void;
  /** Rejects what is under way: the engine on the other side is gone. */
  disconnect(): void;
};

export type JobOptions = { readonly onProgress?: (progress: Progress) => void; readonly signal?: AbortSignal };

type Pending = {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: Error) => void;
  readonly onProgress: ((progress: Progress) => void) | undefined;
};

export function connectToEngine(port: MessagePort): EngineClient {
  const pending = new Map<number, Pending>();
  const listeners = new Map<EventName, ((payload: unknown) => void)[]>();
  let lastCall = 0;

  port.onmessage = ({ data }: MessageEvent<FromEngine>) => {
    if (data.type === 'event') {
      for (const listener of listeners.get(data.event) ?? []) listener(data.payload);
      return;
    }
    const waiting = pending.get(data.call);
    if (data.type === 'progress') {
      waiting?.onProgress?.(data.progress);
      return;
    }
    pending.delete(data.call);
    if (data.type === 'result') waiting?.resolve(data.value);
    else if (data.type === 'problem') waiting?.reject(problem(data.reason, data.details));
    else waiting?.reject(new Error(`${data.name}: ${data.message}`));
  };
  port.start();

  function send(message: ToEngine): void {
    port.postMessage(message);
  }

  function call(name: CallName, args: unknown, options: JobOptions = {}): Promise<never> {
    return new Promise((resolve, reject) => {
      const number = ++lastCall;
      pending.set(number, { resolve: resolve as (value: unknown) => void, reject, onProgress: options.onProgress });
      options.signal?.addEventListener('abort', () => send({ type: 'cancel', call: number }));
      send({ type: 'call', call: number, name, args });
    });
  }

  return {
    run: (name, args) => call(name, args),
    ask: (name, args) => call(name, args),
    start: (name, args, options) => call(name, args, options),
    on(event, listener) {
      listeners.set(event, [...(listeners.get(event) ?? []), listener as (payload: unknown) => void]);
    },
    disconnect() {
      port.close();
      for (const { reject } of pending.values()) reject(problem('engineStopped'));
      pending.clear();
    },
  };
}
