import { useDeferredValue, useMemo } from 'react';
import { countWithChildren } from '../../domain/codebook/counts';
import type { Code, Id } from '../../domain/model';
import { useCodebook } from '../state/codebook';
import { useProject } from '../state/project';
import { useWorkspace } from '../state/workspace';
import { codebookRows, countFound, type GridRow } from './codebook-rows';
import { useUsage } from './use-usage';

const noCodes: ReadonlyMap<Id, Code> = new Map();
const noCounts: ReadonlyMap<Id, number> = new Map();

export type CodebookList = {
  readonly codes: ReadonlyMap<Id, Code>;
  readonly rows: readonly GridRow[];
  /** How many codes the filter finds; null when nothing is filtered. */
  readonly found: number | null;
};

/** The rows of the codebook as it is looked at; letters typed into the filter never wait for them. */
export function useCodebookRows(): CodebookList {
  const codes = useProject((state) => state.mirror?.codes) ?? noCodes;
  const own = useProject((state) => state.mirror?.codingsByCode) ?? noCounts;
  const members = useProject((state) => state.mirror?.setMembers);
  const collapsedIds = useWorkspace((state) => state.collapsedCodeIds);
  const inlineEdit = useWorkspace((state) => state.inlineEdit);
  const words = useDeferredValue(useCodebook((state) => state.words));
  const show = useCodebook((state) => state.show);
  const sort = useCodebook((state) => state.sort);
  const withChildren = useCodebook((state) => state.withChildren);
  const usages = useUsage();
  const usage = withChildren ? usages.withChildren : usages.own;
  const draftParentId = inlineEdit?.kind === 'new-code' ? inlineEdit.parentId : undefined;

  const all = useMemo(() => countWithChildren(codes.values(), own), [codes, own]);
  const inSet = useMemo(() => {
    const setId = typeof show === 'object' ? show.setId : null;
    return new Set([...(members?.values() ?? [])].flatMap((member) => (member.setId === setId ? member.memberId : [])));
  }, [members, show]);
  return useMemo(() => {
    const input = { codes, own, all, usage, inSet, collapsedIds, words, show, sort, draftParentId };
    return { codes, rows: codebookRows(input), found: countFound(input) };
  }, [codes, own, all, usage, inSet, collapsedIds, words, show, sort, draftParentId]);
}
