import { type RefObject, useEffect, useId, useMemo, useRef } from 'react';
import type { Place } from '../../domain/analysis/figure';
import { useMessages } from '../messages/use-messages';
import { describeFigure } from '../parts/figures/figure-notes';
import { drawInWindow } from '../parts/figures/look-of-figure';
import { titleOfFigure } from '../parts/figures/figure-views';
import { useAnalyse, type WorkedFigure } from '../state/analyse';
import type { Mirror } from '../state/mirror';
import styles from './analyse.module.css';
import { EmptyFigure, isEmptyFigure } from './EmptyFigure';
import { FigureDrawing } from './FigureDrawing';
import { FigureTableView } from './FigureTableView';
import { usePalette } from './use-palette';
import { useWidth } from './use-width';

/** The figure: its title, its drawing or the table behind it, and below what is measured, of what, and how many. */
export function FigureCard({ figure, mirror }: { readonly figure: WorkedFigure; readonly mirror: Mirror }) {
  const messages = useMessages();
  const words = messages.analyse;
  const titleId = useId();
  const palette = usePalette();
  const { attach, width } = useWidth();
  const opened = useAnalyse((state) => state.opened);
  const tableShown = useAnalyse((state) => state.tableShown);
  const isStale = useAnalyse((state) => state.isStale);
  const { codes, sources, variables, sets, coders, cases } = mirror;
  const wording = useMemo(
    () => ({ messages, mirror }),
    // What names and colours are taken from: the mirror itself changes with every coding.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
    [messages, codes, sources, variables, sets, coders, cases],
  );
  const { settings } = figure;
  const drawing = useMemo(
    () => (width === null || isEmptyFigure(figure) ? null : drawInWindow(figure.table, settings, wording, width)),
    [figure, settings, wording, width],
  );
  const table = useShownTable(tableShown);
  const title = titleOfFigure(settings, wording);
  const notes = describeFigure(figure, wording);
  return (
    <section className={styles['card']} aria-labelledby={titleId} aria-busy={isStale} data-stale={isStale || undefined}>
      <div className={styles['cardHead']}>
        <h1 id={titleId} className={styles['title']}>
          {title}
        </h1>
        <span className={styles['hint']}>
          {isStale ? words.stale : isEmptyFigure(figure) ? '' : tableShown ? words.hintTable : words.hint}
        </span>
      </div>
      {isEmptyFigure(figure) ? (
        <EmptyFigure figure={figure} wording={wording} />
      ) : (
        <div className={styles['paper']} ref={attach} data-testid="figure">
          {drawing ? (
            <FigureDrawing
              key={settings.kind}
              drawing={drawing}
              palette={palette}
              label={words.drawing(title)}
              opened={opened?.place ?? null}
              onOpen={openMark}
            />
          ) : null}
        </div>
      )}
      {tableShown && !isEmptyFigure(figure) ? (
        <div ref={table}>
          <FigureTableView key={settings.kind} figure={figure} title={words.table(title)} wording={wording} />
        </div>
      ) : null}
      <dl className={styles['notes']} data-testid="figure-notes" data-selectable>
        <Note name={messages.analyseNotes.measure} words={notes.measure} />
        <Note name={messages.analyseNotes.scope} words={notes.scope} />
        <Note name={messages.analyseNotes.numbers} words={notes.numbers} />
      </dl>
    </section>
  );
}

/** Below a high figure nobody would see that a table has come: who asks for it is led there. */
function useShownTable(isShown: boolean): RefObject<HTMLDivElement | null> {
  const table = useRef<HTMLDivElement>(null);
  const wasShown = useRef(isShown);
  useEffect(() => {
    if (isShown && !wasShown.current) table.current?.scrollIntoView({ block: 'nearest' });
    wasShown.current = isShown;
  }, [isShown]);
  return table;
}

function openMark(place: Place, label: string): void {
  useAnalyse.setState({ opened: { place, label }, passage: 0 });
}

function Note({ name, words }: { readonly name: string; readonly words: string }) {
  if (words === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{words}</dd>
    </div>
  );
}
