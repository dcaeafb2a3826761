import { type CallName, jobs } from '../contract/engine';
import type { FromEngine, ToEngine } from '../contract/rpc';
import { isProblem, problem } from '../domain/problem';
import type { Engine } from './engine';
import { reportBug } from './report-bug';

/** An end of a message channel, as Electron's `MessagePortMain` has it. */
export type EnginePort = {
  postMessage(message: FromEngine): void;
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
};

export type ServeOptions = {
  /** The path behind a grant, null when it was never given. */
  readonly resolveGrant: (grant: string) => string | null;
};

/** Answers a window's calls on its port, and passes it every event, until the port closes. */
export function serve(engine: Engine, port: EnginePort, { resolveGrant }: ServeOptions): void {
  const running = new Map<number, AbortController>();
  let isClosed = false;

  function post(message: FromEngine): void {
    if (!isClosed) port.postMessage(message);
  }

  async function answer({ call, name, args }: Extract<ToEngine, { type: 'call' }>): Promise<void> {
    const controller = new AbortController();
    running.set(call, controller);
    try {
      const value = await engine.call(name, Object.hasOwn(jobs, name) ? resolvePaths(args, resolveGrant) : args, {
        onProgress: (progress) => post({ type: 'progress', call, progress }),
        signal: controller.signal,
      });
      post({ type: 'result', call, value });
    } catch (error) {
      post(failureMessage(call, name, error));
    } finally {
      running.delete(call);
    }
  }

  port.on('message', ({ data }) => {
    if (!isToEngine(data)) return;
    if (data.type === 'call') void answer(data);
    else running.get(data.call)?.abort();
  });
  const unsubscribe = engine.on((event, payload) => post({ type: 'event', event, payload } as FromEngine));
  port.on('close', () => {
    isClosed = true;
    unsubscribe();
    for (const controller of running.values()) controller.abort(); // nobody waits for these any more
  });
  port.start();
}

function failureMessage(call: number, name: CallName, error: unknown): FromEngine {
  if (isProblem(error)) return { type: 'problem', call, reason: error.reason, details: error.details };
  reportBug(name, error);
  return { type: 'bug', call, name, message: String(error) };
}

/** Puts the real paths in the place of grants: in a job's `path`, `paths` or `metadata`. A command's `path` is one of codes. */
function resolvePaths(args: unknown, resolveGrant: ServeOptions['resolveGrant']): unknown {
  if (typeof args !== 'object' || args === null) return args;
  const resolve = (grant: unknown): string => {
    const path = typeof grant === 'string' ? resolveGrant(grant) : null;
    if (path === null) throw problem('fileMissing', { path: String(grant) });
    return path;
  };
  return {
    ...args,
    ...('path' in args && { path: resolve(args.path) }),
    ...('paths' in args && Array.isArray(args.paths) && { paths: args.paths.map(resolve) }),
    ...('metadata' in args && args.metadata !== undefined && { metadata: resolve(args.metadata) }),
  };
}

function isToEngine(data: unknown): data is ToEngine {
  if (typeof data !== 'object' || data === null || !('type' in data) || !('call' in data)) return false;
  if (typeof data.call !== 'number') return false;
  return data.type === 'cancel' || (data.type === 'call' && 'name' in data && typeof data.name === 'string');
}
