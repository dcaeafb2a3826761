import type { ArgsOf } from '../../contract/engine';
import type { NamedPlace, NameHits, NameSample } from '../../contract/texts';
import { readCodebook } from '../../domain/codebook/snapshot';
import type { Id, Quotation, RecordOf, TableName } from '../../domain/model';
import { byPosition } from '../../domain/order';
import { findNamesOf, type NameFinder } from '../../domain/pseudonyms/find-names';
import { namedTables, wordsOfMark } from '../../domain/pseudonyms/named-places';
import { firstWords } from '../../domain/text/first-words';
import { parseMarks } from '../../domain/text/marks';
import { wordsIn } from '../../domain/written-words';
import type { OpenProject } from '../open-project';

/** What replacing names would touch: documents in their order, then everything else in which people write. */
export function findNames({ file, reads, text }: OpenProject, rules: ArgsOf<'pseudonym.find'>): NameHits[] {
  const find = findNamesOf(rules);
  const found: NameHits[] = [];
  const note = (place: NamedPlace, id: Id, subject: string, texts: readonly string[]): void => {
    const hits = hitsIn(texts, find);
    if (hits.count > 0) found.push({ place, id, subject, ...hits });
  };
  for (const { id, title, textHash, marksHash } of reads.where('source', {}).sort(byPosition)) {
    note('text', id, title, [text(textHash).text]);
    const marks = parseMarks(reads.content('marks', marksHash));
    note(
      'link',
      id,
      title,
      marks.flatMap((mark) => wordsOfMark(mark).map(([, words]) => words)),
    );
    const lost = reads.where('quotation', { sourceId: id, lost: 1 });
    for (const { id: quotationId, exact, prefix, suffix } of lost) {
      note('passage', quotationId, firstWords(exact), [prefix, exact, suffix]);
    }
  }
  for (const table of namedTables) {
    // Few passages have a name, and there may be very many passages.
    const records =
      table === 'quotation'
        ? file.db.all<Quotation>('SELECT * FROM quotation WHERE name IS NOT NULL')
        : reads.where(table, {});
    for (const record of records) {
      note(
        placeOf(table),
        record.id,
        subjectOf(table, record),
        wordsIn(table, record).map(([, words]) => words),
      );
    }
  }
  for (const { id, name, codebookHash } of reads.where('codebookVersion', {})) {
    const codes = readCodebook(reads.content('codebook', codebookHash));
    note(
      'field',
      id,
      name,
      codes.flatMap((code) => wordsIn('code', code).map(([, words]) => words)),
    );
  }
  return found;
}

/** Samples of one place, with some words around each. */
const mostSamples = 5;
const around = 40;

function hitsIn(
  texts: readonly string[],
  find: NameFinder,
): { readonly count: number; readonly samples: readonly NameSample[] } {
  let count = 0;
  const samples: NameSample[] = [];
  for (const text of texts) {
    for (const { start, end, pseudonym } of find(text)) {
      count++;
      if (samples.length === mostSamples) continue;
      const before = text.slice(Math.max(0, start - around), start).toWellFormed();
      const after = text.slice(end, end + around).toWellFormed();
      samples.push({ before, name: text.slice(start, end), pseudonym, after });
    }
  }
  return { count, samples };
}

function placeOf(table: (typeof namedTables)[number]): NamedPlace {
  switch (table) {
    case 'project':
    case 'source':
    case 'variable':
    case 'value':
    case 'set':
    case 'link':
    case 'codebookVersion':
    case 'savedQuery':
    case 'summary':
    case 'reportItem':
    case 'titlePage':
      return 'field';
    case 'quotation':
      return 'passage';
    case 'memo':
    case 'case':
    case 'code':
      return table;
  }
}

function subjectOf<T extends TableName>(table: T, record: RecordOf<T>): string {
  const [first] = wordsIn(table, record);
  return firstWords(first?.[1] ?? '');
}
