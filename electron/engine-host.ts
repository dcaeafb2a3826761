import { MessageChannelMain, utilityProcess, type UtilityProcess, type WebContents } from 'electron';
import { join } from 'node:path';
import { assertNever } from '../src/domain/assert-never';
import type { EngineToMain, MainToEngine } from '../src/contract/shell';
import type { Log } from './log';

/** Keeps one engine process alive and connects pages to it. */
export type EngineHost = {
  /** Gives the page a port of its own, now and again after every restart, until the page is gone. */
  connect(page: WebContents): void;
  /** Waits through a restart: what was asked and not done is asked again. */
  tellGrant(grant: string, path: string): Promise<void>;
  buildSeed(path: string, seedsFolder: string): Promise<void>;
  /** Ends the process as it is, so that it is started again: the way out of a job that never ends. */
  end(): void;
  /** Closes the project and lets the process end by itself; by force when it takes too long. */
  stop(): Promise<void>;
};

export type EngineHostEvents = {
  readonly onOpened: (path: string) => void;
  readonly onClosed: () => void;
  readonly onRestarted: () => void;
};

type Request = Extract<MainToEngine, { readonly request: number }>;
type Pending = {
  readonly message: Request;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
  /** How many engines have been asked. */
  asked: number;
};

/** Milliseconds for closing a project in good order. */
const patience = 3000;
/** A seed study that has brought down so many engines is given up, or it would bring down all that follow. */
const mostAsked = 3;

/** Starts the engine process; when it ends unasked, it is started again and every page is given a new port. */
export function hostEngine(log: Log, events: EngineHostEvents): EngineHost {
  const pages = new Set<WebContents>();
  const pending = new Map<number, Pending>();
  const deaths: number[] = [];
  let lastRequest = 0;
  let stopping = false;
  let engine: UtilityProcess | null = start();

  function start(): UtilityProcess {
    const child = utilityProcess.fork(join(import.meta.dirname, 'engine-process.js'), [], {
      serviceName: 'Postil engine',
      stdio: 'pipe',
    });
    child.stdout?.on('data', (text: Buffer) => log(`engine: ${text.toString()}`));
    child.stderr?.on('data', (text: Buffer) => log(`engine: ${text.toString()}`));
    child.on('message', (message: EngineToMain) => receive(message));
    child.once('exit', (code) => {
      engine = null;
      if (stopping) return;
      log(`The engine ended unexpectedly with code ${code} and is started again.`);
      setTimeout(restart, chooseDelay(deaths, Date.now()));
    });
    return child;
  }

  function restart(): void {
    if (stopping) return;
    engine = start();
    events.onRestarted();
    askAgain(engine);
    for (const page of pages) sendPort(page, true);
  }

  function sendPort(page: WebContents, restarted: boolean): void {
    if (!engine) return;
    const { port1, port2 } = new MessageChannelMain();
    engine.postMessage({ type: 'port' } satisfies MainToEngine, [port1]);
    page.postMessage('engine-port', restarted, [port2]);
  }

  function ask(makeMessage: (request: number) => Request): Promise<void> {
    return new Promise((resolve, reject) => {
      const message = makeMessage(++lastRequest);
      pending.set(message.request, { message, resolve, reject, asked: 1 });
      engine?.postMessage(message);
    });
  }

  function askAgain(next: UtilityProcess): void {
    for (const [number, request] of pending) {
      request.asked += 1;
      if (request.message.type === 'grant' || request.asked <= mostAsked) {
        next.postMessage(request.message);
      } else {
        pending.delete(number);
        request.reject(new Error(`The engine ended ${mostAsked} times over it.`));
      }
    }
  }

  function receive(message: EngineToMain): void {
    switch (message.type) {
      case 'done': {
        const request = pending.get(message.request);
        pending.delete(message.request);
        if (message.failure === null) request?.resolve();
        else request?.reject(new Error(message.failure));
        return;
      }
      case 'opened':
        return events.onOpened(message.path);
      case 'closed':
        return events.onClosed();
      default:
        assertNever(message);
    }
  }

  return {
    connect(page) {
      if (!pages.has(page)) page.once('destroyed', () => pages.delete(page));
      pages.add(page);
      sendPort(page, false);
    },
    tellGrant: (grant, path) => ask((request) => ({ type: 'grant', request, grant, path })),
    buildSeed: (path, seedsFolder) => ask((request) => ({ type: 'build-seed', request, path, seedsFolder })),
    end: () => killNow(engine),
    async stop() {
      stopping = true;
      const child = engine;
      if (!child) return;
      await new Promise<void>((resolve) => {
        const force = setTimeout(() => killNow(child), patience);
        child.once('exit', () => {
          clearTimeout(force);
          resolve();
        });
        child.postMessage({ type: 'stop' } satisfies MainToEngine);
      });
    },
  };
}

/** Not Electron's own `kill`, which asks politely: an engine that hangs would not hear it. */
function killNow(engine: UtilityProcess | null): void {
  if (engine?.pid !== undefined) process.kill(engine.pid, 'SIGKILL');
}

/** None for a first death; longer and longer when one follows another, so that a fault cannot keep the machine busy. */
function chooseDelay(deaths: number[], now: number): number {
  deaths.push(now);
  const lately = deaths.filter((time) => now - time < 60_000).length;
  return lately === 1 ? 0 : Math.min(10_000, 250 * 2 ** (lately - 2));
}
