import type { Migration } from './migration';
import { study } from './001-study';
import { importedDocuments } from './003-imported-documents';
import { editedTexts } from './002-edited-texts';

/** Every form the project file ever had, in order. */
export const migrations: readonly Migration[] = [study, editedTexts, importedDocuments];
