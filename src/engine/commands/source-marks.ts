import { markBoilerplate, paragraphsAround } from '../../domain/text/change-marks';
import { firstWords } from '../../domain/text/first-words';
import { boilerplateSpans, parseMarks, serialiseMarks, type Mark } from '../../domain/text/marks';
import { keepRecognised, recogniseTurns } from '../../domain/text/recognise-turns';
import { listSpeakers, renameSpeaker, setSpeaker } from '../../domain/text/speaker-turns';
import { trimSpan } from '../../domain/text/trim-span';
import { countCharacters, recountWords } from '../../domain/text/words';
import type { Source } from '../../domain/model';
import { problem } from '../../domain/problem';
import { getOrFail, type Tx } from '../tx';
import type { CommandContext } from './context';
import type { CommandFunctions } from './command-function';
import { refuseBadSpan } from './quotations';

export const sourceMarkCommands = {
  'source.markBoilerplate'(tx, { sourceId, start, end, boilerplate }, context) {
    const { source, text, marks } = readMarkedText(tx, sourceId, context);
    refuseBadSpan(context.text(source.textHash), { start, end });
    const span = trimSpan(text, { start, end });
    if (span.start === span.end) throw problem('emptySpan');
    context.name(firstWords(text.slice(span.start, span.end)));
    putMarks(tx, source, text, markBoilerplate(text, marks, span, boilerplate));
  },

  'source.setSpeaker'(tx, { sourceId, start, end, speaker }, context) {
    const { source, text, marks } = readMarkedText(tx, sourceId, context);
    // An empty span is the caret: it means the paragraph around it.
    if (start !== end) refuseBadSpan(context.text(source.textHash), { start, end });
    if (end > text.length) throw problem('spanOutside', { start, end, length: text.length });
    const paragraphs = paragraphsAround(text, { start, end });
    if (paragraphs.start === paragraphs.end) throw problem('emptySpan');
    context.name(speaker ?? firstWords(text.slice(paragraphs.start, paragraphs.end)));
    putMarks(tx, source, text, setSpeaker(text, marks, paragraphs, speaker));
  },

  'source.renameSpeaker'(tx, { sourceId, speaker, name }, context) {
    const { source, text, marks } = readMarkedText(tx, sourceId, context);
    if (!listSpeakers(marks).some((known) => known.name === speaker)) throw problem('speakerMissing', { speaker });
    context.name(name);
    putMarks(tx, source, text, renameSpeaker(text, marks, speaker, name));
  },

  'source.recogniseSpeakers'(tx, { sourceId, speakers }, context) {
    const { source, text, marks } = readMarkedText(tx, sourceId, context);
    context.name(source.title);
    const turns = recogniseTurns(text, marks, speakers && new Set(speakers));
    putMarks(tx, source, text, keepRecognised(text, marks, turns));
    return { turns: turns.length };
  },
} satisfies Partial<CommandFunctions>;

function readMarkedText(tx: Tx, sourceId: string, context: CommandContext) {
  const source = getOrFail(tx, 'source', sourceId);
  const { text } = context.text(source.textHash);
  return { source, text, marks: parseMarks(tx.content('marks', source.marksHash)) };
}

/** Gives a source other marks. What is boilerplate is left out of its counts, so they are counted anew. */
function putMarks(tx: Tx, source: Source, text: string, marks: readonly Mark[]): void {
  const marksHash = tx.keep('marks', serialiseMarks(marks));
  if (marksHash === source.marksHash) return;
  const leaveOut = boilerplateSpans(marks);
  const before = parseMarks(tx.content('marks', source.marksHash));
  tx.put('source', {
    ...source,
    marksHash,
    characters: countCharacters(text, leaveOut),
    words: recountWords(source, { text, leaveOut: boilerplateSpans(before) }, { text, leaveOut }),
  });
}
