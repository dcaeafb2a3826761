import type { SourceRow } from '../../contract/rows';
import type { OpenProject } from '../open-project';

/** Documents in reading order with their counts. */
export function listSources({ file, counts }: OpenProject): SourceRow[] {
  const { bySource } = counts.all();
  return file.db
    .all<Omit<SourceRow, 'codings'>>(
      `SELECT id, title, publisher, author, date, language, url, folder, fileName, charset, characters, words
       FROM source ORDER BY position, id`,
    )
    .map((source) => ({ ...source, codings: bySource[source.id] ?? 0 }));
}
