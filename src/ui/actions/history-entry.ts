import type { Id } from '../../domain/model';
import { messagesNow } from '../messages/use-messages';
import type { HistorySubject } from '../state/history';
import { showHistory } from './history-actions';

/** The line of a context menu that shows the acts on a record. */
export function historyEntry(table: HistorySubject['table'], id: Id) {
  const run = (): void => showHistory({ table, id });
  return { kind: 'item', label: messagesNow().history.of[table], run } as const;
}
