import type { Mark } from '../../../domain/text/marks';
import type { About } from '../importer';
import { readNewsHead } from './news-head';

/** What a file says of a document, and where it is silent, what the head of its text says. */
export function completeAbout(about: About, text: string, marks: readonly Mark[]): About {
  const said = Object.entries(about).filter(([, value]) => value.trim() !== '');
  return { ...readNewsHead(text, marks), ...(Object.fromEntries(said) as About) };
}
