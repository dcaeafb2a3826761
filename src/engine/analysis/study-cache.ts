import { setImmediate } from 'node:timers/promises';
import type { CodedStudy, StudyTexts } from '../../domain/analysis/coded-study';
import { type InSteps, runThrough } from '../../domain/analysis/in-steps';
import { byPosition } from '../../domain/order';
import { resolveScope, type ScopedStudy, type ScopeTables } from '../../domain/analysis/resolve-scope';
import type { Scope } from '../../domain/analysis/scope';
import type { Change } from '../../domain/change';
import type { Id, TableName } from '../../domain/model';
import { problem } from '../../domain/problem';
import type { ReadDb } from '../db';
import type { IndexedText } from '../text-cache';
import type { ReadTx } from '../tx';
import { patchStudy, readRecords, readStudy, renumberStudy } from './read-study';
import { createTextStructure } from './text-structure';

/** The study as figures count it, read when it is first asked for and again after an act that touched it. */
export type StudyCache = {
  study(): CodedStudy;
  scoped(scope: Scope): ScopedStudy;
  /** Reads the study step by step, if it was not read yet: others are let in meanwhile. Who waits for it asks first. */
  ready(): Promise<void>;
  /** The small tables, of the values only those that are needed. */
  tables(needed: TablesNeeded): ScopeTables;
  texts(): StudyTexts;
  /** What an act changed is not counted from memory any more. */
  forget(change: Change): void;
  /** Nothing is read from now on. */
  close(): void;
};

/** Whose values and memberships are read; all cases unless some are named. */
type TablesNeeded = { readonly variableIds?: readonly Id[]; readonly caseIds?: readonly Id[] };

function scopeNeeds({ values = [], caseIds = [] }: Scope): TablesNeeded {
  return { variableIds: [...new Set(values.map(({ variableId }) => variableId))], caseIds };
}

/** Records that codings name by number. */
const recordTables: ReadonlySet<TableName> = new Set<TableName>(['source', 'code', 'coder', 'case']);

/** Beyond this many, reading all codings takes no longer than reading some. */
const mostPatched = 20_000;

/** The study of an open project, not read yet; `text` answers a text by its hash. */
export function createStudyCache(db: ReadDb, reads: ReadTx, text: (hash: string) => IndexedText): StudyCache {
  let kept: CodedStudy | null = null;
  /** The reading that is under way: whoever cannot wait finishes it. */
  let reading: InSteps<CodedStudy> | null = null;
  let whenRead: Promise<void> | null = null;
  let isClosed = false;
  /** Codings that acts have touched since then, and whether records were. */
  const touched = new Set<Id>();
  let recordsTouched = false;
  const structure = createTextStructure(reads, text);

  const isKept = (): boolean => kept !== null && touched.size <= mostPatched;
  const begin = (): InSteps<CodedStudy> => {
    if (reading && touched.size <= mostPatched) return reading;
    touched.clear();
    recordsTouched = false;
    return (reading = readStudy(db, reads));
  };
  const study = (): CodedStudy => {
    if (!isKept()) keep(runThrough(begin()));
    if (!kept) throw new Error('A study was read and not kept');
    if (recordsTouched) kept = renumberStudy(kept, readRecords(reads));
    recordsTouched = false;
    if (touched.size > 0) kept = patchStudy(kept, db, touched);
    touched.clear();
    return kept;
  };
  function keep(read: CodedStudy): void {
    kept = read;
    reading = null;
  }
  async function readAll(): Promise<void> {
    while (!isKept()) {
      const step = begin().next();
      if (step.done === true) keep(step.value);
      else await setImmediate();
      if (isClosed) throw problem('cancelled');
    }
  }

  const tables = ({ variableIds = [], caseIds }: TablesNeeded): ScopeTables => ({
    sets: reads.where('set', { about: 'source' }).sort(byPosition),
    setMembers: reads.where('setMember', {}),
    variables: reads.where('variable', {}),
    values: variableIds.flatMap((variableId) => reads.where('value', { variableId })),
    memberships: caseIds?.flatMap((caseId) => reads.where('membership', { caseId })) ?? reads.where('membership', {}),
    placeOf: (quotationId) => {
      const quotation = reads.get('quotation', quotationId);
      return quotation?.lost === 0 ? quotation : null;
    },
  });
  return {
    study,
    scoped: (scope) => resolveScope(study(), scope, tables(scopeNeeds(scope))),
    async ready() {
      whenRead ??= readAll().finally(() => (whenRead = null));
      await whenRead;
    },
    tables,
    texts: () => structure(study().sources),
    forget(change) {
      if (!kept && !reading) return;
      for (const row of change) {
        if (row.table === 'shift') touchAll(codingsIn(db, row.sourceId));
        else if (recordTables.has(row.table)) recordsTouched = true;
        else if (row.table === 'coding') touched.add((row.after ?? row.before)?.id ?? '');
        else if (row.table === 'quotation') touchAll(codingsOn(db, row.after?.id ?? ''));
      }
    },
    close() {
      isClosed = true;
    },
  };

  function touchAll(codings: readonly { readonly id: Id }[]): void {
    for (const { id } of codings) touched.add(id);
  }
}

/** A quotation that goes takes its codings along, which the Change speaks of. */
function codingsOn(db: ReadDb, quotationId: Id): { readonly id: Id }[] {
  return db.all('SELECT id FROM coding WHERE quotationId = ?', [quotationId]);
}

function codingsIn(db: ReadDb, sourceId: Id): { readonly id: Id }[] {
  const ofSource = 'quotation CROSS JOIN coding ON coding.quotationId = quotation.id';
  return db.all(`SELECT coding.id FROM ${ofSource} WHERE sourceId = ?`, [sourceId]);
}
