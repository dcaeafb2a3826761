import { isTable } from './compose-batch';
import type { DeskTable, DeskWhole } from './import-desk';

/** A file of many articles taken apart into them, or as one document; any other file as it is. */
export function splitOrJoin(file: DeskWhole | DeskTable, isSplit: boolean): DeskWhole | DeskTable {
  return isTable(file) || file.articles.length === 0 ? file : { ...file, isSplit };
}
