import { listParagraphs, paragraphAt } from '../../../domain/text/paragraphs';
import type { ReaderView } from '../page/reader-view';
import { mapHeights } from './text-heights';

/** Pressing and dragging on the strip scrolls there; pointing at it names the paragraph. Answers with how to stop. */
export function hearMinimap(
  view: ReaderView,
  strip: HTMLElement,
  tip: HTMLElement,
  nameParagraph: (paragraph: number) => string,
): () => void {
  let paragraphs: ReturnType<typeof listParagraphs> | null = null;

  /** The height on the page that a point of the strip stands for. */
  function heightAt(event: PointerEvent): number {
    const box = strip.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (event.clientY - box.top) / Math.max(1, box.height)));
    return share * view.scroller.scrollHeight;
  }
  function scrollTo(event: PointerEvent): void {
    view.scroller.scrollTop = heightAt(event) - view.scroller.clientHeight / 2;
  }
  function press(event: PointerEvent): void {
    if (event.button !== 0) return;
    // The focus stays in the text, so that the keys go on where the eye is.
    event.preventDefault();
    strip.setPointerCapture(event.pointerId);
    scrollTo(event);
  }
  function move(event: PointerEvent): void {
    if (strip.hasPointerCapture(event.pointerId)) scrollTo(event);
    paragraphs ??= listParagraphs(view.text);
    const offset = mapHeights(view.pieces()).offsetAt(heightAt(event));
    tip.textContent = nameParagraph(paragraphAt(paragraphs, offset));
    const box = strip.getBoundingClientRect();
    tip.style.top = `${Math.min(box.height - 24, Math.max(0, event.clientY - box.top - 12))}px`;
    tip.hidden = false;
  }
  function leave(): void {
    tip.hidden = true;
  }
  function keepFocus(event: MouseEvent): void {
    event.preventDefault();
  }

  strip.addEventListener('pointerdown', press);
  strip.addEventListener('mousedown', keepFocus);
  strip.addEventListener('pointermove', move);
  strip.addEventListener('pointerleave', leave);
  return () => {
    strip.removeEventListener('pointerdown', press);
    strip.removeEventListener('mousedown', keepFocus);
    strip.removeEventListener('pointermove', move);
    strip.removeEventListener('pointerleave', leave);
  };
}
