import { opensTurn } from '../../../domain/text/recognise-turns';
import type { SpeakerTurn } from '../../../domain/text/speaker-turns';
import { trimSpan } from '../../../domain/text/trim-span';
import { createDocumentBuilder, type BuiltDocument } from '../document-builder';
import { readCueLines, type CuePiece } from './read-cue-line';
import type { Cue } from './read-cues';

/** Who pauses longer begins a new paragraph, in seconds. */
const longPause = 2;
/** A paragraph ends with a sentence from this length on, and with any cue from the other. */
const longParagraph = 600;
const longestParagraph = 1500;

const sentenceEnd = /[.?!…。？！][”"’')\]]*$/;
/** A dash or two angle brackets show that another one speaks, without a name. */
const changeOfSpeaker = /^\s*(?:[-‐–—]\s*[^\s\d]|>{2,3})/;

/** A line of a cue that one voice speaks. */
type Line = { readonly speaker: string | null; readonly pieces: readonly CuePiece[]; readonly words: string };

/**
 * Puts cues together as one reads a transcript: a paragraph for what one person says without a long pause. Every cue
 * keeps its time over its words. Turns are those that the file names, in reading order.
 */
export function layOutCues(cues: readonly Cue[]): {
  readonly document: BuiltDocument;
  readonly turns: readonly SpeakerTurn[];
} {
  const builder = createDocumentBuilder();
  const turns: SpeakerTurn[] = [];
  let paragraphStart = 0;
  let last: Line | null = null;
  let lastEnd = 0;

  function beginsParagraph(line: Line): boolean {
    if (line.speaker !== last?.speaker) return true;
    return changeOfSpeaker.test(line.words) || opensTurn(line.words);
  }

  function isPause(from: number): boolean {
    const length = builder.position() - paragraphStart;
    if (from - lastEnd >= longPause || length > longestParagraph) return true;
    return length > longParagraph && sentenceEnd.test(last?.words.trimEnd() ?? '');
  }

  function writeLine({ pieces, speaker }: Line): void {
    const start = builder.position();
    for (const { text, formats } of pieces) {
      for (const kind of formats) builder.open({ kind });
      builder.flow(text);
      for (let i = formats.length; i > 0; i--) builder.close();
    }
    if (speaker !== null) turns.push({ start, end: builder.position(), speaker });
  }

  for (const cue of cues) {
    const lines = readCueLines(cue.lines).flatMap(linesByVoice);
    for (const [i, line] of lines.entries()) {
      if (beginsParagraph(line) || (i === 0 && isPause(cue.from))) {
        builder.breakLine();
        paragraphStart = builder.position();
      } else if (!builder.runsOn(line.words.trimStart())) builder.flow(' ');
      if (i === 0) builder.open({ kind: 'time', from: cue.from, to: cue.to });
      writeLine(line);
      last = line;
    }
    if (lines.length > 0) builder.close();
    lastEnd = Math.max(lastEnd, cue.to);
  }
  const document = builder.finish();
  return { document, turns: turns.map((turn) => ({ ...turn, ...trimSpan(document.text, turn) })) };
}

/** A line is cut where another voice begins; what holds no words is none. */
function linesByVoice(pieces: readonly CuePiece[]): readonly Line[] {
  const lines: { speaker: string | null; pieces: CuePiece[]; words: string }[] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    if (line?.speaker === piece.speaker) {
      line.pieces.push(piece);
      line.words += piece.text;
    } else lines.push({ speaker: piece.speaker, pieces: [piece], words: piece.text });
  }
  return lines.filter(({ words }) => words.trim() !== '');
}
