import type { Mark } from '../../../domain/text/marks';
import type { About } from '../importer';
import { readNewsHead } from './news-head';

/**
 * What a file says of a document, and where it is silent, what the head of its text says. A date that is only the day on
 * which a program made the file gives way to one in the text.
 */
export function completeAbout(
  about: About,
  text: string,
  marks: readonly Mark[],
  dated: 'document' | 'file' = 'document',
): About {
  const head = readNewsHead(text, marks);
  const said = Object.entries(about).filter(
    ([field, value]) => value.trim() !== '' && !(field === 'date' && dated === 'file' && head.date !== undefined),
  );
  return { ...head, ...(Object.fromEntries(said) as About) };
}
