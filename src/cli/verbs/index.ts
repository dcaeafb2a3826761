import { analyse } from './analyse';
import { query } from './query';
import { autocode, code } from './code';
import { check } from './check';
import { addCode } from './add-code';
import { demo, newProject } from './new-project';
import { compareVersions, recordVersion } from './codebook-versions';
import { entitle } from './entitle';
import { exportTable } from './export-table';
import { find } from './find';
import { importSources } from './import-sources';
import { list } from './list';
import { original } from './original';
import { pseudonymise } from './pseudonymise';
import { reimport } from './reimport';
import { purge, versions } from './text-versions';
import { redo, undo } from './travel';
import type { Verb } from './verb';

/** Everything the command line can do, in the order of a study. */
export const verbs: readonly Verb[] = [
  demo,
  newProject,
  importSources,
  list,
  find,
  query,
  addCode,
  recordVersion,
  compareVersions,
  code,
  autocode,
  reimport,
  original,
  pseudonymise,
  versions,
  purge,
  undo,
  redo,
  exportTable,
  analyse,
  entitle,
  check,
];

/** What one command takes and does. */
export function helpOf({ usage: words, summary, details }: Verb): string {
  return [`postil ${words}`, `    ${summary}`, ...(details?.() ?? []).map((line) => `  ${line}`)].join('\n');
}

/** What the program is, with all its commands. */
export function usage(): string {
  return [
    'postil: the Postil workbench without a window.',
    '',
    ...verbs.map((verb) => `  postil ${verb.usage}\n      ${verb.summary}`),
    '',
    'Positions are Unicode code points, the end exclusive. Code paths are written A/B, a / inside a name as \\/.',
    'Every command takes --json. Exit code 0: done; 1: a problem, said in one line; 2: wrong usage.',
  ].join('\n');
}
