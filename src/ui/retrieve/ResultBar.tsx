import { passageOrders } from '../../domain/analysis/query/arrange';
import { openRetrieved } from '../actions/edit-retrieved';
import { retrievedActions } from '../actions/retrieve-actions';
import { runAction } from '../actions/run-action';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { ExportMenu } from '../parts/export-menu/ExportMenu';
import { ChoiceField } from '../parts/field/ChoiceField';
import { retrievedGroupings, type RetrieveState, useRetrieve } from '../state/retrieve';
import { openDialog, useWorkspace } from '../state/workspace';
import styles from './retrieve.module.css';

/** How many passages answer, how they are arranged, and what can be done with them. */
export function ResultBar({ answer }: { readonly answer: NonNullable<RetrieveState['answer']> }) {
  const messages = useMessages();
  const words = messages.retrieve;
  const readerBeside = useWorkspace((state) => state.readerBeside);
  // What can be done depends on what is chosen, and on what was read of it.
  const { groupBy, sortBy, contextShown, chosen, isAsking, row } = useRetrieve();

  return (
    <div className={styles['bars']}>
      <div className={styles['bar']}>
        <output className={styles['count']} aria-busy={isAsking} data-testid="retrieved-count">
          {words.count(answer.total, answer.documents)}
          {chosen.size > 1 ? ` · ${words.selected(chosen.size)}` : ''}
        </output>
        <span className={styles['spring']} />
        <Button onPress={() => openDialog({ kind: 'save-query', queryId: null })}>{words.save}</Button>
        <ExportMenu kinds={['passages']} />
      </div>
      <div className={styles['bar']}>
        <ChoiceField
          label={words.groupBy}
          value={groupBy}
          choices={retrievedGroupings.map((by) => [by, `${words.groupBy}: ${words.groupings[by]}`])}
          onChange={(by) => useRetrieve.setState({ groupBy: by ?? 'none' })}
        />
        <ChoiceField
          label={words.sortBy}
          value={sortBy}
          choices={passageOrders.map((order) => [order, `${words.sortBy}: ${words.orders[order]}`])}
          onChange={(order) => useRetrieve.setState({ sortBy: order ?? 'place' })}
        />
        <button
          type="button"
          className={styles['switch']}
          aria-pressed={contextShown}
          onClick={() => useRetrieve.setState({ contextShown: !contextShown })}
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
          {retrievedActions.map((action) => (
            <Button
              key={action.id}
              kind="quiet"
              isDisabled={action.isEnabled?.() === false}
              onPress={() => runAction(action)}
            >
              {action.label(messages)}
            </Button>
          ))}
        </div>
      </div>
    </div>
  );
}
