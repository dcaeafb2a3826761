import { workOutFigure } from '../actions/figures';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { settingsOf, useAnalyse } from '../state/analyse';
import type { ShownFigure } from '../state/first-settings';
import { useScope } from '../state/scope';
import styles from './analyse.module.css';

/** The place of a figure that is not there yet: its name at once, that it takes a while only when it does. */
export function AwaitedFigure({ kind }: { readonly kind: ShownFigure['kind'] }) {
  const words = useMessages().analyse;
  const isSlow = useAnalyse((state) => state.isStale);
  const isCancelled = useAnalyse((state) => state.isCancelled);
  return (
    <section className={styles['card']} aria-busy={!isCancelled} data-testid="figure-awaited">
      <h1 className={styles['title']}>{words.kinds[kind]}</h1>
      <div className={styles['nothing']}>
        <p>{isCancelled ? words.cancelled : isSlow ? words.awaited : ''}</p>
        {isCancelled ? (
          <Button onPress={() => void workOutFigure(settingsOf(kind), useScope.getState().scope)}>
            {words.workOutAgain}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
