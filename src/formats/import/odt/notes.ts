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
function nameNote(taken: Map<string, number>, written: string): string {
  const first = written === '' ? '*' : written;
  const times = (taken.get(first) ?? 0) + 1;
  taken.set(first, times);
  if (times === 1) return first;
  // A document may have written the very label that is made up here.
  return nameNote(taken, `${first}-${String(times)}`);
}
