import { relations } from '../../domain/model';
import type { Messages } from './message';

/** What a relation is called in the person's language; an own word is called as it was written. */
export function relationName({ links }: Messages, relation: string): string {
  const known = relations.find((candidate) => candidate === relation);
  return known === undefined ? relation : links.relations[known];
}
