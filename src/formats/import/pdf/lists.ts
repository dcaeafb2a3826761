import type { DocumentBuilder } from '../document-builder';
import type { Marker } from './list-markers';
import type { Paragraph } from './paragraphs';

/**
 * Which paragraphs are list items: those with a bullet, and those with a number that another one before or after
 * continues. A number that nothing continues belongs to the words.
 */
export function keepLists(
  paragraphs: readonly Paragraph[],
  isHeading: (paragraph: Paragraph) => boolean,
): ReadonlyMap<Paragraph, Marker> {
  const kept = new Map<Paragraph, Marker>();
  const lastByForm = new Map<string, { readonly paragraph: Paragraph; readonly marker: Marker }>();
  for (const paragraph of paragraphs) {
    const { marker } = paragraph;
    if (!marker || isHeading(paragraph)) continue;
    if (!marker.ordered) {
      kept.set(paragraph, marker);
      continue;
    }
    const key = `${marker.form}@${Math.round(marker.left / 6)}`;
    const last = lastByForm.get(key);
    if (last && marker.number === last.marker.number + 1) {
      kept.set(last.paragraph, last.marker);
      kept.set(paragraph, marker);
    }
    lastByForm.set(key, { paragraph, marker });
  }
  return kept;
}

/** Opens and closes lists as items come: an item further in begins a list within the one before. */
export function openItem(builder: DocumentBuilder): (marker: Marker | null) => void {
  const open: Marker[] = [];
  const leave = (): void => {
    open.pop();
    builder.close();
    builder.close();
  };
  const step = 4;
  return (marker) => {
    const isOutside = (item: Marker): boolean => !marker || item.left > marker.left + step;
    for (const item of open.toReversed()) if (isOutside(item)) leave();
    if (!marker) return;
    const last = open.at(-1);
    if (last && last.left >= marker.left - step) {
      if (last.ordered === marker.ordered) {
        builder.close();
        open.pop();
      } else {
        leave();
        builder.open({ kind: 'list', ordered: marker.ordered });
      }
    } else builder.open({ kind: 'list', ordered: marker.ordered });
    open.push(marker);
    builder.open(marker.ordered ? { kind: 'listItem', number: marker.number } : { kind: 'listItem' });
  };
}
