import {
  type NameFinder,
  type NameHit,
  findNamesOf,
  movesOverNames,
  replaceNames,
} from '../../domain/pseudonyms/find-names';
import { namedTables, replaceInMark } from '../../domain/pseudonyms/named-places';
import { replaceInQuestion } from '../../domain/pseudonyms/replace-in-question';
import type { Id, RecordOf, Source, TableName } from '../../domain/model';
import { problem } from '../../domain/problem';
import { parseMarks } from '../../domain/text/marks';
import { jsonFields, wordsIn } from '../../domain/written-words';
import { getOrFail, type Tx } from '../tx';
import { replaceInVersions } from './codebook-versions';
import type { CommandContext } from './context';
import type { CommandFunctions } from './command-function';
import type { NewPlaceOf } from './place-quotations';
import { putText } from './texts';

export const pseudonymCommands = {
  'pseudonym.apply'(tx, { replacements, ...rules }, context) {
    const findNames = findNamesOf({ replacements, ...rules });
    let documents = 0;
    let occurrences = 0;
    for (const source of tx.where('source', {})) {
      const replaced = replaceInText(tx, source, findNames, context);
      if (replaced > 0) documents++;
      occurrences += replaced + replaceInLostQuotes(tx, source.id, findNames);
    }
    for (const table of namedTables) {
      for (const record of tx.where(table, {})) occurrences += replaceInRecord(tx, table, record, findNames);
    }
    occurrences += replaceInVersions(tx, findNames);
    // What questions name is written by those themselves: each follows what its records are called behind the act.
    context.rewritesQuestions((words, names) => replaceInQuestion(words, findNames, names));
    refuseTwinCodes(tx);
    for (const { name, pseudonym } of replacements) {
      const [known] = tx.where('pseudonym', { name });
      tx.put('pseudonym', { id: context.newId(), created: context.now, ...known, name, pseudonym });
    }
    return { documents, occurrences };
  },

  'pseudonym.remove'(tx, { pseudonymIds }) {
    for (const id of new Set(pseudonymIds)) tx.remove('pseudonym', getOrFail(tx, 'pseudonym', id).id);
  },
} satisfies Partial<CommandFunctions>;

/** The text of a source with its marks and quotations; a quotation that holds a part of a name holds the whole pseudonym. */
function replaceInText(tx: Tx, source: Source, findNames: NameFinder, context: CommandContext): number {
  const { text } = context.text(source.textHash);
  const marks = parseMarks(tx.content('marks', source.marksHash));
  const hits = findNames(text);
  const inMarks = marks.map((mark) => replaceInMark(mark, findNames));
  const count = hits.length + inMarks.reduce((sum, mark) => sum + mark.count, 0);
  if (count === 0) return 0;
  const move = movesOverNames(hits);
  const edited = {
    text: replaceNames(text, hits),
    marks: inMarks.map(({ mark }) => ({ ...mark, ...move(mark) })),
  };
  const place: NewPlaceOf = (quotation) => (quotation.lost === 1 ? 'as-it-is' : move(quotation));
  putText(tx, source, edited, place, context);
  return count;
}

/** The words of a lost passage stand in no text, only in the passage itself. */
function replaceInLostQuotes(tx: Tx, sourceId: Id, findNames: NameFinder): number {
  let count = 0;
  for (const quotation of tx.where('quotation', { sourceId, lost: 1 })) {
    const replaced = { ...quotation };
    for (const field of ['exact', 'prefix', 'suffix'] as const) {
      const hits = findNames(quotation[field]);
      replaced[field] = replaceNames(quotation[field], hits);
      count += hits.length;
    }
    tx.put('quotation', replaced);
  }
  return count;
}

function replaceInRecord<T extends TableName>(tx: Tx, table: T, record: RecordOf<T>, findNames: NameFinder): number {
  let count = 0;
  const replaced: Record<string, string> = {};
  for (const [field, words] of wordsIn(table, record)) {
    const hits = findNames(words);
    if (hits.length === 0) continue;
    count += hits.length;
    if (isQuestion(table, field, record)) continue;
    replaced[field] = replaceNames(words, jsonFields.has(field) ? hits.map(writtenInJson) : hits);
  }
  // The record as it is now: replacing names in its text may have written it.
  if (count > 0) tx.put(table, { ...getOrFail(tx, table, record.id), ...replaced });
  return count;
}

/** The words of a saved query, or of one whose passages the report shows. */
function isQuestion(table: TableName, field: string, record: RecordOf<TableName>): boolean {
  if (table === 'savedQuery') return field === 'words';
  return table === 'reportItem' && field === 'settings' && 'kind' in record && record.kind === 'passages';
}

/** A pseudonym with a quotation mark in it must leave JSON that can be read. */
function writtenInJson(hit: NameHit): NameHit {
  return { ...hit, pseudonym: JSON.stringify(hit.pseudonym).slice(1, -1) };
}

/** Two codes beside each other whose names became the same would have one path. */
function refuseTwinCodes(tx: Tx): void {
  const seen = new Set<string>();
  for (const { parentId, name } of tx.where('code', {})) {
    const place = JSON.stringify([parentId, name]);
    if (seen.has(place)) throw problem('codeExists', { code: name });
    seen.add(place);
  }
}
