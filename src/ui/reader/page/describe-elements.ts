import { messagesNow } from '../../messages/use-messages';
import type { Group } from './plan-groups';
import { clockTime, type Opening } from './plan-openings';

/** What a stretch of a line is besides its formatting: a link, a reference to a footnote, a part that is boilerplate. */
export type StretchKind = {
  readonly url: string | null;
  readonly reference: string | null;
  readonly boilerplate: boolean;
  readonly opening: Opening | null;
};

/** Gives the element of a group its look, its role and what a screen reader says of it. */
export function describeGroup(element: HTMLElement, group: Group): void {
  const words = messagesNow().marks;
  element.className = `reader-group reader-${group.kind}`;
  switch (group.kind) {
    case 'turn':
      element.setAttribute('role', 'group');
      element.setAttribute('aria-label', words.turnOf(group.speaker));
      if (group.opens) element.dataset['speaker'] = group.speaker;
      return;
    case 'list':
      element.setAttribute('role', 'list');
      element.style.setProperty('--indent', String(group.indent));
      return;
    case 'item':
      element.setAttribute('role', 'listitem');
      setMarker(element, group.marker);
      return;
    case 'notes':
      element.setAttribute('role', 'list');
      element.setAttribute('aria-label', words.footnotes);
      return;
    case 'note':
      element.setAttribute('role', 'listitem');
      element.dataset['footnote'] = group.label;
      element.title = words.backToReference;
      setMarker(element, group.opens ? group.label : '');
      return;
    case 'table':
      element.setAttribute('role', 'table');
      return;
    case 'row':
      element.setAttribute('role', 'row');
      return;
    case 'cell':
      // The first row names the columns, as in every table that the importers know.
      element.setAttribute('role', group.row === 0 ? 'columnheader' : 'cell');
      element.setAttribute('aria-colindex', String(group.column + 1));
      if (group.rowSpan > 1) element.setAttribute('aria-rowspan', String(group.rowSpan));
      if (group.columnSpan > 1) element.setAttribute('aria-colspan', String(group.columnSpan));
      element.style.gridArea = `${group.row + 1} / ${group.column + 1} / span ${group.rowSpan} / span ${group.columnSpan}`;
      return;
    case 'quote':
    case 'code':
      return;
  }
}

/** Gives the element of a stretch within a line its look and what a screen reader says of it. */
export function describeStretch(element: HTMLElement, { url, reference, boilerplate, opening }: StretchKind): void {
  const words = messagesNow();
  if (opening) element.dataset['opening'] = sayOpening(opening);
  if (url !== null) {
    element.classList.add('reader-link');
    element.title = url;
  }
  if (reference !== null) {
    element.classList.add('reader-reference');
    element.dataset['reference'] = reference;
    element.title = words.marks.toFootnote(reference);
  }
  if (boilerplate) {
    element.classList.add('reader-boilerplate');
    element.setAttribute('role', 'note');
    element.setAttribute('aria-label', words.reader.boilerplate);
  }
}

/** The page over the time, as it stands beside the line. */
function sayOpening({ page, time }: Opening): string {
  const lines = [page === null ? null : messagesNow().marks.page(page), time === null ? null : clockTime(time)];
  return lines.filter((line) => line !== null).join('\n');
}

/** A marker of the browser's own: it stands outside the text, on the side where the line begins. */
function setMarker(element: HTMLElement, marker: string): void {
  element.style.listStyleType = marker === '' ? 'none' : JSON.stringify(`${marker} `);
}
