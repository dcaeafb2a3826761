import type { Id } from '../../../domain/model';
import { createBracketElement, type BracketElement, type BracketLook, type BracketToShow } from './bracket-element';
import { laneWidth, type Bracket, type CrowdedStretch, type MarginLayout } from './margin-layout';

export type MarginLooks = Pick<BracketToShow, 'countOf'> & {
  readonly chosenId: Id | null;
  readonly liftedId: Id | null;
  readonly lookOf: (bracket: Bracket) => BracketLook;
};

/** Elements that wait to be used again: about as many as stand on a dense screen. */
const mostSpare = 150;

/**
 * Draws a margin into a list, without React: coding one passage among hundreds touches the one bracket that is new, and a page
 * further on the elements of the codings that left show those that came. Brackets stand in reading order, for screen readers and
 * the arrow keys. `loseFocus` is called when the one goes that has the focus: the keys must not fall into nothing.
 */
export function createBracketList(
  list: HTMLUListElement,
  loseFocus: () => void,
): (margin: MarginLayout, looks: MarginLooks) => void {
  let drawn = new Map<Id, BracketElement>();
  const spare: BracketElement[] = [];
  const stretches: HTMLLIElement[] = [];

  return (margin, looks) => {
    const labels = new Map(margin.labels.map((label) => [label.id, label]));
    const isDrawn = ({ id }: Bracket): boolean => labels.has(id) || id === looks.chosenId;
    const wanted = inReadingOrder([...margin.brackets, ...margin.crowded.filter(isDrawn)]);
    const ids = new Set(wanted.map(({ id }) => id));
    /** Elements in the list whose coding has left; one that has the focus is not given to another coding. */
    const free = new Map<Element, BracketElement>();
    for (const [id, one] of drawn) {
      if (ids.has(id)) continue;
      if (one.item.contains(document.activeElement)) {
        one.item.remove();
        loseFocus();
      } else free.set(one.item, one);
    }
    const tabStop = looks.chosenId !== null && ids.has(looks.chosenId) ? looks.chosenId : margin.brackets[0]?.id;
    list.toggleAttribute('data-lifting', looks.liftedId !== null);
    const next = new Map<Id, BracketElement>();
    let place: Element | null = list.firstElementChild;
    for (const bracket of wanted) {
      const known = drawn.get(bracket.id);
      if (known) place = firstKept(place, free);
      const here = place === null ? undefined : free.get(place);
      const one = known ?? here ?? spare.pop() ?? createBracketElement();
      free.delete(one.item);
      next.set(bracket.id, one);
      one.show({
        ...{ bracket, look: looks.lookOf(bracket), label: labels.get(bracket.id) ?? null, lanes: margin.lanes },
        ...{ chosen: bracket.id === looks.chosenId, lifted: bracket.id === looks.liftedId, countOf: looks.countOf },
      });
      if (one.item === place) place = place.nextElementSibling;
      else list.insertBefore(one.item, place);
      const isTabStop = bracket.id === tabStop;
      if ((one.button.tabIndex === 0) !== isTabStop) one.button.tabIndex = isTabStop ? 0 : -1;
    }
    drawn = next;
    for (const one of free.values()) {
      one.item.remove();
      if (spare.length < mostSpare) spare.push(one);
    }
    drawStretches(list, stretches, margin);
  };
}

/** From an element of the list on, the first one that keeps its coding. */
function firstKept(from: Element | null, free: ReadonlyMap<Element, BracketElement>): Element | null {
  let place = from;
  while (place && free.has(place)) place = place.nextElementSibling;
  return place;
}

/** Codings that found no lane show as one dotted line beside the last one. */
function drawStretches(list: HTMLUListElement, drawn: HTMLLIElement[], { stretches, lanes }: MarginLayout): void {
  while (drawn.length > stretches.length) drawn.pop()?.remove();
  stretches.forEach(({ top, bottom }: CrowdedStretch, i) => {
    const line = drawn[i] ?? document.createElement('li');
    if (!drawn[i]) {
      line.className = 'reader-crowded';
      line.ariaHidden = 'true';
      drawn.push(line);
    }
    if (line.parentElement !== list) list.append(line);
    line.style.top = `${top}px`;
    line.style.left = `${lanes * laneWidth}px`;
    line.style.height = `${Math.max(8, bottom - top)}px`;
  });
}

function inReadingOrder(brackets: readonly Bracket[]): readonly Bracket[] {
  return brackets.toSorted((a, b) => a.passage.start - b.passage.start || b.passage.end - a.passage.end);
}
