import type { NewPlace } from '../../contract/engine';
import type { Id, Source, Span } from '../../domain/model';
import { problem } from '../../domain/problem';
import { findPlaces } from '../../domain/text/anchoring/find-places';
import { moveMarks } from '../../domain/text/edits/move-marks';
import { moveSpanThrough } from '../../domain/text/edits/move-span';
import { applyEdits, type TextEdit } from '../../domain/text/edits/text-edit';
import { firstWords } from '../../domain/text/first-words';
import { boilerplateSpans, type Mark, parseMarks, serialiseMarks } from '../../domain/text/marks';
import { normaliseText } from '../../domain/text/normalise';
import { countCharacters, recountWords } from '../../domain/text/words';
import { getOrFail, type Tx } from '../tx';
import type { CommandContext } from './context';
import type { CommandFunctions } from './command-function';
import { type NewPlaceOf, placeQuotations } from './place-quotations';

export const textCommands = {
  'source.editText'(tx, { sourceId, textHash, edits }, context) {
    const source = sourceWithText(tx, sourceId, textHash, context);
    const edited = editText(context.text(textHash).text, parseMarks(tx.content('marks', source.marksHash)), edits);
    const lostQuotationIds = putText(
      tx,
      source,
      edited,
      (quotation) => (quotation.lost === 1 ? 'as-it-is' : (moveSpanThrough(quotation, edits) ?? 'lost')),
      context,
    );
    return { lostQuotationIds };
  },

  'source.replaceText'(tx, { sourceId, textHash, document, places }, context) {
    const source = sourceWithText(tx, sourceId, textHash, context);
    const { text } = normaliseText(document.text);
    const { marks, fileName = source.fileName, charset = source.charset } = document;
    const named = new Map(places.map((place) => [place.quotationId, place]));
    const unnamed = tx.where('quotation', { sourceId }).filter(({ id }) => !named.has(id));
    const expected = findPlaces(context.text(textHash).text, text, unnamed);
    const placed = new Map<Id, Span | 'lost'>();
    for (const [i, quotation] of unnamed.entries()) {
      const found = expected[i];
      if (found?.how !== 'same-place' && quotation.lost === 1) continue;
      if (!found?.to || found.how !== 'same-place') {
        throw problem('passageUnplaced', { quote: firstWords(quotation.exact) });
      }
      placed.set(quotation.id, found.to);
    }
    for (const place of places) placed.set(place.quotationId, spanOf(place));
    const lostQuotationIds = putText(
      tx,
      { ...source, fileName, charset },
      { text, marks },
      ({ id }) => placed.get(id) ?? 'lost',
      context,
    );
    return { lostQuotationIds };
  },

  'source.restoreText'(tx, { sourceId, textHash }, context) {
    const source = getOrFail(tx, 'source', sourceId);
    context.name(source.title);
    const earlier = context.earlierText(sourceId, textHash);
    if (!earlier) throw problem('versionMissing', { document: source.title });
    const quotations = tx.where('quotation', { sourceId });
    const places = findPlaces(context.text(source.textHash).text, earlier.text, quotations);
    const placed = new Map(quotations.map(({ id }, i) => [id, places[i]?.to ?? ('lost' as const)]));
    return { lostQuotationIds: putText(tx, source, earlier, ({ id }) => placed.get(id) ?? 'lost', context) };
  },
} satisfies Partial<CommandFunctions>;

/** Gives a source another text with its marks, counts it anew and places its quotations; answers those that were lost. */
export function putText(
  tx: Tx,
  source: Source,
  { text, marks }: { readonly text: string; readonly marks: readonly Mark[] },
  placeIn: NewPlaceOf,
  context: CommandContext,
): Id[] {
  const leaveOut = boilerplateSpans(marks);
  const before = context.text(source.textHash);
  const leftOut = boilerplateSpans(parseMarks(tx.content('marks', source.marksHash)));
  const textHash = tx.keep('text', text);
  tx.put('source', {
    ...source,
    textHash,
    marksHash: tx.keep('marks', serialiseMarks(marks)),
    characters: countCharacters(text, leaveOut),
    words: recountWords(source, { text: before.text, leaveOut: leftOut }, { text, leaveOut }),
  });
  return placeQuotations(tx, source.id, { before, after: context.text(textHash) }, placeIn, context);
}

/** A text and its marks after a sequence of edits. */
function editText(
  text: string,
  marks: readonly Mark[],
  edits: readonly TextEdit[],
): { readonly text: string; readonly marks: readonly Mark[] } {
  let edited = text;
  let moved = marks;
  for (const edit of edits) {
    const after = applyEdits(edited, [edit]);
    moved = moveMarks(edited, after, moved, edit);
    edited = after;
  }
  return { text: edited, marks: moved };
}

function sourceWithText(tx: Tx, sourceId: Id, textHash: string, context: CommandContext): Source {
  const source = getOrFail(tx, 'source', sourceId);
  context.name(source.title);
  if (source.textHash !== textHash) throw problem('textChanged', { document: source.title });
  return source;
}

function spanOf(place: NewPlace): Span | 'lost' {
  return 'lost' in place ? 'lost' : { start: place.start, end: place.end };
}
