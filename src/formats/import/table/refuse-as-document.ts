import { problem } from '../../../domain/problem';
import type { FileToImport } from '../importer';

/** A table holds as many documents as rows, so it cannot take the place of one. */
export function refuseAsDocument({ name }: FileToImport): never {
  throw problem('tableHasRows', { file: name });
}
