import { Buffer } from 'node:buffer';
import { normaliseText } from '../../domain/text/normalise';
import { hasSureTurns, keepRecognised, recogniseTurns } from '../../domain/text/recognise-turns';
import { putTurns, type SpeakerTurn } from '../../domain/text/speaker-turns';
import { warning } from '../../domain/warning';
import { decodeText } from './charset';
import type { BuiltDocument } from './document-builder';
import { toImportedText } from './imported-text';
import type { FileToImport, ImportedText, Importer } from './importer';
import { layOutCues } from './subtitles/lay-out-cues';
import { readCues } from './subtitles/read-cues';

const webVtt = /^WEBVTT(?:[ \t\n\r]|$)/;
const subRip = /^\s*(?:\d+[ \t]*\r?\n)?(?:\d+:)?\d{1,2}:\d{2}[,.]\d{1,3}[ \t]*-->[ \t]*\d/;

/** Subtitles as WebVTT and SubRip: transcripts with the time of every word group. */
export const subtitles: Importer = {
  name: 'Subtitles',
  kind: 'subtitles',
  extensions: ['srt', 'vtt'],
  reads({ bytes }) {
    const start = beginningOf(bytes);
    return webVtt.test(start) || subRip.test(start);
  },
  read: readFile,
};

/** The first signs without byte order mark; the zeros of UTF-16 among them are left out. */
function beginningOf(bytes: Uint8Array): string {
  const sample = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 400)).toString('latin1');
  return sample.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replaceAll('\0', '');
}

function readFile({ name, bytes }: FileToImport): ImportedText {
  const decoded = decodeText(bytes, name);
  const { text } = normaliseText(decoded.text);
  const { cues, damaged } = readCues(text, webVtt.test(text));
  const ordered = cues.toSorted((a, b) => a.from - b.from);
  const moved = cues.filter((cue, i) => cue.from < (cues[i - 1]?.from ?? cue.from)).length;
  const { document, turns } = layOutCues(ordered);
  return toImportedText(withTurns(document, turns), {
    charset: decoded.charset,
    warnings: [
      ...decoded.warnings,
      ...(damaged > 0 ? [warning('cuesDamaged', { count: damaged })] : []),
      ...(moved > 0 ? [warning('cuesReordered', { count: moved })] : []),
    ],
  });
}

/** Speakers as the file names them, else as the lines begin: in a transcript until the next one, else for a line. */
function withTurns(document: BuiltDocument, named: readonly SpeakerTurn[]): BuiltDocument {
  const { text, marks } = document;
  if (named.length > 0) return { ...document, marks: putTurns(text, marks, [], named) };
  const found = recogniseTurns(text, marks);
  if (found.length === 0) return document;
  const turns = hasSureTurns(text, found) ? found : found.map((turn) => firstLineOf(text, turn));
  return { ...document, marks: keepRecognised(text, marks, turns) };
}

function firstLineOf(text: string, turn: SpeakerTurn): SpeakerTurn {
  const lineEnd = text.indexOf('\n', turn.start);
  return lineEnd < 0 ? turn : { ...turn, end: Math.min(turn.end, lineEnd) };
}
