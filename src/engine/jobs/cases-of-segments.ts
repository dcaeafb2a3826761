import { compareText } from '../../domain/compare';
import { groupBy } from '../../domain/group-by';
import type { Id, Span } from '../../domain/model';
import type { OpenProject } from '../open-project';

type MemberPassage = Span & { readonly caseId: Id; readonly sourceId: Id };

/**
 * Tells the cases of a coded segment: those that its document belongs to as a whole, and those of the passages that it lies
 * within, such as the turns of a speaker. A lost passage (no span) has only those of its document and its own.
 */
export function caseFinder({ file, reads }: OpenProject) {
  const names = new Map(reads.where('case', {}).map(({ id, name }) => [id, name]));
  const memberships = reads.where('membership', {});
  const byDocument = groupBy(
    memberships.filter(({ quotationId }) => quotationId === null),
    ({ sourceId }) => sourceId,
  );
  const byQuotation = groupBy(
    memberships.filter(({ quotationId }) => quotationId !== null),
    ({ quotationId }) => quotationId ?? '',
  );
  const passages = groupBy(
    file.db.all<MemberPassage>(
      `SELECT caseId, quotation.sourceId AS sourceId, "start", "end"
       FROM membership JOIN quotation ON quotation.id = membership.quotationId WHERE lost = 0`,
    ),
    ({ sourceId }) => sourceId,
  );
  return (
    { sourceId, quotationId }: { readonly sourceId: Id; readonly quotationId: Id },
    span: Span | null,
  ): string => {
    const around = span
      ? (passages.get(sourceId) ?? []).filter(({ start, end }) => start <= span.start && span.end <= end)
      : [];
    const ids = [...(byDocument.get(sourceId) ?? []), ...(byQuotation.get(quotationId) ?? []), ...around].map(
      ({ caseId }) => names.get(caseId) ?? '',
    );
    return [...new Set(ids)].sort(compareText).join('; ');
  };
}
