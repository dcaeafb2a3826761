import * as z from 'zod';
import { id } from './arguments';
import { query } from './call';
import type { CaseList, CasePassages, CaseStances, CaseSummary } from './case-rows';
import type { Columns } from './rows';

/** What cases are asked beside what every window has of them. */
export const caseQueries = {
  /** How often each case speaks in a coded passage, and how; cases that never do are left out. */
  'case.summary': query(z.strictObject({})).returns<Columns<CaseSummary>>(),
  /** The passages that belong to a case, by document and place. */
  'case.passages': query(z.strictObject({ caseId: id })).returns<CasePassages>(),
  /** The codings in which a case speaks, by document and place. */
  'case.stances': query(z.strictObject({ caseId: id })).returns<CaseStances>(),
  /** All cases by name, with what they are by their variables. */
  'case.list': query(z.strictObject({})).returns<CaseList>(),
};
