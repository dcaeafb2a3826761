/** What waits until the frame that is being prepared is on the screen. */
const waiting = new Set<() => void>();
let frame = 0;
let timer: number | undefined;

/** A hidden window gets no frames; what waits for one is done after this many milliseconds all the same. */
const longestWait = 200;

/** Does something as soon as the next frame is painted, each thing once; at the same moment as everything else that waits. */
export function afterFrame(act: () => void): void {
  waiting.add(act);
  if (timer !== undefined) return;
  timer = window.setTimeout(doNow, longestWait);
  // The browser paints when all callbacks of the frame are done; what a callback asks for as a task comes behind that.
  frame = requestAnimationFrame(() => {
    window.clearTimeout(timer);
    timer = window.setTimeout(doNow);
  });
}

/** Does at once what still waits for a frame. */
export function doNow(): void {
  cancelAnimationFrame(frame);
  window.clearTimeout(timer);
  timer = undefined;
  const acts = [...waiting];
  waiting.clear();
  for (const act of acts) act();
}
