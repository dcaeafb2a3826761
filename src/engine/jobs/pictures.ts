import { resolve } from 'node:path';
import type { JobFunctions } from './job-function';
import { writeWholeFile } from './file-sink';

export const pictureJobs: Pick<JobFunctions, 'export.picture'> = {
  async 'export.picture'({ path, bytes }) {
    await writeWholeFile(resolve(path), (file) => file.write(bytes));
  },
};
