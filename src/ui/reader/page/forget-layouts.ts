/** So many chunks that were on the screen stay laid out behind it: a page or two back costs nothing. */
const kept = 16;
/** How many are forgotten in one go, in well under the rest of a frame. */
const atOnce = 8;
/** Nothing is forgotten while a person scrolls: only so many milliseconds behind the last chunk that came or went. */
const quiet = 700;

/**
 * Lets the browser forget how chunks are laid out that have left the screen. It skips them, but keeps their boxes and the shapes
 * of their letters for as long as the page lives: half a megabyte a screen. Their height stays, so nothing moves.
 */
export function forgetLayouts(root: HTMLElement): () => void {
  const shown = new Set<Element>();
  /** Those that were shown and are skipped now, the one that left the screen first in front. */
  const skipped = new Set<HTMLElement>();
  let timer = 0;
  let idle = 0;

  function hear(event: Event): void {
    const { target } = event;
    if (!(event instanceof ContentVisibilityAutoStateChangeEvent) || !(target instanceof HTMLElement)) return;
    skipped.delete(target);
    if (!event.skipped) shown.add(target);
    else if (shown.has(target)) skipped.add(target);
    wait();
  }

  function wait(): void {
    stop();
    if (skipped.size > kept) timer = window.setTimeout(() => (idle = requestIdleCallback(forgetSome)), quiet);
  }

  function forgetSome(): void {
    const chunks = [...skipped].slice(0, Math.min(atOnce, skipped.size - kept));
    for (const chunk of chunks) {
      skipped.delete(chunk);
      shown.delete(chunk);
    }
    forget(chunks.filter((chunk) => chunk.isConnected && !isInUse(chunk)));
    if (skipped.size > kept) idle = requestIdleCallback(forgetSome);
  }

  function stop(): void {
    window.clearTimeout(timer);
    cancelIdleCallback(idle);
  }

  root.addEventListener('contentvisibilityautostatechange', hear);
  return () => {
    stop();
    root.removeEventListener('contentvisibilityautostatechange', hear);
  };
}

/** What is selected or has the focus would be let go of with its boxes. */
function isInUse(chunk: HTMLElement): boolean {
  const selection = window.getSelection();
  const ends = [selection?.anchorNode, selection?.focusNode, document.activeElement];
  return ends.some((node) => chunk.contains(node ?? null)) || selection?.containsNode(chunk, true) === true;
}

/** Boxes are given up when what they are of is not displayed, if only for a moment between two frames. */
function forget(chunks: readonly HTMLElement[]): void {
  const heights = chunks.map((chunk) => chunk.getBoundingClientRect().height);
  chunks.forEach((chunk, i) => {
    chunk.style.blockSize = `${heights[i] ?? 0}px`;
    chunk.classList.add('reader-forgotten');
  });
  // Asking for a size has the styles worked out.
  for (const chunk of chunks) void chunk.offsetHeight;
  for (const chunk of chunks) {
    chunk.classList.remove('reader-forgotten');
    chunk.style.blockSize = '';
  }
}
