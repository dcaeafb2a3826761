import type { Archive } from '../../archive';
import { decodeXml } from '../../xml-encoding';
import { readStyleSheet } from '../markup/style-sheet';
import { readDeclarations, type TextStyle } from '../markup/text-style';
import { attributeOf, type MarkupElement } from '../markup/tree';
import { createNameFinder } from './book-paths';
import { readOrNull, type Chapter } from './chapters';

export type StyleOf = (element: MarkupElement) => TextStyle;

/** A longer style sheet is not one of a book. */
const longestSheet = 2_000_000;

/** What the style sheets of each chapter say of its elements, and their own `style` attributes. */
export async function readStyles(
  archive: Archive,
  chapters: readonly Chapter[],
): Promise<ReadonlyMap<Chapter, StyleOf>> {
  const find = createNameFinder(archive.names);
  const sheets = new Map<string, string>();
  const read = new Map<string, StyleOf>();
  const styles = new Map<Chapter, StyleOf>();
  for (const chapter of chapters) {
    const names = chapter.styleSheets.flatMap((name) => find(name) ?? []);
    for (const name of names) {
      if (sheets.has(name)) continue;
      const bytes = await readOrNull(archive, name);
      sheets.set(name, bytes && bytes.length <= longestSheet ? decodeXml(bytes) : '');
    }
    const key = JSON.stringify([names, chapter.ownStyles]);
    const styleOf =
      read.get(key) ?? readStyleSheet([...names.map((name) => sheets.get(name)), chapter.ownStyles].join('\n'));
    read.set(key, styleOf);
    styles.set(chapter, styleOf);
  }
  return styles;
}

/** What a style sheet and an element's own style say together. */
export function wholeStyleOf(element: MarkupElement, styleOf: StyleOf): TextStyle {
  const own = attributeOf(element, 'style');
  return own === null ? styleOf(element) : { ...styleOf(element), ...readDeclarations(own) };
}
