import type { Span } from '../../model';
import { mergeSpans } from '../../text/spans';
import type { QueryUnit } from './ast';
import { narrowDocument, type QueriedDocument, remainingStretches } from './document-codings';
import { gatherPassages, type Passage, passageFinder } from './passages';
import type { ResolvedQuery } from './resolved-query';
import { sortParts } from './sort-parts';
import { touchedUnits } from './text-units';

type Evaluate = (query: ResolvedQuery, document: QueriedDocument) => Passage[];

/** Whether a query holds in a unit; `never` when it can hold in none of the document. */
type Truth = { readonly holds: (unit: Span) => boolean; readonly never: boolean };

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
  const wanted: Passage[][] = [];
  const truth = truthOf(query, document, true);
  if (truth.never) return [];
  const passages = gatherPassages(wanted.flat());
  if (wanted.length > 0 && passages.length === 0) return [];
  if (unit === 'document' && wanted.length > 0) return truth.holds(everything) ? passages : [];

  const text = document.texts.textOf(document.source);
  const language = document.scoped.study.sources[document.source]?.language ?? null;
  const touched = wanted.length > 0 ? mergeSpans(passages) : [{ start: 0, end: text.length }];
  const units = unit === 'document' ? touched : touchedUnits({ text, language }, unit, touched);
  const chosen = units.filter(truth.holds);
  if (wanted.length === 0) return remainingStretches(document, chosen, []);
  const { overlaps } = passageFinder(chosen);
  return passages.filter(overlaps);

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
        return { holds: passageFinder(found).overlaps, never: found.length === 0 };
      }
    }
  }
}

const everything: Span = { start: 0, end: Infinity };
