import { resolve } from 'node:path';
import { leastUsedColour } from '../../domain/codebook/palette';
import { createProjectFile, openProjectFile } from '../project-file';
import { beginTx } from '../tx';
import type { JobFunctions } from './job-function';
import { checkStudy } from './check-study';

export const projectJobs = {
  'project.create'({ path, name, coderName }, { sqlJs, birth, replaceProject }) {
    const file = resolve(path);
    replaceProject(file, () =>
      createProjectFile(sqlJs, file, (db) => {
        const tx = beginTx(db);
        const created = birth.now();
        const coder = { id: birth.newId(), name: coderName, colour: leastUsedColour([]), created };
        tx.put('coder', coder);
        tx.put('project', { id: birth.newId(), name, coderId: coder.id, created });
      }),
    );
  },

  'project.open'({ path, unlessOpen = false }, { sqlJs, openPath, replaceProject }) {
    const file = resolve(path);
    const wasOpen = openPath() === file;
    if (!wasOpen || !unlessOpen) replaceProject(file, () => openProjectFile(sqlJs, file));
    return { wasOpen };
  },

  'project.close'(_args, { close }) {
    close();
  },

  'project.saveCopy'({ path }, { project }) {
    project().file.saveCopy(resolve(path));
  },

  'project.check'(_args, { project }) {
    const { file } = project();
    return { findings: [...file.check(), ...checkStudy(file.db)] };
  },
} satisfies Partial<JobFunctions>;
