import type { RowChange } from '../../domain/change';
import type { Id, RecordOf, TableName } from '../../domain/model';
import { findNamesOf, type NameFinder } from '../../domain/pseudonyms/find-names';
import { wordsIn } from '../../domain/written-words';
import type { ReadTx } from '../tx';

/** Judges what of the history still speaks in words that the study no longer holds. */
export type OldWords = {
  /** Whether a row of a Change holds words of these documents, or a replaced name, that are gone from the study. */
  readonly isIn: (row: RowChange) => boolean;
  /** Whether a subject quotes such words. */
  readonly isQuoted: (subject: string, command: string) => boolean;
};

export type PurgeScope = {
  /** The documents whose earlier texts leave the file; null means all. */
  readonly sourceIds: ReadonlySet<Id> | null;
  /** Quotations, codings and memos that belong to these documents, also those that are gone. */
  readonly belongs: (table: TableName, id: Id) => boolean;
};

/** `names` are those that pseudonyms stand for, also of pseudonyms that were removed since. */
export function judgeOldWords(tx: ReadTx, scope: PurgeScope, names: ReadonlySet<string>): OldWords {
  const textOf = textsOf(tx);
  const findNames = nameFinder(names);
  const presentNames = new Set(
    (['project', 'coder', 'source', 'code', 'case'] as const).flatMap((table) =>
      tx.where(table, {}).map((record) => ('title' in record ? record.title : record.name)),
    ),
  );

  function isOld<T extends TableName>(table: T, record: RecordOf<T>): boolean {
    const present = tx.get(table, record.id);
    const kept = new Map(present ? wordsIn(table, present) : []);
    const changed = wordsIn(table, record).filter(([field, words]) => kept.get(field) !== words);
    if (changed.some(([, words]) => findNames(words).length > 0)) return true;
    if (table === 'pseudonym') return changed.length > 0;
    if (!scope.belongs(table, record.id)) return false;
    return changed.length > 0 || (isQuotation(record) && !isStillSaid(record, present));
  }

  /** A removed quotation, or one that changed, may still say what its document says. */
  function isStillSaid(quotation: RecordOf<'quotation'>, present: object | undefined): boolean {
    if (present && isQuotation(present) && quoteOf(present) === quoteOf(quotation)) return true;
    return textOf(quotation.sourceId).includes(quoteOf(quotation));
  }

  return {
    isIn: ({ table, before, after }) => [before, after].some((record) => record !== null && isOld(table, record)),
    isQuoted(subject, command) {
      const core = subject.replace(/ \+\d+$/, '').replace(/…$/, '');
      if (core === '' || presentNames.has(core)) return false;
      if (findNames(core).length > 0) return true;
      return /^(quotation|memo|source)\./.test(command) && !textOf(null).includes(core);
    },
  };
}

function isQuotation(record: object): record is RecordOf<'quotation'> {
  return 'exact' in record;
}

function quoteOf({ prefix, exact, suffix }: RecordOf<'quotation'>): string {
  return prefix + exact + suffix;
}

/** A document's text as it is now; null asks for all words of all documents and memos, as a subject quotes them. */
function textsOf(tx: ReadTx): (sourceId: Id | null) => string {
  const known = new Map<Id | null, string>();
  const read = (sourceId: Id): string => {
    const source = tx.get('source', sourceId);
    return source ? tx.content('text', source.textHash) : '';
  };
  return (sourceId) => {
    const found = known.get(sourceId);
    if (found !== undefined) return found;
    const everything = (): string =>
      [...tx.where('source', {}).map(({ id }) => read(id)), ...tx.where('memo', {}).map(({ text }) => text)]
        .join('\n')
        .replaceAll(/\s+/g, ' ');
    const text = sourceId === null ? everything() : read(sourceId);
    known.set(sourceId, text);
    return text;
  };
}

function nameFinder(names: ReadonlySet<string>): NameFinder {
  if (names.size === 0) return () => [];
  const replacements = [...names].map((name) => ({ name, pseudonym: '' }));
  return findNamesOf({ replacements, wholeWord: false, ignoreCase: true });
}
