import type { Duplicate } from '../../contract/imports';
import type { Messages } from '../messages/message';

/** What has the same text. */
export function sayDuplicate({ where, title }: Duplicate, words: Messages['importing']): string {
  return where === 'project' ? words.duplicateInProject(title) : words.duplicateInBatch(title);
}
