import { useEffect, useRef } from 'react';
import { addFigureAction } from '../actions/report-actions';
import { runAction } from '../actions/run-action';
import { chooseAndImport } from '../actions/import-documents';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { SwitchChip } from '../parts/chip/SwitchChip';
import { listSettings } from '../parts/figures/figure-views';
import { ReportPage } from '../report/ReportPage';
import { SummariesPage } from '../summaries/SummariesPage';
import { settingsOf, toggleFigureTable, useAnalyse } from '../state/analyse';
import type { Mirror } from '../state/mirror';
import { useProject } from '../state/project';
import styles from './analyse.module.css';
import { AwaitedFigure } from './AwaitedFigure';
import { FigureCard } from './FigureCard';
import { FigureExport } from './FigureExport';
import { FigureList } from './FigureList';
import { PassagePanel } from './PassagePanel';
import { SettingChip } from './SettingChip';
import { SettingField } from './SettingField';
import { useKeptScroll } from './use-kept-scroll';
import { useFigure } from './use-figure';

/** The workspace Analyse: the figures at the left, the chosen one with its settings, and the passages behind its marks. */
export function AnalyseView() {
  const mirror = useProject((state) => state.mirror);
  return mirror ? <Analysed mirror={mirror} /> : null;
}

function Analysed({ mirror }: { readonly mirror: Mirror }) {
  const page = useAnalyse((state) => state.page);
  return (
    <div className={styles['view']} data-testid="analyse">
      <FigureList />
      {page === 'summaries' ? <SummariesPage /> : page === 'report' ? <ReportPage /> : <FigurePage mirror={mirror} />}
    </div>
  );
}

function FigurePage({ mirror }: { readonly mirror: Mirror }) {
  useFigure();
  const words = useMessages().analyse;
  const opened = useAnalyse((state) => state.opened);
  const main = useRef<HTMLElement>(null);
  const opener = useRef<Element | null>(null);
  useKeptScroll(main);
  useEffect(() => {
    // The passages take the keyboard when they are there: until then it is where they were asked for.
    const { activeElement } = document;
    if (opened && main.current?.contains(activeElement) === true) opener.current = activeElement;
  }, [opened]);

  function close(): void {
    useAnalyse.setState({ opened: null });
    const mark = main.current?.querySelector('[data-mark][tabindex="0"]');
    const back = opener.current?.isConnected === true ? opener.current : mark;
    opener.current = null;
    if (back instanceof HTMLElement || back instanceof SVGElement) back.focus();
  }

  return (
    <>
      <main ref={main} className={styles['main']} aria-label={words.title}>
        <div className={styles['bar']}>
          <SettingChips mirror={mirror} />
          <span className={styles['spring']} />
          <TableSwitch />
          <AddToReport />
          <FigureExport />
        </div>
        <Figure mirror={mirror} />
      </main>
      {opened ? <PassagePanel key={placeKey(opened.place)} label={opened.label} onClose={close} /> : null}
    </>
  );
}

function placeKey({ row, column }: { readonly row: number; readonly column?: number | undefined }): string {
  return `${row} ${column}`;
}

function SettingChips({ mirror }: { readonly mirror: Mirror }) {
  const messages = useMessages();
  const settings = useAnalyse((state) => settingsOf(state.kind, state));
  return (
    <div className={styles['chips']} role="toolbar" aria-label={messages.analyse.settings}>
      {listSettings(settings, { messages, mirror }).map((setting) =>
        'typed' in setting ? (
          <SettingField key={`${settings.kind} ${setting.id}`} setting={setting} />
        ) : (
          <SettingChip key={setting.id} setting={setting} />
        ),
      )}
    </div>
  );
}

function AddToReport() {
  const messages = useMessages();
  const hasFigure = useAnalyse((state) => (state.figure?.table.rows.length ?? 0) > 0);
  return (
    <Button isDisabled={!hasFigure} onPress={() => runAction(addFigureAction)}>
      {addFigureAction.label(messages)}
    </Button>
  );
}

function TableSwitch() {
  const words = useMessages().analyse;
  const tableShown = useAnalyse((state) => state.tableShown);
  return (
    <SwitchChip label={words.showTable} isOn={tableShown} testId="figure-table-switch" onSwitch={toggleFigureTable} />
  );
}

/** The figure, or why there is none and what to do next. */
function Figure({ mirror }: { readonly mirror: Mirror }) {
  const words = useMessages().analyse;
  const figure = useAnalyse((state) => state.figure);
  const refusal = useAnalyse((state) => state.refusal);
  const kind = useAnalyse((state) => state.kind);
  const spoken = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // Who is typing goes on: the words are spoken all the same.
    if (refusal !== null && !(document.activeElement instanceof HTMLInputElement)) spoken.current?.focus();
  }, [refusal]);
  if (mirror.sources.size === 0) {
    return (
      <section className={styles['card']}>
        <h1 className={styles['title']}>{words.kinds[kind]}</h1>
        <div className={styles['nothing']}>
          <p>
            <strong>{words.noDocuments}</strong>
          </p>
          <Button onPress={() => void chooseAndImport()}>{words.importDocuments}</Button>
        </div>
      </section>
    );
  }
  if (refusal !== null) {
    return (
      <section className={styles['card']}>
        <h1 className={styles['title']}>{words.kinds[kind]}</h1>
        <p ref={spoken} className={styles['nothing']} role="alert" tabIndex={-1}>
          {refusal}
        </p>
      </section>
    );
  }
  if (figure?.settings.kind !== kind) return <AwaitedFigure kind={kind} />;
  return <FigureCard figure={figure} mirror={mirror} />;
}
