import type { PassageRow } from '../../contract/passage-queries';
import { codePathNames } from '../../domain/codebook/tree';
import { memoTitle } from '../../domain/memos/filter-memos';
import type { Id, MemoSubject } from '../../domain/model';
import type { Mirror } from './mirror';

/** What a memo is about, or where a link ends: its own name, and where it belongs. */
export type Subject = {
  readonly table: MemoSubject;
  readonly words: string;
  /** The document of a passage, the code of a coding; empty when the words say all. */
  readonly where: string;
  readonly colour: string | null;
};

/** Says what a record is called and where it belongs. */
export function describeSubject(
  mirror: Mirror,
  passages: ReadonlyMap<Id, PassageRow>,
  table: MemoSubject,
  id: Id,
): Subject {
  const named = (words: string | undefined): Subject => ({ table, words: words ?? '', where: '', colour: null });
  switch (table) {
    case 'project':
      return named(mirror.project.name);
    case 'coder':
      return named(mirror.coders.get(id)?.name);
    case 'source':
      return named(mirror.sources.get(id)?.title);
    case 'case':
      return named(mirror.cases.get(id)?.name);
    case 'code':
      return { ...named(codePathNames(mirror.codes, id).join(' › ')), colour: mirror.codes.get(id)?.colour ?? null };
    case 'memo': {
      const memo = mirror.memos.get(id);
      return named(memo && memoTitle(memo));
    }
    case 'quotation':
    case 'coding': {
      const passage = passages.get(id);
      if (!passage) return named('');
      const code = passage.codeId === null ? undefined : mirror.codes.get(passage.codeId);
      const title = mirror.sources.get(passage.sourceId)?.title ?? '';
      return {
        table,
        words: passage.words.replaceAll(/\s+/g, ' '),
        where: code ? `${code.name} · ${title}` : title,
        colour: code?.colour ?? null,
      };
    }
  }
}
