import type { Memo } from '../../domain/model';
import { firstWords } from '../../domain/text/first-words';
import { getOrFail, type Tx } from '../tx';
import { signingCoder } from './coders';
import type { CommandContext } from './context';
import type { CommandFunctions } from './command-function';
import { removeDependants } from './dependants';
import { describeRecord } from './describe-record';
import { findOrCreateQuotation, removeQuotationIfBare } from './quotations';

export const memoCommands = {
  'memo.create'(tx, { kind = '', ...memo }, context) {
    getOrFail(tx, memo.aboutTable, memo.aboutId);
    context.name(describeRecord(tx, memo.aboutTable, memo.aboutId));
    return { memoId: createMemo(tx, { ...memo, kind }, context).id };
  },

  'memo.createOnPassage'(tx, { text, ...passage }, context) {
    const quotation = findOrCreateQuotation(tx, passage, context);
    context.name(firstWords(quotation.exact));
    const memo = createMemo(tx, { aboutTable: 'quotation', aboutId: quotation.id, title: '', text }, context);
    return { memoId: memo.id, quotationId: quotation.id };
  },

  'memo.edit'(tx, { memoId, ...changes }, context) {
    const memo = getOrFail(tx, 'memo', memoId);
    context.name(describeRecord(tx, memo.aboutTable, memo.aboutId));
    const { kind = memo.kind, title = memo.title, text = memo.text } = changes;
    if (kind === memo.kind && title === memo.title && text === memo.text) return;
    tx.put('memo', { ...memo, kind, title, text, modified: context.now });
  },

  'memo.remove'(tx, { memoIds }, context) {
    const memos = [...new Set(memoIds)].map((id) => getOrFail(tx, 'memo', id));
    context.name(...memos.map(({ aboutTable, aboutId }) => describeRecord(tx, aboutTable, aboutId)));
    for (const { id, aboutTable, aboutId } of memos) {
      // One that stands on another one of them has gone with it.
      if (!tx.get('memo', id)) continue;
      removeDependants(tx, id);
      tx.remove('memo', id);
      if (aboutTable === 'quotation') removeQuotationIfBare(tx, aboutId);
    }
  },

  'memo.import'(tx, { memos }, context) {
    const subjects = new Set<string>();
    const memoIds = memos.map(({ coderName, created = context.now, kind = '', ...memo }) => {
      getOrFail(tx, memo.aboutTable, memo.aboutId);
      if (subjects.size < 20) subjects.add(describeRecord(tx, memo.aboutTable, memo.aboutId));
      const coderId = signingCoder(tx, coderName, context);
      return createMemo(tx, { ...memo, kind }, { ...context, coderId, now: created }).id;
    });
    context.name(...subjects);
    return { memoIds };
  },
} satisfies Partial<CommandFunctions>;

/** Puts a memo on a record. */
export function createMemo(
  tx: Tx,
  memo: Pick<Memo, 'aboutTable' | 'aboutId' | 'title' | 'text'> & Partial<Pick<Memo, 'kind'>>,
  { newId, coderId, now }: Pick<CommandContext, 'newId' | 'coderId' | 'now'>,
): Memo {
  const created = { id: newId(), kind: '', ...memo, coderId, created: now, modified: now };
  tx.put('memo', created);
  return created;
}
