import type { KeyboardEvent } from 'react';
import { figureKinds } from '../../domain/analysis/figure';
import { useMessages } from '../messages/use-messages';
import side from '../parts/side/side.module.css';
import { SideScope } from '../parts/side/SideScope';
import { showAnalysePage, showFigure, useAnalyse } from '../state/analyse';
import { firstSettings } from '../state/first-settings';
import styles from './analyse.module.css';

/** The figures there are, and what part of the study they look at. */
export function FigureList() {
  const messages = useMessages();
  const words = messages.analyse;
  const page = useAnalyse((state) => state.page);
  const shown = useAnalyse((state) => state.kind);
  const kinds = figureKinds.filter((kind): kind is keyof typeof firstSettings => kind in firstSettings);

  function hear(event: KeyboardEvent<HTMLElement>): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const at = kinds.indexOf(shown);
    const kind = step === undefined ? undefined : kinds[at + step];
    if (kind === undefined) return;
    event.preventDefault();
    showFigure(kind);
    event.currentTarget.querySelector<HTMLElement>(`[data-figure="${kind}"]`)?.focus();
  }

  return (
    <aside className={side['side']} aria-label={words.figures}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the list hears the arrow keys of its buttons */}
      <nav aria-label={words.figures} onKeyDown={hear}>
        <h2 className={side['heading']}>{words.figures}</h2>
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            data-figure={kind}
            className={styles['figureName']}
            aria-current={page === 'figure' && kind === shown ? 'page' : undefined}
            tabIndex={kind === shown ? 0 : -1}
            onClick={() => showFigure(kind)}
          >
            {words.kinds[kind]}
          </button>
        ))}
      </nav>
      <nav className={styles['written']} aria-label={messages.report.heading}>
        <h2 className={side['heading']}>{messages.report.heading}</h2>
        {(['summaries', 'report'] as const).map((written) => (
          <button
            key={written}
            type="button"
            className={styles['figureName']}
            aria-current={page === written ? 'page' : undefined}
            onClick={() => showAnalysePage(written)}
          >
            {messages.report[written]}
          </button>
        ))}
      </nav>
      <SideScope />
    </aside>
  );
}
