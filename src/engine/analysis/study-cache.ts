import type { CodedStudy, StudyTexts } from '../../domain/analysis/coded-study';
import { byPosition } from '../../domain/order';
import { resolveScope, type ScopedStudy, type ScopeTables } from '../../domain/analysis/resolve-scope';
import type { Scope } from '../../domain/analysis/scope';
import type { Change } from '../../domain/change';
import type { Id, TableName } from '../../domain/model';
import type { ReadDb } from '../db';
import type { IndexedText } from '../text-cache';
import type { ReadTx } from '../tx';
import { patchStudy, readStudy } from './read-study';
import { createTextStructure } from './text-structure';

/** The study as figures count it, read when it is first asked for and again after an act that touched it. */
export type StudyCache = {
  study(): CodedStudy;
  scoped(scope: Scope): ScopedStudy;
  /** The small tables, of the values only those that are needed. */
  tables(needed: TablesNeeded): ScopeTables;
  texts(): StudyTexts;
  /** What an act changed is not counted from memory any more. */
  forget(change: Change): void;
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

export function createStudyCache(db: ReadDb, reads: ReadTx, text: (hash: string) => IndexedText): StudyCache {
  let kept: CodedStudy | null = null;
  /** Codings that acts have touched since then. */
  const touched = new Set<Id>();
  const structure = createTextStructure(reads, text);
  const study = (): CodedStudy => {
    if (!kept || touched.size > mostPatched) kept = readStudy(db, reads);
    else if (touched.size > 0) kept = patchStudy(kept, db, touched);
    touched.clear();
    return kept;
  };
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
    tables,
    texts: () => structure(study().sources),
    forget(change) {
      if (!kept) return;
      for (const row of change) {
        if (row.table === 'shift' || recordTables.has(row.table)) kept = null;
        else if (row.table === 'coding') touched.add((row.after ?? row.before)?.id ?? '');
        else if (row.table === 'quotation') for (const { id } of codingsOn(db, row.after?.id ?? '')) touched.add(id);
      }
    },
  };
}

/** A quotation that goes takes its codings along, which the Change speaks of. */
function codingsOn(db: ReadDb, quotationId: Id): { readonly id: Id }[] {
  return db.all('SELECT id FROM coding WHERE quotationId = ?', [quotationId]);
}
