import type { Id, MemoSubject } from '../../domain/model';
import { firstWords } from '../../domain/text/first-words';
import type { ReadTx } from '../tx';

/** What a person would call a record, for the history. */
export function describeRecord(tx: ReadTx, table: MemoSubject, id: Id): string {
  switch (table) {
    case 'source':
      return tx.get('source', id)?.title ?? '';
    case 'quotation':
      return firstWords(tx.get('quotation', id)?.exact ?? '');
    case 'coding': {
      const coding = tx.get('coding', id);
      return coding ? (tx.get('code', coding.codeId)?.name ?? '') : '';
    }
    case 'memo': {
      const memo = tx.get('memo', id);
      return memo?.title || firstWords(memo?.text ?? '');
    }
    case 'project':
    case 'coder':
    case 'code':
    case 'case':
      return tx.get(table, id)?.name ?? '';
  }
}
