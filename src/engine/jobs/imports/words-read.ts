import type { NewDocument } from '../../../contract/engine';
import { boilerplateSpans } from '../../../domain/text/marks';
import { countWords } from '../../../domain/text/words';

const counted = new WeakMap<NewDocument, number>();

/** The words of a document that was read: counted once, however often it is shown and when it is kept. */
export function wordsRead(document: NewDocument): number {
  const known = counted.get(document);
  if (known !== undefined) return known;
  const words = countWords(document.text, document.language ?? null, boilerplateSpans(document.marks));
  counted.set(document, words);
  return words;
}
