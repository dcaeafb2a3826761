import { createTextAnnotator, type TextAnnotation } from '@recogito/text-annotator';

type PeerSpan = { readonly id: string; readonly start: number; readonly end: number };

/** Shows a text as paragraphs with annotations, and answers the milliseconds until the frame that shows both is painted. */
async function showAnnotated(text: string, spans: readonly PeerSpan[]): Promise<number> {
  const scroller = document.querySelector('#scroller');
  scroller?.replaceChildren();
  await behindFrame();
  const started = performance.now();
  const container = document.createElement('div');
  for (const line of text.split('\n')) {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    // The line ends stay in the page, so that offsets count the same there.
    container.append(paragraph, '\n');
  }
  scroller?.append(container);
  const annotator = createTextAnnotator<TextAnnotation>(container);
  annotator.setAnnotations(spans.map((span) => annotationOf(text, span)));
  let painted = await behindFrame();
  while (!isAnnotated(container)) painted = await behindFrame();
  annotator.destroy();
  return painted - started;
}

/** Its selectors revive their ranges on their own, whatever their type says. */
function annotationOf(text: string, { id, start, end }: PeerSpan): TextAnnotation {
  const selector = { quote: text.slice(start, end), start, end };
  return { id, bodies: [], target: { annotation: id, selector: [selector] } } as unknown as TextAnnotation;
}

/** Its own renderer draws spans over the text; the one by highlights throws in this Chromium when all codings come at once. */
function isAnnotated(container: HTMLElement): boolean {
  return container.querySelector('.r6o-annotation') !== null;
}

/** A task of the highest priority, asked for in a frame, runs right behind its painting. */
function behindFrame(): Promise<number> {
  const { scheduler } = globalThis as unknown as {
    scheduler: { postTask: (task: () => void, options: { priority: 'user-blocking' }) => Promise<void> };
  };
  return new Promise((resolve) => {
    requestAnimationFrame(
      () => void scheduler.postTask(() => resolve(performance.now()), { priority: 'user-blocking' }),
    );
  });
}

Object.assign(globalThis, { showAnnotated });
