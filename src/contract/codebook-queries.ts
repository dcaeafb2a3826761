import * as z from 'zod';
import { id, ids } from './arguments';
import { query } from './call';
import type { CodeCodings, CodeUsageRow, MergePreview } from './codebook-rows';
import type { Columns } from './rows';

/** What the codebook is asked beside what every window has of it. */
export const codebookQueries = {
  /** The codings of a code, by document and place. */
  'code.codings': query(z.strictObject({ codeId: id, withChildren: z.boolean() })).returns<CodeCodings>(),
  /** What a merge would do, before it is done. */
  'code.planMerge': query(z.strictObject({ codeIds: ids, intoId: id })).returns<MergePreview>(),
};

/** What is counted over the whole study, while commands are answered. */
export const codebookJobs = {
  /** Where, by whom and when codes were used, themselves and with those below them; codes nobody used are left out. */
  'code.usage': query(z.strictObject({})).returns<Columns<CodeUsageRow>>(),
};
