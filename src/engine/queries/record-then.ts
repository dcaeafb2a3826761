import type { ArgsOf } from '../../contract/engine';
import type { CodeThen } from '../../contract/history-calls';
import { showCodePath } from '../../domain/codebook/code-path';
import { codePathNames } from '../../domain/codebook/tree';
import type { Code, Id, Source } from '../../domain/model';
import { recordAt } from '../acts/record-at';
import type { OpenProject } from '../open-project';

/** A code as it was when an act had been done, beside what it is now. */
export function readCodeAt(project: OpenProject, { codeId, seq }: ArgsOf<'code.at'>): CodeThen {
  return {
    earlier: withPath(codeId, (id) => recordAt(project, 'code', id, seq)),
    now: withPath(codeId, (id) => project.reads.get('code', id) ?? null),
  };
}

/** The record of a document when an act had been done. */
export function readSourceAt(project: OpenProject, { sourceId, seq }: ArgsOf<'source.at'>): Source | null {
  return recordAt(project, 'source', sourceId, seq);
}

/** A code with its path among the codes of its time. */
function withPath(codeId: Id, read: (id: Id) => Code | null): CodeThen['earlier'] {
  const ancestry = new Map<Id, Code>();
  for (let id: Id | null = codeId; id !== null && !ancestry.has(id);) {
    const code = read(id);
    if (!code) break;
    ancestry.set(id, code);
    id = code.parentId;
  }
  const code = ancestry.get(codeId);
  return code ? { code, path: showCodePath(codePathNames(ancestry, codeId)) } : null;
}
