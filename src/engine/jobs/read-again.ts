import { resolve } from 'node:path';
import { planReplacement } from '../queries/plan-replacement';
import { getOrFail } from '../tx';
import { readDocument } from './import-sources';
import type { JobFunction } from './job-function';

/** Reads a file anew for a document, and plans where its quotations would stand. */
export const readAgain: JobFunction<'source.readAgain'> = async ({ sourceId, path }, { project }) => {
  getOrFail(project().reads, 'source', sourceId);
  const { document, warnings } = await readDocument(resolve(path));
  const { text, marks, fileName, charset } = document;
  const plan = planReplacement(project(), { sourceId, text });
  return { document: { text, marks, fileName, charset }, warnings, plan };
};
