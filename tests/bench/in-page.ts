/** What runs inside the window to see when something is painted. Each function goes there alone, so it holds all it needs. */

type Page = typeof globalThis & {
  /** Resolves behind the frame that is being prepared. */
  behindFrame: () => Promise<number>;
  applied: Promise<{ answer: number; painted: number; settled: number }>;
};

/** To be run once: a task of the highest priority, asked for in a frame, runs right behind its painting. */
export function prepare(): void {
  const { scheduler } = globalThis as unknown as {
    scheduler: { postTask: (task: () => void, options: { priority: 'user-blocking' }) => Promise<void> };
  };
  (globalThis as Page).behindFrame = () =>
    new Promise((resolve) => {
      requestAnimationFrame(
        () => void scheduler.postTask(() => resolve(performance.now()), { priority: 'user-blocking' }),
      );
    });
}

/** Opens a document by its row, and times the frames that show its text, its codings, and its end after a jump there. */
export async function openByRow(row: number): Promise<{ text: number; codings: number; end: number; whole: number }> {
  const { behindFrame } = globalThis as Page;
  const countPainted = (): number => [...CSS.highlights].reduce((sum, [, ranges]) => sum + ranges.size, 0);
  const title = `Document ${row + 1}`;
  const shows = (): boolean => document.querySelector('main h1')?.textContent === title;
  const waitFor = async (isSo: () => boolean): Promise<number> => {
    for (;;) {
      const painted = await behindFrame();
      if (isSo()) return painted;
    }
  };
  performance.clearMarks('document-text');
  const started = performance.now();
  document.querySelectorAll<HTMLElement>('[data-testid="document-row"]')[row]?.click();
  const text = await waitFor(() => shows() && document.querySelector('[data-testid="reader-text"] p') !== null);
  const areCoded = (): boolean => countPainted() > 0;
  // They may have come with the text, in the same frame.
  const codings = areCoded() ? text : await waitFor(areCoded);
  const inWindow = performance.getEntriesByName('document-text').at(-1)?.startTime ?? Number.NaN;
  const scroller = document.querySelector('.reader-scroller');
  const reader = document.querySelector('[data-testid="reader-text"]');
  const jumped = performance.now();
  if (scroller) scroller.scrollTop = scroller.scrollHeight;
  const end = await waitFor(() => {
    // The number of the last paragraph is as good as the end: it is on the screen, with its words.
    const box = [...(reader?.querySelectorAll('[data-paragraph]') ?? [])].at(-1)?.getBoundingClientRect();
    const frame = scroller?.getBoundingClientRect();
    const isThere = box !== undefined && frame !== undefined && box.bottom > frame.top && box.top < frame.bottom;
    if (!isThere && scroller) scroller.scrollTop = scroller.scrollHeight;
    return isThere;
  });
  if (scroller) scroller.scrollTop = 0;
  await behindFrame();
  return { text: text - inWindow, codings: codings - inWindow, end: end - jumped, whole: codings - started };
}

/**
 * From the next key's own time stamp: until the engine's answer reaches the painter, until the frame is painted that shows
 * it, and until nothing is drawn behind it any more.
 */
export function watchNextKey(): void {
  const page = globalThis as Page;
  const described = Object.getOwnPropertyDescriptor(Highlight.prototype, 'add');
  const add = described?.value as (this: Highlight, range: AbstractRange) => Highlight;
  page.applied = new Promise((resolve) => {
    async function waitForFrames(key: number, answer: number): Promise<void> {
      const painted = await page.behindFrame();
      const settled = await page.behindFrame();
      resolve({ answer: answer - key, painted: painted - key, settled: settled - key });
    }
    function hear({ timeStamp }: KeyboardEvent): void {
      const noted = function (this: Highlight, range: AbstractRange): Highlight {
        Object.assign(Highlight.prototype, { add });
        void waitForFrames(timeStamp, performance.now());
        return add.call(this, range);
      };
      Object.assign(Highlight.prototype, { add: noted });
    }
    addEventListener('keydown', hear, { once: true, capture: true });
  });
}

/** What `watchNextKey` saw. */
export function whatWasApplied(): Page['applied'] {
  return (globalThis as Page).applied;
}

/** Drags the scroll bar to some places, each for two frames. */
export async function dragThrough(shares: readonly number[]): Promise<void> {
  const { behindFrame } = globalThis as Page;
  const scroller = document.querySelector('.reader-scroller');
  for (const share of shares) {
    if (scroller) scroller.scrollTop = share * scroller.scrollHeight;
    await behindFrame();
    await behindFrame();
  }
}

/** Shows or hides the codings of a code by its eye, and times until they are painted so. */
export async function toggleCode(index: number): Promise<number> {
  const { behindFrame } = globalThis as Page;
  const started = performance.now();
  document.querySelectorAll<HTMLElement>('[data-testid="code-eye"]')[index]?.click();
  return (await behindFrame()) - started;
}

/** Opens a view by its button, and times the frame that shows its first rows, or that there are none. */
export async function openView(name: string): Promise<number> {
  const { behindFrame } = globalThis as Page;
  const rows =
    'main [role="row"], main [role="treeitem"], main [role="option"], main [role="listitem"], main li, main p';
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('nav button')];
  const started = performance.now();
  const former = document.querySelector('main')?.firstElementChild;
  buttons.find((button) => button.textContent === name)?.click();
  for (;;) {
    const painted = await behindFrame();
    const isOther = document.querySelector('main')?.firstElementChild !== former;
    if (isOther && document.querySelector(rows) !== null) return painted - started;
  }
}

/** Opens a figure by its name in the list, and times the frame that shows its drawing. */
export async function openFigure(kind: string): Promise<number> {
  const { behindFrame } = globalThis as Page;
  const drawing = (): Element | null => document.querySelector('[data-testid="figure-drawing"]');
  const former = drawing();
  const started = performance.now();
  document.querySelector<HTMLElement>(`[data-figure="${kind}"]`)?.click();
  for (;;) {
    const painted = await behindFrame();
    if (drawing() !== null && drawing() !== former) return painted - started;
  }
}

/** Chooses an option of the menu that is open, and times the frame that shows the figure that comes of it. */
export async function chooseSetting(place: number): Promise<number> {
  const { behindFrame } = globalThis as Page;
  const saidOfFigure = (): string | undefined =>
    document.querySelector('[data-testid="figure-notes"]')?.textContent ?? undefined;
  const former = saidOfFigure();
  const started = performance.now();
  document.querySelectorAll<HTMLElement>('[role="menuitemradio"]')[place]?.click();
  for (;;) {
    const painted = await behindFrame();
    if (saidOfFigure() !== former) return painted - started;
  }
}

/** Types words into the search of the whole study, and times the frames that show its first hits and that all were found. */
export async function findEverywhere(words: string): Promise<{ first: number | null; all: number }> {
  const { behindFrame } = globalThis as Page;
  const field = document.querySelector<HTMLInputElement>('[data-testid="find-anywhere"]');
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  const type = (typed: string): void => {
    value?.set?.call(field, typed); // React hears of it only past its own property
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const isBusy = (): boolean => document.querySelector('[data-testid="found-count"]')?.ariaBusy === 'true';
  const shows = (): boolean => document.querySelector('[data-testid="found-list"]') !== null;
  type('');
  do await behindFrame();
  while (isBusy() || shows());
  const started = performance.now();
  let first: number | null = null;
  let hasBegun = false;
  type(words);
  for (;;) {
    const painted = await behindFrame();
    hasBegun ||= isBusy();
    if (first === null && shows()) first = painted - started;
    if (hasBegun && !isBusy()) return { first, all: painted - started };
  }
}
