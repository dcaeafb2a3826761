import type { ArgsOf } from '../../contract/engine';
import type { PlannedPlace } from '../../contract/texts';
import { findPlaces } from '../../domain/text/anchoring/find-places';
import { normaliseText } from '../../domain/text/normalise';
import type { OpenProject } from '../open-project';
import { getOrFail } from '../tx';

/** Where the quotations of a document would stand in another text, in the order of the present one. */
export function planReplacement(
  { reads, text }: OpenProject,
  { sourceId, text: newText }: ArgsOf<'source.planReplacement'>,
): PlannedPlace[] {
  const source = getOrFail(reads, 'source', sourceId);
  const quotations = reads.where('quotation', { sourceId }).sort((a, b) => a.start - b.start || b.end - a.end);
  const places = findPlaces(text(source.textHash).text, normaliseText(newText).text, quotations);
  return quotations.map(({ id, exact, start, end }, i) => ({
    quotationId: id,
    quote: exact,
    from: { start, end },
    ...(places[i] ?? { to: null, how: 'lost', score: 0 }),
  }));
}
