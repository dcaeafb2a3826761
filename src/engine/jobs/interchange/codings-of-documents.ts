import { listCodePaths } from '../../../domain/analysis/query/find-names';
import type { ScopedStudy } from '../../../domain/analysis/resolve-scope';
import { showCodePath } from '../../../domain/codebook/code-path';
import { groupBy } from '../../../domain/group-by';
import type { Coding, Flag, Id, Quotation } from '../../../domain/model';
import type { CodingsOfDocument, ExportedCoding } from '../../../formats/export/exported-coding';
import type { OpenProject } from '../../open-project';
import { recordWords } from '../../queries/record-words';

type Row = Omit<Coding, 'versionId'> &
  Pick<Quotation, 'start' | 'end' | 'codePointStart' | 'codePointEnd' | 'exact' | 'prefix' | 'suffix'> & {
    readonly lost: Flag;
  };

const codingsSql = `SELECT coding.id AS id, quotationId, codeId, coding.coderId AS coderId, coding.created AS created, weight,
  actorId, stance, "start", "end", codePointStart, codePointEnd, exact, prefix, suffix, lost
  FROM quotation JOIN coding ON coding.quotationId = quotation.id WHERE quotation.sourceId = ?`;

/** Reads the codings that a scope leaves in, document by document. */
export function codingsReader(project: OpenProject, scoped: ScopedStudy): (source: number) => CodingsOfDocument {
  const { study } = scoped;
  const paths = listCodePaths(study);
  const codes = new Map(
    study.codes.map((code, i) => [code.id, { ...code, path: showCodePath(paths[i] ?? []), place: i }]),
  );
  const coders = new Map(study.coders.map(({ id, name }) => [id, name]));
  const cases = new Map(study.cases.map(({ id, name }) => [id, name]));
  const isIn = new Set(Array.from(scoped.codings, (coding) => study.codings.ids[coding] ?? ''));
  const memosOn = memoFinder(project);
  const say = (row: Row): ExportedCoding => ({
    ...row,
    code: codes.get(row.codeId)?.name ?? '',
    codePath: codes.get(row.codeId)?.path ?? '',
    colour: codes.get(row.codeId)?.colour ?? '#808080',
    coder: coders.get(row.coderId) ?? '',
    actor: cases.get(row.actorId ?? '') ?? null,
    memos: [...memosOn(row.id), ...memosOn(row.quotationId)],
  });
  const placeOf = ({ codeId }: Row): number => codes.get(codeId)?.place ?? 0;
  return (source) => {
    const rows = project.file.db
      .all<Row>(codingsSql, [study.sources[source]?.id ?? ''])
      .sort((a, b) => a.start - b.start || b.end - a.end || placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1));
    return {
      placed: rows.filter(({ id }) => isIn.has(id)).map(say),
      lost: rows.filter((row) => row.lost === 1 && isLostIn(row, scoped, placeOf(row))).map(say),
    };
  };
}

/** A lost passage stands nowhere, so it is in no case; everything else that a scope says of codings holds for it too. */
function isLostIn(row: Row, { scope, codes }: ScopedStudy, place: number): boolean {
  const { coderIds = [], caseIds = [], actorIds = [], stances = [], weightFrom, weightTo } = scope;
  const isOneOf = <V>(chosen: readonly V[], value: V | null): boolean =>
    chosen.length === 0 || (value !== null && chosen.includes(value));
  const isWeighed =
    (weightFrom === undefined && weightTo === undefined) ||
    (row.weight !== null && row.weight >= (weightFrom ?? 0) && row.weight <= (weightTo ?? 100));
  return (
    codes[place] === 1 &&
    caseIds.length === 0 &&
    isOneOf(coderIds, row.coderId) &&
    isOneOf(actorIds, row.actorId) &&
    isOneOf(stances, row.stance) &&
    isWeighed
  );
}

/** Memos of a record as they are read: their title, and names in the place of links. */
export function memoFinder(project: OpenProject): (aboutId: Id) => readonly string[] {
  const { readable } = recordWords(project);
  const memos = groupBy(project.reads.where('memo', {}), ({ aboutId }) => aboutId);
  return (aboutId) =>
    (memos.get(aboutId) ?? []).map(({ title, text }) =>
      [title, readable(text, (name) => name)].filter((part) => part !== '').join('\n\n'),
    );
}
