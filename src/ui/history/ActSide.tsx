import { useEffect, useState } from 'react';
import type { ActDetails } from '../../contract/history-calls';
import type { HistoryRow } from '../../contract/rows';
import { askToUndoBack } from '../actions/history-actions';
import { readAct, showTextAt } from '../actions/read-history';
import { describeCommand } from '../messages/describe';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { useMoment } from '../parts/memo/use-moment';
import { openDialog } from '../state/workspace';
import { ActDetailsCard } from './ActDetailsCard';
import styles from './history.module.css';

/** The act that is looked at: what it changed, what its documents and codes were like then, and the way back to it. */
export function ActSide({ act }: { readonly act: HistoryRow | null }) {
  const words = useMessages().history;
  return (
    <section className={styles['side']} aria-label={words.details}>
      {act === null ? <p className={styles['faint']}>{words.chooseOne}</p> : <OneAct key={act.seq} act={act} />}
    </section>
  );
}

function OneAct({ act }: { readonly act: HistoryRow }) {
  const messages = useMessages();
  const words = messages.history;
  const moment = useMoment();
  const details = useDetails(act.seq);
  const { seq } = act;
  return (
    <>
      <h2 className={styles['title']}>{describeCommand(act.command, act.subject, messages)}</h2>
      <p className={styles['faint']}>
        {[act.coder, moment(act.time), act.undone ? words.undone : ''].filter((part) => part !== '').join(' · ')}
      </p>
      <div className={styles['ways']}>
        {act.undone ? null : <Button onPress={() => void askToUndoBack(seq)}>{words.undoBack}…</Button>}
        {details?.subjects.map(({ table, id, name }) => (
          <Button
            key={id}
            onPress={() =>
              table === 'source' ? void showTextAt(id, seq) : openDialog({ kind: 'code-then', codeId: id, seq })
            }
          >
            <span className={styles['way']}>{words.atThatTime(`“${name}”`)}</span>
          </Button>
        ))}
      </div>
      {details ? <ActDetailsCard details={details} /> : null}
    </>
  );
}

function useDetails(seq: number): ActDetails | null {
  const [details, setDetails] = useState<ActDetails | null>(null);
  useEffect(() => {
    let isWanted = true;
    async function read(): Promise<void> {
      const found = await readAct(seq);
      if (isWanted) setDetails(found);
    }
    void read();
    return () => {
      isWanted = false;
    };
  }, [seq]);
  return details;
}
