import type { Migration } from './migration';
import { study } from './001-study';
import { editedTexts } from './002-edited-texts';
import { importedDocuments } from './003-imported-documents';
import { shifts } from './004-shifts';
import { desk } from './005-desk';
import { analysis } from './006-analysis';
import { titlePage } from './007-title-page';

/** Every form the project file ever had, in order. */
export const migrations: readonly Migration[] = [
  study,
  editedTexts,
  importedDocuments,
  shifts,
  desk,
  analysis,
  titlePage,
];
