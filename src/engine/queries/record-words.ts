import { showCodePath } from '../../domain/codebook/code-path';
import { codePathNames } from '../../domain/codebook/tree';
import { memoTitle } from '../../domain/memos/filter-memos';
import type { Id, MemoSubject } from '../../domain/model';
import { replaceRecordLinks } from '../../domain/text/record-links';
import type { OpenProject } from '../open-project';

export type RecordWords = {
  /** What a record is called: a passage by its document, a coding by code and document. */
  readonly nameOf: (table: MemoSubject, id: Id) => string;
  /** The words of a passage or coding; empty for anything else. */
  readonly quoteOf: (table: MemoSubject, id: Id) => string;
  /** A note with names in the place of links to records; `written` says how a name is put there. */
  readonly readable: (text: string, written: (name: string) => string) => string;
};

/** How exports call records, as the project is now. */
export function recordWords({ reads }: OpenProject): RecordWords {
  const codes = new Map(reads.where('code', {}).map((code) => [code.id, code]));

  function passageOf(table: MemoSubject, id: Id) {
    const coding = table === 'coding' ? reads.get('coding', id) : undefined;
    const quotation = reads.get('quotation', coding?.quotationId ?? id);
    return { coding, quotation };
  }

  function nameOf(table: MemoSubject, id: Id): string {
    switch (table) {
      case 'code':
        return showCodePath(codePathNames(codes, id));
      case 'source':
        return reads.get('source', id)?.title ?? '';
      case 'memo': {
        const memo = reads.get('memo', id);
        return memo ? memoTitle(memo) : '';
      }
      case 'quotation':
      case 'coding': {
        const { coding, quotation } = passageOf(table, id);
        const title = (quotation && reads.get('source', quotation.sourceId)?.title) ?? '';
        return coding ? `${showCodePath(codePathNames(codes, coding.codeId))} · ${title}` : title;
      }
      case 'project':
      case 'coder':
      case 'case':
        return reads.get(table, id)?.name ?? '';
    }
  }

  return {
    nameOf,
    quoteOf: (table, id) =>
      table === 'quotation' || table === 'coding' ? (passageOf(table, id).quotation?.exact ?? '') : '',
    readable: (text, written) =>
      replaceRecordLinks(text, ({ address, words }) =>
        written(words !== '' || !address ? words : nameOf(address.table, address.id)),
      ),
  };
}
