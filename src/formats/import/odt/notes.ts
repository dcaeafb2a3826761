import { childNamed, textOf, type XmlElement } from '../../xml-tree';
import type { Reading } from './reading';

/** Lays out a footnote or an endnote: its number here, its words behind the text. */
export function layOutNote(reading: Reading, note: XmlElement): void {
  const citation = childNamed(note, 'text:note-citation');
  const written = citation?.attributes['text:label'] ?? (citation ? textOf(citation) : '');
  const label = nameNote(reading.noteLabels, written.trim());
  reading.builder.refer(label);
  reading.builder.note(label, () => {
    reading.pages.outside(() => reading.layOutBlocks(childNamed(note, 'text:note-body')?.children ?? []));
  });
}

/** Footnotes may begin at 1 again on every page, or all be called *; a mark needs a label of its own. */
function nameNote(taken: Set<string>, written: string): string {
  const first = written === '' ? '*' : written;
  let label = first;
  for (let again = 2; taken.has(label); again++) label = `${first}-${String(again)}`;
  taken.add(label);
  return label;
}
