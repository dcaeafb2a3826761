import type { LinkRow } from '../../contract/passage-queries';
import type { Id, LinkEnd } from '../../domain/model';
import type { OpenProject } from '../open-project';
import { recordWords } from './record-words';

/** Links in the order in which they were made, with their ends in words. */
export function listLinks(project: OpenProject): LinkRow[] {
  const { nameOf, quoteOf } = recordWords(project);
  const say = (table: LinkEnd, id: Id): string => [nameOf(table, id), quoteOf(table, id)].filter(Boolean).join(': ');
  return project.reads.where('link', {}).map((link) => ({
    id: link.id,
    fromKind: link.fromTable,
    from: say(link.fromTable, link.fromId),
    relation: link.relation,
    toKind: link.toTable,
    to: say(link.toTable, link.toId),
    coder: project.reads.get('coder', link.coderId)?.name ?? '',
    created: link.created,
    fromId: link.fromId,
    toId: link.toId,
  }));
}
