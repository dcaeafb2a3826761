import type { DocumentBuilder } from '../document-builder';
import { createRecording, type Recording } from './recording';
import { readWordXml } from './word-xml';

/** The footnotes or the endnotes of a Word file: by id, what each holds. */
export type Notes = ReadonlyMap<string, Recording>;

/** Reads footnotes.xml or endnotes.xml without the lines that part the notes from the text. */
export function readNotes(bytes: Uint8Array | null, file: string): Notes {
  const notes = new Map<string, Recording>();
  if (!bytes) return notes;
  let note: Recording | null = null;
  readWordXml(bytes, file, {
    open(name, attributes) {
      if (name === 'w:footnote' || name === 'w:endnote') {
        const isText = (attributes['w:type'] ?? 'normal') === 'normal';
        note = isText ? createRecording() : null;
        if (note) notes.set(attributes['w:id'] ?? '', note);
      } else note?.listener.open(name, attributes);
    },
    close(name) {
      if (name === 'w:footnote' || name === 'w:endnote') note = null;
      else note?.listener.close(name);
    },
    text: (words) => note?.listener.text(words),
  });
  return notes;
}

/** Refers to notes of one kind and lays each out once, in the order of the references. */
export type NoteWriter = (id: string, layOut: (note: Recording) => void) => void;

/** Gives the notes of one kind their labels: 1, 2, 3 or i, ii, iii. */
export function createNoteWriter(builder: DocumentBuilder, notes: Notes, roman: boolean): NoteWriter {
  const labels = new Map<string, string>();
  return (id, layOut) => {
    const note = notes.get(id);
    if (!note) return;
    const known = labels.get(id);
    const label = known ?? labelOf(labels.size + 1, roman);
    labels.set(id, label);
    builder.refer(label);
    if (known === undefined) builder.note(label, () => layOut(note));
  };
}

const romanDigits: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function labelOf(number: number, roman: boolean): string {
  if (!roman) return String(number);
  let rest = number;
  let label = '';
  for (const [value, digits] of romanDigits) {
    label += digits.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return label;
}
