import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useMessages } from '../../messages/use-messages';
import { releaseCanvas, type DrawnPdf } from './open-pdf';
import type { PageSize } from './page-stack';

type PrintedPageProps = {
  readonly pdf: DrawnPdf;
  /** From 0. */
  readonly page: number;
  readonly label: string;
  readonly size: PageSize;
  readonly scale: number;
  readonly top: number;
  readonly children: ReactNode;
};

/** Milliseconds that the zoom has to rest before a page is drawn anew; until then the one before is stretched. */
const rest = 120;

/** One page as it is printed: a picture, with what is marked on it above. */
export function PrintedPage({ pdf, page, label, size, scale, top, children }: PrintedPageProps) {
  const words = useMessages().pages;
  const frame = useRef<HTMLDivElement>(null);
  const drawn = useRef<HTMLCanvasElement | null>(null);
  const [isBroken, setBroken] = useState(false);

  useEffect(() => {
    const ends = new AbortController();
    const draw = async (): Promise<void> => {
      const canvas = await pdf.draw(page, scale, ends.signal);
      if (!canvas) return;
      // It may have been scrolled away while it was drawn.
      if (ends.signal.aborted || !frame.current) return releaseCanvas(canvas);
      frame.current.replaceChildren(canvas);
      if (drawn.current) releaseCanvas(drawn.current);
      drawn.current = canvas;
    };
    const begin = (): void =>
      void draw().catch(() => {
        if (!ends.signal.aborted) setBroken(true);
      });
    const timer = window.setTimeout(begin, drawn.current ? rest : 0);
    return () => {
      window.clearTimeout(timer);
      ends.abort();
    };
  }, [pdf, page, scale]);

  useEffect(
    () => () => {
      if (drawn.current) releaseCanvas(drawn.current);
      drawn.current = null;
    },
    [],
  );

  return (
    <div
      className="printed-page"
      data-page={page}
      style={{ top, width: Math.round(size.width * scale), height: Math.round(size.height * scale) }}
    >
      <div
        className="printed-page-picture"
        ref={frame}
        role="img"
        aria-label={words.page(label, page + 1, pdf.count)}
      />
      {isBroken ? <p className="printed-page-broken">{words.unreadable}</p> : null}
      {children}
    </div>
  );
}
