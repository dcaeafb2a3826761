import { useId, useMemo } from 'react';
import type { Place } from '../../domain/analysis/figure';
import type { Messages } from '../messages/message';
import { useMessages } from '../messages/use-messages';
import { describeFigure } from '../parts/figures/figure-notes';
import { drawInWindow } from '../parts/figures/look-of-figure';
import { titleOfFigure } from '../parts/figures/figure-views';
import { useAnalyse, type WorkedFigure } from '../state/analyse';
import type { Mirror } from '../state/mirror';
import styles from './analyse.module.css';
import { FigureDrawing } from './FigureDrawing';
import { FigureTableView } from './FigureTableView';
import type { ShownFigure } from '../state/first-settings';
import { usePalette } from './use-palette';
import { useWidth } from './use-width';

/** The figure: its title, its drawing or the table behind it, and below what is measured, of what, and how many. */
export function FigureCard({ figure, mirror }: { readonly figure: WorkedFigure; readonly mirror: Mirror }) {
  const messages = useMessages();
  const words = messages.analyse;
  const titleId = useId();
  const palette = usePalette();
  const { attach, width } = useWidth();
  const { opened, tableShown, isStale } = useAnalyse();
  const { codes, sources, variables, sets, coders, cases } = mirror;
  const wording = useMemo(
    () => ({ messages, mirror }),
    // What names and colours are taken from: the mirror itself changes with every coding.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
    [messages, codes, sources, variables, sets, coders, cases],
  );
  const { settings, table } = figure;
  const drawing = useMemo(
    () => (width === null || isEmpty(figure) ? null : drawInWindow(table, settings, wording, width)),
    [figure, table, settings, wording, width],
  );
  const title = titleOfFigure(settings, wording);
  const notes = describeFigure(figure, wording);
  return (
    <section className={styles['card']} aria-labelledby={titleId} aria-busy={isStale} data-stale={isStale || undefined}>
      <div className={styles['cardHead']}>
        <h1 id={titleId} className={styles['title']}>
          {title}
        </h1>
        <span className={styles['hint']}>{isStale ? words.stale : words.hint}</span>
      </div>
      {isEmpty(figure) ? (
        <Nothing settings={settings} />
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
      {tableShown && !isEmpty(figure) ? (
        <FigureTableView key={settings.kind} figure={figure} title={words.table(title)} wording={wording} />
      ) : null}
      <dl className={styles['notes']} data-testid="figure-notes" data-selectable>
        <Note name={messages.analyseNotes.measure} words={notes.measure} />
        <Note name={messages.analyseNotes.scope} words={notes.scope} />
        <Note name={messages.analyseNotes.numbers} words={notes.numbers} />
      </dl>
    </section>
  );
}

function openMark(place: Place, label: string): void {
  useAnalyse.setState({ opened: { place, label }, passage: 0 });
}

/** Without anything to hold a scope against no keyness is defined. */
function isEmpty({ settings, table }: WorkedFigure): boolean {
  return table.rows.length === 0 || (settings.kind === 'keyness' && table.n['referenceDocuments'] === 0);
}

const wordKinds: ReadonlySet<string> = new Set(['kwic', 'words', 'keyness', 'collocations']);

/** Figures of words ask for words first; figures of codings for codings. */
function Nothing({ settings }: { readonly settings: ShownFigure }) {
  const messages = useMessages();
  const words = messages.analyse;
  const isOfWords = wordKinds.has(settings.kind);
  return (
    <p className={styles['nothing']}>
      <strong>{sayNothing(settings, messages)}</strong>
      {isOfWords ? null : <br />}
      {isOfWords ? null : words.nothingHint}
    </p>
  );
}

function sayNothing(settings: ShownFigure, { analyse, analyseWords }: Messages): string {
  const isUnasked =
    (settings.kind === 'kwic' && settings.query.trim() === '') ||
    (settings.kind === 'collocations' && settings.codeId === null && settings.node.trim() === '');
  if (isUnasked) return analyseWords.typeWords;
  return settings.kind === 'keyness' ? analyseWords.chooseScope : analyse.nothing;
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
