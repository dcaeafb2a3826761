import { Worker } from 'node:worker_threads';
import { problem } from '../../domain/problem';
import type { FromDrawer, ToDrawer } from './draw-pictures';

/** Makes pictures of drawings in a thread of its own. */
export type PictureDrawer = {
  /** The bytes of a PNG, twice as large as the drawing so that print is sharp. Fails with a Problem at a Cancel. */
  draw(svg: string, signal: AbortSignal): Promise<Uint8Array>;
  /** Ends the thread; a later `draw` starts another one. */
  close(): void;
};

const zoom = 2;

/** `thread` is the built program of the thread; it is started with the first drawing. */
export function createPictureDrawer(thread: string | URL): PictureDrawer {
  let worker: Worker | null = null;
  let lastCall = 0;

  function close(): void {
    void worker?.terminate();
    worker = null;
  }

  async function draw(svg: string, signal: AbortSignal): Promise<Uint8Array> {
    if (signal.aborted) throw problem('cancelled');
    const running = (worker ??= new Worker(thread));
    const call = ++lastCall;
    return new Promise((resolve, reject) => {
      const giveUp = (error: Error): void => {
        settle();
        reject(error);
      };
      const cancel = (): void => giveUp(problem('cancelled'));
      const fail = (error: Error): void => {
        if (worker === running) close();
        giveUp(error);
      };
      const receive = (message: FromDrawer): void => {
        if (message.call !== call) return;
        settle();
        if (message.type === 'drawn') resolve(message.png);
        else reject(new Error(message.message));
      };
      const settle = (): void => {
        signal.removeEventListener('abort', cancel);
        running.off('message', receive).off('error', fail).off('exit', cancel);
      };
      signal.addEventListener('abort', cancel);
      running.on('message', receive).on('error', fail).on('exit', cancel);
      running.postMessage({ call, svg, zoom } satisfies ToDrawer);
    });
  }

  return { draw, close };
}
