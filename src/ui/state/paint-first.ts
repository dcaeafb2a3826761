import { createStore, useStore, type StoreApi, type UseBoundStore } from 'zustand';
import { afterFrame, doNow } from './after-frame';

/**
 * A change of the codings is painted first, and everything that React draws follows behind the frame that shows it: drawing
 * lists and inspector would put the frame off. The stores themselves are never late, only React hears of them later.
 */
const held = new Set<() => void>();
let isPainting = false;
/** Frames that are still to be painted before React is told. */
let awaited = 0;

/** A change and the answer to who asked for it may fall into two frames; more of them do not keep React waiting. */
const mostAwaited = 2;

/** From now until the next frame is painted React is told nothing. */
export function paintFirst(): void {
  if (awaited === mostAwaited || typeof requestAnimationFrame === 'undefined') return;
  isPainting = true;
  awaited++;
  afterFrame(() => {
    if (--awaited === 0) release();
  });
}

/** Does something when React has heard of everything: at once unless a frame is being waited for. */
export function whenReleased(act: () => void): void {
  if (isPainting) afterFrame(act);
  else act();
}

/** A store as zustand's `create` makes it, whose components wait while codings are being painted. */
export function createHeldStore<T>(initial: () => T): UseBoundStore<StoreApi<T>> {
  const store = createStore<T>()(initial);
  const heldStore: StoreApi<T> = {
    ...store,
    subscribe(listener) {
      const tell = (): void => listener(store.getState(), store.getState());
      const stop = store.subscribe(() => {
        if (isPainting) held.add(tell);
        else tell();
      });
      return () => {
        stop();
        held.delete(tell);
      };
    },
  };
  const useHeldStore = (selector?: (state: T) => unknown): unknown =>
    useStore(heldStore, selector ?? ((state: T): unknown => state));
  return Object.assign(useHeldStore, store) as UseBoundStore<StoreApi<T>>;
}

/** What the person does next must find the window as it is: nothing waits any longer. */
export function releaseOnInput(): void {
  for (const event of ['keydown', 'pointerdown', 'beforeinput', 'compositionstart']) {
    window.addEventListener(event, () => isPainting && doNow(), { capture: true });
  }
}

function release(): void {
  isPainting = false;
  const listeners = [...held];
  held.clear();
  for (const tell of listeners) tell();
}
