import { groupByShownCodes, groupCodes, shownCodes } from './code-groups';
import { codePathsOf } from './code-paths';
import { coverStretches } from './coverage';
import type { Cell, CodeReach, FigureTable, PassageSet, Place } from './figure';
import type { InSteps } from './in-steps';
import { passagesOfCodings } from './passage-set';
import { type ScopedStudy, shownSources } from './resolve-scope';
import { lengthOfSource } from './source-sizes';
import type { StudyTexts } from './coded-study';
import { sum } from './sum';

export type PortraitSettings = {
  readonly kind: 'portraits';
  /** Into how many equal parts each document is cut. */
  readonly parts: number;
  readonly reach: CodeReach;
};

/** Documents whose parts are looked through in one step. */
const documentsAtOnce = 50;

/**
 * Documents side by side, each cut into equal parts of its characters: one row a document, in each part the code that covers
 * most of it, of equal ones the first of the codebook, and nothing where no code does.
 */
export function* computePortraits(
  scoped: ScopedStudy,
  settings: PortraitSettings,
  texts: StudyTexts,
): InSteps<FigureTable> {
  const { study } = scoped;
  const { parts } = settings;
  const shown = shownCodes(study, scoped.codes, settings.reach);
  const pathOf = codePathsOf(study);
  const names = new Map(shown.map((code) => [code, pathOf(code)]));
  const covered = yield* coverParts(scoped, settings, texts);
  const sources = shownSources(scoped);
  const rows: Cell[][] = [];
  for (const source of sources) {
    const inPart = (_: unknown, part: number): Cell => names.get(mostOf(covered.get(source * parts + part))) ?? null;
    rows.push([study.sources[source]?.title ?? '', ...Array.from({ length: parts }, inPart)]);
    if (rows.length % documentsAtOnce === 0) yield;
  }
  return {
    columns: [
      { key: 'document', kind: 'words' },
      ...Array.from({ length: parts }, (_, part) => ({ key: String(part + 1), kind: 'words' as const })),
    ],
    rows,
    rowIds: sources.map((source) => study.sources[source]?.id ?? ''),
    n: { codings: scoped.codings.length, documents: sum(scoped.sources), parts },
  };
}

/** The codings of a part's code that lie in it; of a whole row all codings of the document. */
export function* passagesOfPortraits(
  scoped: ScopedStudy,
  settings: PortraitSettings,
  texts: StudyTexts,
  { row, column = 0 }: Place,
): InSteps<PassageSet> {
  const { study } = scoped;
  const source = shownSources(scoped)[row] ?? -1;
  const own = scoped.codings.filter((coding) => study.codings.source[coding] === source);
  if (column === 0) return passagesOfCodings(study, own);
  const covered = yield* coverParts({ ...scoped, codings: own }, settings, texts);
  const code = mostOf(covered.get(source * settings.parts + column - 1));
  const groupsOf = groupCodes(study, settings.reach);
  const length = lengthOfSource(study, texts, source);
  const [from, to] = [(column - 1) * length, column * length];
  return passagesOfCodings(
    study,
    own.filter(
      (coding) =>
        groupsOf(study.codings.code[coding] ?? 0).includes(code) &&
        (study.codings.pointStart[coding] ?? 0) * settings.parts < to &&
        (study.codings.pointEnd[coding] ?? 0) * settings.parts > from,
    ),
  );
}

/**
 * For each part of a document that is coded, how much of it each code covers. A character is as many units long as there
 * are parts, so that all borders are whole numbers: fractions would let a passage reach into the part before it.
 */
function* coverParts(
  scoped: ScopedStudy,
  { parts, reach }: PortraitSettings,
  texts: StudyTexts,
): InSteps<ReadonlyMap<number, ReadonlyMap<number, number>>> {
  const { study } = scoped;
  const covered = new Map<number, Map<number, number>>();
  const lengths = new Map<number, number>();
  yield* coverStretches(
    scoped,
    groupByShownCodes(scoped, reach),
    ({ source, group, pointStart: start, pointEnd: end }) => {
      const length = lengths.get(source) ?? lengthOfSource(study, texts, source);
      lengths.set(source, length);
      const [from, to] = [start * parts, end * parts];
      for (let part = Math.floor(from / length); part < parts && part * length < to; part++) {
        const share = Math.min(to, (part + 1) * length) - Math.max(from, part * length);
        const inPart = covered.get(source * parts + part) ?? new Map<number, number>();
        inPart.set(group, (inPart.get(group) ?? 0) + share);
        covered.set(source * parts + part, inPart);
      }
    },
  );
  return covered;
}

function mostOf(covered: ReadonlyMap<number, number> | undefined): number {
  let most = -1;
  for (const [code, size] of covered ?? []) {
    const best = covered?.get(most) ?? 0;
    if (size > best || (size === best && code < most)) most = code;
  }
  return most;
}
