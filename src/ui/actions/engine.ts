import type { ArgsOf, CommandName, JobName, QueryName, ResultOf } from '../../contract/engine';
import { problem } from '../../domain/problem';
import type { EngineClient } from '../state/engine-client';
import { reportFailure } from './report-failure';

let client: EngineClient | null = null;

/** Called when the engine's port arrives, and again after the engine was restarted. */
export function setEngine(next: EngineClient | null): void {
  client = next;
}

/** The engine, for reads whose failure the caller handles. */
export function engine(): EngineClient {
  if (!client) throw problem('engineStopped');
  return client;
}

/** Runs a command; a failure is shown to the person and answered with null. */
export async function runCommand<N extends CommandName>(name: N, args: ArgsOf<N>): Promise<ResultOf<N> | null> {
  return answerOrReport(name, async () => engine().run(name, args));
}

/** Asks a query; a failure is shown to the person and answered with null. */
export async function askQuery<N extends QueryName>(name: N, args: ArgsOf<N>): Promise<ResultOf<N> | null> {
  return answerOrReport(name, async () => engine().ask(name, args));
}

/** Starts a job that needs no progress display; a failure is shown to the person and answered with null. */
export async function startJob<N extends JobName>(name: N, args: ArgsOf<N>): Promise<ResultOf<N> | null> {
  return answerOrReport(name, async () => engine().start(name, args));
}

async function answerOrReport<R>(name: string, ask: () => Promise<R>): Promise<R | null> {
  try {
    return await ask();
  } catch (error) {
    reportFailure(name, error);
    return null;
  }
}
