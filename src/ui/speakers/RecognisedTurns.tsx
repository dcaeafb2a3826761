import { useMemo, useState } from 'react';
import { firstWords } from '../../domain/text/first-words';
import { countSpeakers } from '../../domain/text/speaker-turns';
import { recogniseTurns } from '../../domain/text/recognise-turns';
import { keepSpeakers } from '../actions/edit-marks';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import type { OpenDocument } from '../state/open-documents';
import styles from './speakers.module.css';

/** More examples than this would only be scrolled past. */
const mostShown = 200;

/** What the beginnings of the lines say about who speaks, to be seen before it is kept: names can be left out. */
export function RecognisedTurns({ document }: { readonly document: OpenDocument }) {
  const { marks } = useMessages();
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const { text } = document;
  const found = useMemo(() => countSpeakers(recogniseTurns(text, document.marks)), [text, document.marks]);
  const chosen = found.map(({ name }) => name).filter((name) => !leftOut.has(name));
  const turns = recogniseTurns(text, document.marks, new Set(chosen));

  function toggle(name: string): void {
    const next = new Set(leftOut);
    if (!next.delete(name)) next.add(name);
    setLeftOut(next);
  }

  return (
    <section className={styles['recognised']} aria-label={marks.recognise}>
      <h3 className={styles['heading']}>{marks.recognise}</h3>
      <p className={styles['hint']}>{found.length === 0 ? marks.nothingRecognised : marks.recogniseHint}</p>
      {found.length === 0 ? null : (
        <>
          <div className={styles['names']} role="group" aria-label={marks.recognisedNames}>
            {found.map(({ name, turns: count }) => (
              <label key={name} className={styles['name']}>
                <input type="checkbox" checked={!leftOut.has(name)} onChange={() => toggle(name)} />
                <span>{name}</span>
                <span className={styles['count']}>{marks.turns(count)}</span>
              </label>
            ))}
          </div>
          {/* The preview is scrolled by keyboard as well. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above */}
          <ol className={styles['preview']} tabIndex={0} aria-label={marks.preview}>
            {turns.slice(0, mostShown).map((turn) => (
              <li key={turn.start}>
                <strong>{turn.speaker}</strong> {firstWords(text.slice(turn.start, turn.end))}
              </li>
            ))}
          </ol>
          <div className={styles['buttons']}>
            <span className={styles['hint']}>
              {turns.length > mostShown ? marks.more(turns.length - mostShown) : ''}
            </span>
            <Button
              kind="main"
              isDisabled={turns.length === 0}
              onPress={() => void keepSpeakers(document.sourceId, chosen)}
            >
              {marks.keepTurns(turns.length)}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
