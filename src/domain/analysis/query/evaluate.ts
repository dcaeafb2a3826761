import { assertNever } from '../../assert-never';
import { listParagraphs } from '../../text/paragraphs';
import { mergeSpans, overlapsAny } from '../../text/spans';
import {
  narrowDocument,
  narrowToScope,
  passagesOfCodes,
  passagesOfCodings,
  type QueriedDocument,
  remainingStretches,
} from './document-codings';
import { nearnessFinder } from './nearness';
import { evaluateDistance, evaluateUnits } from './evaluate-units';
import { gatherPassages, intersectPassages, type Passage, passageFinder } from './passages';
import type { ResolvedQuery, ResolvedRelation, ResolvedSequence } from './resolved-query';
import { sortParts } from './sort-parts';

/** The passages of one document that answer a query, in reading order, each stretch once. */
export function evaluateQuery(query: ResolvedQuery, document: QueriedDocument): Passage[] {
  switch (query.kind) {
    case 'codings':
      return passagesOfCodes(document, query.codes);
    case 'only':
      return evaluateOnly(query.codes, document);
    case 'text':
      return evaluateText(query.term, document);
    case 'condition':
      return passagesOfCodes(narrowDocument(document, [query]), null);
    case 'saved':
      return evaluateQuery(query.of, narrowToScope(document, query.scoped, query.inScope));
    case 'and':
      return evaluateAnd(query.parts, document);
    case 'or':
      return gatherPassages(query.parts.flatMap((part) => evaluateQuery(part, document)));
    case 'not':
      return withoutAny([query.of], document);
    case 'unit':
      return evaluateUnits(query.unit, query.of, document, evaluateQuery);
    case 'distance':
      return evaluateDistance(query.distance, query.of, document, evaluateQuery);
    case 'relation':
      return evaluateRelation(query, document);
    case 'sequence':
      return evaluateSequence(query, document);
    default:
      return assertNever(query);
  }
}

function evaluateAnd(parts: readonly ResolvedQuery[], document: QueriedDocument): Passage[] {
  const { conditions, absent, present } = sortParts(parts);
  const narrowed = narrowDocument(document, conditions);
  if (present.length === 0) return withoutAny(absent, narrowed);
  const lists: Passage[][] = [];
  for (const part of present) {
    const list = evaluateQuery(part, narrowed);
    if (list.length === 0) return [];
    lists.push(list);
  }
  const [first = []] = lists;
  const found = lists.length === 1 ? first : intersectPassages(lists);
  if (absent.length === 0 || found.length === 0) return found;
  const inTheWay = mergeSpans(absent.flatMap((part) => evaluateQuery(part, narrowed)));
  return found.filter((passage) => !overlapsAny(passage, inTheWay));
}

/** Paragraph by paragraph the stretches on which none of the parts lies. */
function withoutAny(parts: readonly ResolvedQuery[], document: QueriedDocument): Passage[] {
  const taken = mergeSpans(parts.flatMap((part) => evaluateQuery(part, document)));
  return remainingStretches(document, listParagraphs(document.texts.textOf(document.source)), taken);
}

function evaluateOnly(codes: Uint8Array, document: QueriedDocument): Passage[] {
  const { code } = document.scoped.study.codings;
  const own = passagesOfCodes(document, codes);
  if (own.length === 0) return own;
  const others = document.codings.filter((coding) => codes[code[coding] ?? 0] !== 1);
  const { overlaps } = passageFinder(passagesOfCodings(document, others));
  return own.filter((passage) => !overlaps(passage));
}

function evaluateText(term: number, { source, scoped, texts, hitsOf, keepsStretch }: QueriedDocument): Passage[] {
  const boilerplate = scoped.scope.boilerplate === true ? [] : texts.boilerplateOf(source);
  return hitsOf(term, source)
    .filter((hit) => !overlapsAny(hit, boilerplate) && keepsStretch(hit))
    .map(({ start, end }) => ({ start, end, codings: [] }));
}

function evaluateRelation({ relation, negated, left, right }: ResolvedRelation, document: QueriedDocument): Passage[] {
  const passages = evaluateQuery(left, document);
  if (passages.length === 0) return passages;
  const finder = passageFinder(evaluateQuery(right, document));
  const holds = { overlaps: finder.overlaps, within: finder.holds, contains: finder.liesIn }[relation];
  return passages.filter((passage) => holds(passage) !== negated);
}

function evaluateSequence(query: ResolvedSequence, document: QueriedDocument): Passage[] {
  const { order, negated, left, right, distance } = query;
  const passages = evaluateQuery(left, document);
  const others = passages.length > 0 ? evaluateQuery(right, document) : [];
  if (others.length === 0) return negated ? passages : [];
  const { isFollowed, isPreceded, isNear } = nearnessFinder(document, others, distance);
  const holds = { 'followed by': isFollowed, 'preceded by': isPreceded, near: isNear }[order];
  return passages.filter((passage) => holds(passage) !== negated);
}
