import { createAskedThread } from '../threads/ask-thread';
import type { PictureQuestion } from './draw-pictures';

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
  const { ask, close } = createAskedThread<PictureQuestion, Uint8Array>(thread);
  return { draw: (svg, signal) => ask({ svg, zoom }, { signal }), close };
}
