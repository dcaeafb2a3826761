import { ChevronDown } from 'lucide-react';
import { useRef, useState } from 'react';
import { openRetrieved } from '../actions/edit-retrieved';
import { addAnswerAction, retrievedActions } from '../actions/retrieve-actions';
import { runAction } from '../actions/run-action';
import { takeOverQuestion } from '../actions/saved-queries';
import type { Action } from '../actions/action';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { ContextMenu } from '../parts/context-menu/ContextMenu';
import { ExportMenu } from '../parts/export-menu/ExportMenu';
import type { Mirror } from '../state/mirror';
import { type RetrieveState, useRetrieve } from '../state/retrieve';
import { useScope } from '../state/scope';
import { openDialog, useWorkspace } from '../state/workspace';
import { Arrangement } from './Arrangement';
import { retrievedMenu } from './retrieved-menu';
import styles from './retrieve.module.css';

type ResultBarProps = { readonly answer: NonNullable<RetrieveState['answer']>; readonly mirror: Mirror };

/** How many passages answer, how they are arranged, and what can be done with them. */
export function ResultBar({ answer, mirror }: ResultBarProps) {
  const { retrieve: words, retrieved } = useMessages();
  const readerBeside = useWorkspace((state) => state.readerBeside);
  // What can be done depends on what is chosen, and on what was read of it.
  const { contextShown, chosen, isAsking, row } = useRetrieve();

  return (
    <div className={styles['bars']}>
      <div className={styles['bar']}>
        <output className={styles['count']} aria-busy={isAsking} data-testid="retrieved-count">
          {words.count(answer.total, answer.documents)}
          {chosen.size > 1 ? ` · ${words.selected(chosen.size)}` : ''}
        </output>
        <span className={styles['spring']} />
        <KeepButton mirror={mirror} />
        <Button isDisabled={answer.total === 0} onPress={() => runAction(addAnswerAction)}>
          {retrieved.acts.addToReport}
        </Button>
        <ExportMenu kinds={['passages']} />
      </div>
      <div className={styles['bar']}>
        <Arrangement mirror={mirror} />
        <button
          type="button"
          className={styles['switch']}
          aria-pressed={contextShown}
          onClick={() => runAction(retrievedActions.context)}
        >
          {words.context}
        </button>
        <button
          type="button"
          className={styles['switch']}
          aria-pressed={readerBeside}
          onClick={() => (readerBeside ? useWorkspace.setState({ readerBeside: false }) : openRetrieved(row))}
        >
          {words.reader}
        </button>
        <span className={styles['spring']} />
        <div className={styles['acts']}>
          {[retrievedActions.code, retrievedActions.replace, retrievedActions.memo].map((action) => (
            <ActButton key={action.id} action={action} />
          ))}
          <MoreActs />
        </div>
      </div>
    </div>
  );
}

/** Keeps the question; one that was opened under its name and is another by now can be kept under it. */
function KeepButton({ mirror }: { readonly mirror: Mirror }) {
  const words = useMessages().retrieve;
  const { queryId, words: asked } = useRetrieve();
  const scope = useScope((state) => state.scope);
  const saved = mirror.savedQueries.get(queryId ?? '');
  const isChanged = saved && (saved.words !== asked || saved.scope !== JSON.stringify(scope));
  return (
    <>
      {isChanged ? <Button onPress={() => void takeOverQuestion(saved)}>{words.update(saved.name)}</Button> : null}
      <Button onPress={() => openDialog({ kind: 'save-query', queryId: null })}>{words.save}</Button>
    </>
  );
}

function ActButton({ action }: { readonly action: Action }) {
  const messages = useMessages();
  return (
    <Button kind="quiet" isDisabled={action.isEnabled?.() === false} onPress={() => runAction(action)}>
      {action.label(messages)}
    </Button>
  );
}

/** What is done more rarely. */
function MoreActs() {
  const { acts } = useMessages().retrieved;
  const place = useRef<HTMLSpanElement>(null);
  const [at, setAt] = useState<{ readonly x: number; readonly y: number } | null>(null);
  return (
    <span ref={place}>
      <Button
        kind="quiet"
        aria-haspopup="menu"
        onPress={() => {
          const box = place.current?.getBoundingClientRect();
          if (box) setAt({ x: box.left, y: box.bottom });
        }}
      >
        {acts.more}
        <ChevronDown size={13} aria-hidden />
      </Button>
      {at ? <ContextMenu label={acts.more} at={at} entries={retrievedMenu(false)} onClose={() => setAt(null)} /> : null}
    </span>
  );
}
