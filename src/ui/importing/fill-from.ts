import type { ReadDocument } from '../../contract/imports';
import { messagesNow } from '../messages/use-messages';
import { showNotice } from '../state/notices';
import { fieldOf } from '../state/importing/import-fields';
import { fillField, useImporting } from '../state/importing/importing';
import { columnFields, type Cell } from './cells';

/** Writes a cell's words into the same field of the ticked documents: of all, or of those below it. */
export function fillFrom(documents: readonly ReadDocument[], { row, column }: Cell, which: 'all' | 'below'): void {
  const state = useImporting.getState();
  const field = columnFields[column - 1];
  const document = documents[row];
  if (!field || !document) return;
  const filled = documents.filter(({ key }, i) => state.chosen.has(key) && (which === 'all' || i > row));
  fillField(filled, field, fieldOf(document, field, state));
  showNotice('announce', messagesNow().importing.filled(filled.length));
}
