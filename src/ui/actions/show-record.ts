import { assertNever } from '../../domain/assert-never';
import type { RecordAddress } from '../../domain/text/record-links';
import { messagesNow } from '../messages/use-messages';
import { showMemo } from '../state/memos';
import { showNotice } from '../state/notices';
import { openDocument } from '../state/open-document';
import { showCases } from './edit-cases';
import { showView, showWorkspace, wholeViews } from '../state/views';
import { useWorkspace } from '../state/workspace';
import { selectCodes } from './edit-codes';
import { askQuery } from './engine';
import { showLostPassages } from './lost-passages';
import { showPassage } from './show-place';

/** Goes to a record: to its place in the text, or where the window shows it. */
export async function showRecord({ table, id }: RecordAddress): Promise<void> {
  switch (table) {
    case 'source':
      return openDocument(id);
    case 'code':
      selectCodes([id]);
      // Where the inspector is not, the codebook says what the code is.
      showWorkspace('code');
      if (wholeViews.has(useWorkspace.getState().view)) showView('codebook');
      return;
    case 'quotation':
    case 'coding': {
      const place = await askQuery('passage.find', { id });
      if (!place) return showNotice('info', messagesNow().records.missing);
      if (place.lost === 1) return showLostPassages(place.sourceId);
      return showPassage(place.sourceId, place, place.table === 'coding' ? id : null);
    }
    case 'case':
      return showCases([id]);
    case 'memo':
      return showMemo(id);
    default:
      return assertNever(table);
  }
}
