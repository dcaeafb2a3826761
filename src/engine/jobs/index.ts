import { countScope } from './count-scope';
import { countUsage } from './count-usage';
import { figureJobs } from './figures';
import { findJobs } from './find-anywhere';
import { historyJobs } from './history-jobs';
import { exportLinks, exportMemos } from './export-memos';
import { exportHistory } from './export-history';
import { importJobs } from './import-sources';
import { interchangeJobs } from './interchange/index';
import type { JobFunctions } from './job-function';
import { originalFileJobs } from './original-files';
import { readPages } from './printed-pages';
import { pictureJobs } from './pictures';
import { projectJobs } from './project-jobs';
import { purgeEarlierTexts } from './purge-texts';
import { readAgain } from './read-again';
import { variableJobs } from './variable-tables';
import { exportCases } from './export-cases';
import { exportCodebook } from './export-codebook';
import { exportSegments } from './export-tables';
import { readCodebookFile } from './read-codebook';
import { reportJobs } from './export-report';
import { retrievalJobs } from './retrievals';
import { readMemos } from './read-memos';

/** Every job of the contract. */
export const jobFunctions: JobFunctions = {
  ...projectJobs,
  ...historyJobs,
  ...findJobs,
  ...figureJobs,
  'scope.count': countScope,
  ...retrievalJobs,
  ...reportJobs,
  ...interchangeJobs,
  ...importJobs,
  ...originalFileJobs,
  ...variableJobs,
  ...pictureJobs,
  'source.readPages': readPages,
  'source.readAgain': readAgain,
  'history.purgeTexts': purgeEarlierTexts,
  'export.segments': exportSegments,
  'export.codebook': exportCodebook,
  'export.memos': exportMemos,
  'export.links': exportLinks,
  'export.history': exportHistory,
  'export.cases': exportCases,
  'code.usage': countUsage,
  'codebook.read': readCodebookFile,
  'memo.readTable': readMemos,
};
