import { useEffect, useRef } from 'react';
import { useMessages } from '../../messages/use-messages';
import type { ReaderView } from '../page/reader-view';
import { hearMinimap } from './hear-minimap';
import { showMinimap } from './show-minimap';
// oxlint-disable-next-line import/no-unassigned-import -- a stylesheet has nothing to assign
import './minimap.css';

/**
 * The whole document beside its scroll bar: where its codings and the hits of a search lie, and which part is on the screen.
 * For the eye and the pointer; by keyboard and screen reader one goes by headings, codings and hits.
 */
export function Minimap({ view }: { readonly view: ReaderView }) {
  const words = useMessages().showing;
  const strip = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const tip = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!strip.current || !canvas.current || !tip.current) return;
    const stopShowing = showMinimap(view, canvas.current);
    const stopHearing = hearMinimap(view, strip.current, tip.current, words.minimapParagraph);
    return () => {
      stopShowing();
      stopHearing();
    };
  }, [view, words]);
  return (
    <div className="reader-minimap" data-testid="minimap" ref={strip} aria-hidden>
      <canvas ref={canvas} />
      <div className="reader-minimap-tip" ref={tip} hidden />
    </div>
  );
}
