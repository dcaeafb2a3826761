import { useEffect, useRef } from 'react';
import { previewReport } from '../actions/preview-report';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { useReportPreview } from '../state/report-preview';
import styles from './report.module.css';
import { followLink, goToChapter, showSheet } from './show-sheet';
import { usePreviewedReport } from './use-previewed-report';

type ReportPreviewProps = {
  /** The part that was chosen in the list, counted from 1; 0 for none. */
  readonly part: number;
};

/** The report as it would go out: a sheet of paper that follows the parts, the title page and the study. */
export function ReportPreview({ part }: ReportPreviewProps) {
  usePreviewedReport();
  const words = useMessages().report.preview;
  const html = useReportPreview((state) => state.html);
  const isComposed = useReportPreview((state) => state.isComposed);
  const host = useRef<HTMLDivElement>(null);
  const gone = useRef(0);

  useEffect(() => {
    if (!host.current || html === null) return;
    // One reads on where one was, also when what stands above the chapter has grown or moved.
    const before = heightOfChapter(host.current, gone.current);
    const top = host.current.parentElement?.scrollTop ?? 0;
    showSheet(host.current, html);
    host.current.parentElement?.scrollTo(0, top);
    if (before !== null) goToChapter(host.current, chapterOf(gone.current), before);
  }, [html]);

  useEffect(() => {
    if (!host.current || html === null || gone.current === part) return;
    // A part that has just been added is gone to when the sheet shows it.
    if (part === 0 || goToChapter(host.current, chapterOf(part))) gone.current = part;
  }, [html, part]);

  useEffect(() => {
    const { current } = host;
    if (!current) return;
    const follow = (event: MouseEvent): void => followLink(event, current);
    current.addEventListener('click', follow);
    return () => current.removeEventListener('click', follow);
  }, []);

  return (
    <section className={styles['preview']} aria-label={words.page} aria-busy={isComposed} data-testid="report-preview">
      <Said />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what is longer than the window is scrolled with the keys */}
      <div className={styles['sheet']} role="group" aria-label={words.page} tabIndex={0}>
        <div ref={host} />
      </div>
    </section>
  );
}

const chapterOf = (part: number): string => `part-${part}`;

/** How far below the top of the pane a part begins; null when it is not there. */
function heightOfChapter(host: HTMLElement, part: number): number | null {
  const chapter = host.shadowRoot?.getElementById(chapterOf(part));
  const pane = host.parentElement;
  return chapter && pane ? chapter.getBoundingClientRect().top - pane.getBoundingClientRect().top : null;
}

/** What there is to say about the preview: how far it is, or why there is none. */
function Said() {
  const words = useMessages().report.preview;
  const { isComposed, progress, isStopped, refusal, html } = useReportPreview();
  const isFailed = refusal !== null || isStopped;
  const composing =
    progress && progress.total > 1
      ? words.composingPart(Math.min(progress.done + 1, progress.total), progress.total)
      : words.composing;
  return (
    <div className={styles['said']} role="status">
      {isComposed || (html === null && !isFailed) ? composing : isFailed ? (refusal ?? words.stopped) : null}
      {isFailed && !isComposed ? <Button onPress={() => void previewReport()}>{words.again}</Button> : null}
    </div>
  );
}
