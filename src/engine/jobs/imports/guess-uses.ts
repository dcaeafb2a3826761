import { guessMetadataChoice } from '../../../domain/imports/match-metadata';
import { guessChoice } from '../../../domain/imports/guess-columns';
import { filesBeside } from './choose-columns';
import { isTable } from './compose-batch';
import type { DeskBatch, DeskTable } from './import-desk';

const namedMetadata = /^(meta-?data|metadaten|métadonnées|metadatos|元数据)\./i;

/** The files of a batch, each table used as one guesses from its words: about the other files when it names them. */
export function guessUses(files: DeskBatch['files'], meantKey: string | null = null): DeskBatch['files'] {
  const beside = filesBeside({ files });
  return files.map((file): DeskBatch['files'][number] => {
    if (!isTable(file)) return file;
    const { sheets } = file.table;
    const meant = file.key === meantKey || (beside.length > 0 && namedMetadata.test(file.from.name));
    const about = beside.length > 0 || meant ? guessMetadataChoice(sheets, beside, { meant }) : null;
    return { ...file, choice: about ?? guessChoice(sheets) } satisfies DeskTable;
  });
}
