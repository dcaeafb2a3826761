import type { PassageRow } from '../../contract/passage-queries';
import { compareText } from '../../domain/compare';
import type { Id, Link } from '../../domain/model';
import { describeSubject, type Subject } from '../state/describe-subject';
import type { LinkColumn } from '../state/links';
import type { Mirror } from '../state/mirror';

/** A link with its ends in words. */
export type LinkRow = {
  readonly link: Link;
  readonly from: Subject;
  readonly to: Subject;
  readonly coder: string;
  readonly relation: string;
};

/** All links with their ends in words. */
export function describeLinks(
  mirror: Mirror,
  passages: ReadonlyMap<Id, PassageRow>,
  relationName: (relation: string) => string,
): readonly LinkRow[] {
  return [...mirror.links.values()].map((link) => ({
    link,
    from: describeSubject(mirror, passages, link.fromTable, link.fromId),
    to: describeSubject(mirror, passages, link.toTable, link.toId),
    coder: mirror.coders.get(link.coderId)?.name ?? '',
    relation: relationName(link.relation),
  }));
}

type Choice = {
  readonly query: string;
  readonly relation: string | null;
  readonly sortBy: LinkColumn;
  readonly isDescending: boolean;
};

/** The rows that a filter wants, in the order of a column. */
export function chooseRows(rows: readonly LinkRow[], { query, relation, sortBy, isDescending }: Choice): LinkRow[] {
  const wanted = query.trim().toLowerCase();
  const chosen = rows.filter(
    (row) =>
      (relation === null || row.link.relation === relation) &&
      (wanted === '' || `${said(row.from)} ${said(row.to)}`.toLowerCase().includes(wanted)),
  );
  const cell = ({ link, from, to, coder, relation: name }: LinkRow): string =>
    ({ from: said(from), relation: name, to: said(to), coder, created: link.created })[sortBy];
  const sorted = chosen
    .map((row) => [cell(row), row] as const)
    .toSorted(([a, x], [b, y]) => compareText(a, b) || compareText(x.link.id, y.link.id))
    .map(([, row]) => row);
  return isDescending ? sorted.reverse() : sorted;
}

function said({ words, where }: Subject): string {
  return `${words} ${where}`;
}
