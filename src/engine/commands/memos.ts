import type { Id, Memo, MemoSubject } from '../../domain/model';
import { firstWords } from '../../domain/text/first-words';
import { getOrFail, type ReadTx, type Tx } from '../tx';
import type { CommandContext } from './context';
import type { CommandFunctions } from './command-function';
import { removeDependants } from './dependants';
import { findOrCreateQuotation, removeQuotationIfBare } from './quotations';

export const memoCommands = {
  'memo.create'(tx, { aboutTable, aboutId, title, text }, context) {
    getOrFail(tx, aboutTable, aboutId);
    context.name(describeRecord(tx, aboutTable, aboutId));
    return { memoId: createMemo(tx, { aboutTable, aboutId, title, text }, context).id };
  },

  'memo.createOnPassage'(tx, { text, ...passage }, context) {
    const quotation = findOrCreateQuotation(tx, passage, context);
    context.name(firstWords(quotation.exact));
    const memo = createMemo(tx, { aboutTable: 'quotation', aboutId: quotation.id, title: '', text }, context);
    return { memoId: memo.id, quotationId: quotation.id };
  },

  'memo.edit'(tx, { memoId, title, text }, context) {
    const memo = getOrFail(tx, 'memo', memoId);
    context.name(describeRecord(tx, memo.aboutTable, memo.aboutId));
    const edited = { ...memo, title: title ?? memo.title, text: text ?? memo.text };
    if (edited.title !== memo.title || edited.text !== memo.text) tx.put('memo', { ...edited, modified: context.now });
  },

  'memo.remove'(tx, { memoId }, context) {
    const memo = getOrFail(tx, 'memo', memoId);
    context.name(describeRecord(tx, memo.aboutTable, memo.aboutId));
    removeDependants(tx, memoId);
    tx.remove('memo', memoId);
    if (memo.aboutTable === 'quotation') removeQuotationIfBare(tx, memo.aboutId);
  },
} satisfies Partial<CommandFunctions>;

/** Lets the memos on one record speak of another one: what a merge does. */
export function moveMemos(tx: Tx, fromId: Id, to: { readonly aboutTable: MemoSubject; readonly aboutId: Id }): void {
  for (const memo of tx.where('memo', { aboutId: fromId })) tx.put('memo', { ...memo, ...to });
}

/** Puts a memo on a record. */
export function createMemo(
  tx: Tx,
  memo: Pick<Memo, 'aboutTable' | 'aboutId' | 'title' | 'text'> & Partial<Pick<Memo, 'kind'>>,
  { newId, coderId, now }: CommandContext,
): Memo {
  const created = { id: newId(), kind: '', ...memo, coderId, created: now, modified: now };
  tx.put('memo', created);
  return created;
}

/** What a person would call a record, for the history. */
function describeRecord(tx: ReadTx, table: MemoSubject, id: Id): string {
  switch (table) {
    case 'source':
      return tx.get('source', id)?.title ?? '';
    case 'quotation':
      return firstWords(tx.get('quotation', id)?.exact ?? '');
    case 'coding': {
      const coding = tx.get('coding', id);
      return coding ? (tx.get('code', coding.codeId)?.name ?? '') : '';
    }
    case 'memo':
      return firstWords(tx.get('memo', id)?.text ?? '');
    case 'project':
    case 'coder':
    case 'code':
    case 'case':
      return tx.get(table, id)?.name ?? '';
  }
}
