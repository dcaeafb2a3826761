import { guessMetadataChoice } from '../../../domain/imports/match-metadata';
import { filesBeside } from './choose-columns';
import { isTable } from './compose-batch';
import type { DeskBatch } from './import-desk';

const namedMetadata = /^(meta-?data|metadaten|m[ée]tadonn[ée]es|metadatos|元数据)\./i;

/** The files of a batch, each table that names half of the others, or is called so, used as one about them. */
export function guessUses(files: DeskBatch['files']): DeskBatch['files'] {
  const beside = filesBeside({ files });
  if (beside.length === 0) return files;
  return files.map((file) => {
    if (!isTable(file)) return file;
    const about = guessMetadataChoice(file.table.sheets, beside, { meant: namedMetadata.test(file.from.name) });
    return about ? { ...file, choice: about } : file;
  });
}
