import type { Span } from '../../model';
import { mergeSpans } from '../../text/spans';
import type { Distance, QueryUnit } from './ast';
import { allUnits, decidedUnits } from './decided-units';
import { narrowDocument, type QueriedDocument, remainingStretches } from './document-codings';
import { nearnessFinder } from './nearness';
import { gatherPassages, type Passage, type PassageFinder, passageFinder } from './passages';
import type { ResolvedQuery } from './resolved-query';
import { sortParts } from './sort-parts';

type Evaluate = (query: ResolvedQuery, document: QueriedDocument) => Passage[];

/** Whether a query holds at a place; `never` when it can hold at none of the document. */
type Truth = { readonly holds: (place: Span) => boolean; readonly never: boolean };

/** Where in a document a query holds, and the passages of its terms that shall occur; no lists when none shall. */
type Judgement = Truth & { readonly wanted: readonly (readonly Passage[])[] };

/**
 * Decides a query unit by unit: a term occurs in a unit when one of its passages has a character there. The answer is the
 * passages of the terms that shall occur, as far as they lie in a unit in which the query holds; or such units themselves
 * when all terms shall be absent.
 */
export function evaluateUnits(
  unit: QueryUnit,
  query: ResolvedQuery,
  document: QueriedDocument,
  evaluate: Evaluate,
): Passage[] {
  const terms: PassageFinder[] = [];
  const { wanted, holds, never } = judge(query, document, evaluate, (found) => {
    const finder = passageFinder(found);
    terms.push(finder);
    return finder.overlaps;
  });
  if (never) return [];
  const passages = gatherPassages(wanted.flat());
  if (wanted.length > 0 && passages.length === 0) return [];
  if (unit === 'document' && wanted.length > 0) return holds(everything) ? passages : [];

  if (wanted.length === 0) {
    const whole = { start: 0, end: document.texts.textOf(document.source).length };
    const units = unit === 'document' ? [whole] : allUnits(document, unit);
    return remainingStretches(document, units.filter(holds), []);
  }
  const touched = mergeSpans(passages);
  const units = unit === 'document' ? touched : decidedUnits(document, unit, touched, terms);
  const chosen = units.filter(holds);
  const { overlaps } = passageFinder(chosen);
  return passages.filter(overlaps);
}

/**
 * Decides a query passage by passage: of the terms that shall occur those passages at which it holds. There a term occurs
 * when one of its passages overlaps that passage or lies no further from it than the distance.
 */
export function evaluateDistance(
  distance: Distance,
  query: ResolvedQuery,
  document: QueriedDocument,
  evaluate: Evaluate,
): Passage[] {
  const { wanted, holds, never } = judge(
    query,
    document,
    evaluate,
    (found) => nearnessFinder(document, found, distance).isNear,
  );
  return never ? [] : gatherPassages(wanted.flat()).filter(holds);
}

function judge(
  query: ResolvedQuery,
  document: QueriedDocument,
  evaluate: Evaluate,
  occursAt: (found: readonly Passage[]) => (place: Span) => boolean,
): Judgement {
  const wanted: Passage[][] = [];
  return { ...truthOf(query, document, true), wanted };

  function truthOf(part: ResolvedQuery, narrowed: QueriedDocument, isWanted: boolean): Truth {
    switch (part.kind) {
      case 'not': {
        const { holds } = truthOf(part.of, narrowed, !isWanted);
        return { holds: (span) => !holds(span), never: false };
      }
      case 'or': {
        const parts = part.parts.map((one) => truthOf(one, narrowed, isWanted));
        return { holds: (span) => parts.some(({ holds }) => holds(span)), never: parts.every(({ never }) => never) };
      }
      case 'and': {
        const { conditions, absent, present } = sortParts(part.parts);
        const inner = narrowDocument(narrowed, conditions);
        const parts = [
          ...present.map((one) => truthOf(one, inner, isWanted)),
          ...absent.map((of) => truthOf({ kind: 'not', of }, inner, isWanted)),
        ];
        return { holds: (span) => parts.every(({ holds }) => holds(span)), never: parts.some(({ never }) => never) };
      }
      default: {
        const found = evaluate(part, narrowed);
        if (isWanted) wanted.push(found);
        return { holds: occursAt(found), never: found.length === 0 };
      }
    }
  }
}

const everything: Span = { start: 0, end: Infinity };
