/** The jobs that write files for other programs and for readers without Postil. */
import type { JobFunctions } from '../job-function';
import { exportAnnotated } from './export-annotated';
import { exportAnnotations } from './export-annotations';
import { exportCorpus } from './export-corpus';
import { exportNetwork } from './export-network';

export const interchangeJobs = {
  'export.annotated': exportAnnotated,
  'export.annotations': exportAnnotations,
  'export.corpus': exportCorpus,
  'export.network': exportNetwork,
} satisfies Partial<JobFunctions>;
