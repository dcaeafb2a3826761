import type { Mark } from '../../../domain/text/marks';
import type { About } from '../importer';
import { readNewsHead } from './news-head';

/** What a file says of a document, and where it is silent, what the head of its text says. */
export function completeAbout(about: About, text: string, marks: readonly Mark[]): About {
  return { ...readNewsHead(text, marks), ...about };
}
