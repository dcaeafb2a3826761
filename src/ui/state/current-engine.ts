import { problem } from '../../domain/problem';
import type { EngineClient } from './engine-client';

let client: EngineClient | null = null;

/** Remembers the engine that answers now: at start, and again after it was restarted. */
export function setEngine(next: EngineClient | null): void {
  client = next;
}

/** The engine that answers now; a Problem when it is being restarted. */
export function engine(): EngineClient {
  if (!client) throw problem('engineStopped');
  return client;
}
