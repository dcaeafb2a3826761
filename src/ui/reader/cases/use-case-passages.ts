import { useMemo } from 'react';
import { listCasePassages, type CasePassage } from '../../../domain/cases/case-passages';
import type { Id } from '../../../domain/model';
import { indexMemberships } from '../../state/memberships';
import { useProject } from '../../state/project';
import { useWorkspace } from '../../state/workspace';

const none: readonly CasePassage[] = [];

/** The passages of a document that only cases speak of; none when they are not wanted. */
export function useCasePassages(sourceId: Id): readonly CasePassage[] {
  const isWanted = useWorkspace((state) => state.settings.casePassages);
  const memberships = useProject(({ mirror }) =>
    mirror ? indexMemberships(mirror.memberships).passagesBySource.get(sourceId) : undefined,
  );
  const document = useProject((state) => state.mirror?.documents.get(sourceId));
  // Without a passage of a case, as in most documents, codings that come and go are nothing to look at.
  return useMemo(
    () => (isWanted && memberships && document ? listCasePassages(memberships, document) : none),
    [isWanted, memberships, document],
  );
}
