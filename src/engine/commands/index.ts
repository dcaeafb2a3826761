import { caseCommands } from './cases';
import { codeSurgeryCommands } from './code-surgery';
import { coderCommands } from './coders';
import { versionCommands } from './codebook-versions';
import { codebookImportCommands } from './codebook-import';
import { codeCommands } from './codes';
import { codingSurgeryCommands } from './coding-surgery';
import { codingCommands } from './codings';
import type { CommandFunctions } from './command-function';
import { gatherCaseCommands } from './gather-cases';
import { distributeCommands } from './distribute-codings';
import { linkCommands } from './links';
import { lostPassageCommands } from './lost-passages';
import { memoCommands } from './memos';
import { pseudonymCommands } from './pseudonyms';
import { quotationCommands } from './quotations';
import { reportCommands } from './report';
import { savedQueryCommands } from './saved-queries';
import { setCommands } from './sets';
import { sourceMarkCommands } from './source-marks';
import { sourceCommands } from './sources';
import { textCommands } from './texts';
import { valueCommands } from './values';
import { variableCommands } from './variable-columns';

/** Every command of the contract. */
export const commandFunctions: CommandFunctions = {
  ...coderCommands,
  ...sourceCommands,
  ...sourceMarkCommands,
  ...textCommands,
  ...codeCommands,
  ...codeSurgeryCommands,
  ...versionCommands,
  ...codebookImportCommands,
  ...distributeCommands,
  ...setCommands,
  ...savedQueryCommands,
  ...reportCommands,
  ...codingCommands,
  ...codingSurgeryCommands,
  ...quotationCommands,
  ...lostPassageCommands,
  ...caseCommands,
  ...gatherCaseCommands,
  ...memoCommands,
  ...linkCommands,
  ...pseudonymCommands,
  ...variableCommands,
  ...valueCommands,
};
