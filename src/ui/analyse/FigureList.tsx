import type { KeyboardEvent } from 'react';
import { figureKinds } from '../../domain/analysis/figure';
import { useMessages } from '../messages/use-messages';
import { describeScope } from '../parts/figures/describe-scope';
import { isWholeStudy } from '../../domain/analysis/scope';
import { showFigure, useAnalyse } from '../state/analyse';
import { firstSettings } from '../state/first-settings';
import { useProject } from '../state/project';
import { resetScope, useScope } from '../state/scope';
import styles from './analyse.module.css';

/** The figures there are, and what part of the study they look at. */
export function FigureList() {
  const messages = useMessages();
  const words = messages.analyse;
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
    <aside className={styles['left']} aria-label={words.figures}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the list hears the arrow keys of its buttons */}
      <nav aria-label={words.figures} onKeyDown={hear}>
        <h2 className={styles['heading']}>{words.figures}</h2>
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            data-figure={kind}
            className={styles['figureName']}
            aria-current={kind === shown ? 'page' : undefined}
            tabIndex={kind === shown ? 0 : -1}
            onClick={() => showFigure(kind)}
          >
            {words.kinds[kind]}
          </button>
        ))}
      </nav>
      <ScopeSummary />
    </aside>
  );
}

function ScopeSummary() {
  const messages = useMessages();
  const words = messages.analyse;
  const mirror = useProject((state) => state.mirror);
  const scope = useScope((state) => state.scope);
  if (!mirror) return null;
  return (
    <section aria-label={words.scope}>
      <div className={styles['scopeHead']}>
        <h2 className={styles['heading']}>{words.scope}</h2>
        {isWholeStudy(scope) ? null : (
          <button type="button" className={styles['reset']} onClick={resetScope}>
            {words.resetScope}
          </button>
        )}
      </div>
      <ul className={styles['scopeLines']}>
        {describeScope(scope, { messages, mirror }).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
