import { resolve } from 'node:path';
import { planReplacement } from '../queries/plan-replacement';
import { getOrFail } from '../tx';
import { readDocument } from './imports/read-batch';
import type { JobFunction } from './job-function';

/** Reads a file anew for a document, and plans where its quotations would stand. */
export const readAgain: JobFunction<'source.readAgain'> = async ({ sourceId, path }, context) => {
  const source = getOrFail(context.project().reads, 'source', sourceId);
  const { document, warnings } = await readDocument(resolve(path), source.title, context);
  const { text, marks, fileName = null, charset = null } = document;
  const plan = planReplacement(context.project(), { sourceId, text });
  return { document: { text, marks, fileName, charset }, warnings, plan };
};
