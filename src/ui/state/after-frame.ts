/** What waits until one frame is on the screen. */
type Turn = { readonly acts: Set<() => void>; frame: number; timer: number };

/** In order; only the last one can still be waiting for its frame to be prepared. */
const turns = new Set<Turn>();
/** The turn of the frame that is prepared next. */
let next: Turn | null = null;

/** A hidden window gets no frames; what waits for one is done after this many milliseconds all the same. */
const longestWait = 200;

/** Does something as soon as the next frame is painted, each thing once; at the same moment as everything else that waits. */
export function afterFrame(act: () => void): void {
  next ??= beginTurn();
  next.acts.add(act);
}

/** Does at once what still waits for a frame. */
export function doNow(): void {
  for (const turn of [...turns]) take(turn);
}

function beginTurn(): Turn {
  const turn: Turn = { acts: new Set(), frame: 0, timer: window.setTimeout(() => take(turn), longestWait) };
  turns.add(turn);
  // The browser paints when all callbacks of the frame are done; what a callback asks for as a task comes behind that. What
  // begins to wait before that task is done waits for the frame after this one: this one does not show it.
  turn.frame = requestAnimationFrame(() => {
    if (next === turn) next = null;
    window.clearTimeout(turn.timer);
    turn.timer = window.setTimeout(() => take(turn));
  });
  return turn;
}

function take(turn: Turn): void {
  cancelAnimationFrame(turn.frame);
  window.clearTimeout(turn.timer);
  if (next === turn) next = null;
  turns.delete(turn);
  for (const act of turn.acts) act();
}
