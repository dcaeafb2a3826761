import type { Id } from '../../../domain/model';
import type { LabelPlace } from './labels';
import { laneWidth, type Bracket, type CrowdedStretch, type MarginLayout } from './margin-layout';

/** How a coding is named and coloured in the margin. */
export type BracketLook = {
  readonly colour: string;
  readonly name: string;
  /** What a screen reader says: path, quote and paragraph. */
  readonly spokenName: string;
};

export type MarginLooks = {
  readonly chosenId: Id | null;
  readonly liftedId: Id | null;
  readonly lookOf: (bracket: Bracket) => BracketLook;
  /** What the count of further codings shows and says. */
  readonly countOf: (ids: readonly Id[]) => { readonly text: string; readonly spoken: string };
};

type Drawn = {
  readonly item: HTMLLIElement;
  readonly button: HTMLButtonElement;
  readonly key: string;
  /** What the label beside the bracket says: it stays the same element as long as that, so that a press on it is not lost. */
  readonly labelKey: string;
};

/**
 * Draws a margin into a list, without React: coding one passage among hundreds touches the one bracket that is new. What stands
 * in the list stays as it is while it looks the same; brackets stand in reading order, for screen readers and the arrow keys.
 */
export function createBracketList(list: HTMLUListElement): (margin: MarginLayout, looks: MarginLooks) => void {
  const drawn = new Map<Id, Drawn>();
  const stretches: HTMLLIElement[] = [];

  return (margin, looks) => {
    const labels = new Map(margin.labels.map((label) => [label.id, label]));
    const isDrawn = ({ id }: Bracket): boolean => labels.has(id) || id === looks.chosenId;
    const wanted = [...margin.brackets, ...margin.crowded.filter(isDrawn)];
    const ids = new Set(wanted.map(({ id }) => id));
    for (const [id, { item }] of drawn) {
      if (ids.has(id)) continue;
      item.remove();
      drawn.delete(id);
    }
    const tabStop = looks.chosenId !== null && ids.has(looks.chosenId) ? looks.chosenId : margin.brackets[0]?.id;
    list.toggleAttribute('data-lifting', looks.liftedId !== null);
    let place: Element | null = list.firstElementChild;
    for (const bracket of inReadingOrder(wanted)) {
      const label = labels.get(bracket.id) ?? null;
      const one = drawOne(bracket, label, margin.lanes, looks, drawn.get(bracket.id));
      drawn.set(bracket.id, one);
      if (one.item === place) place = place.nextElementSibling;
      else list.insertBefore(one.item, place);
      const isTabStop = bracket.id === tabStop;
      if ((one.button.tabIndex === 0) !== isTabStop) one.button.tabIndex = isTabStop ? 0 : -1;
    }
    drawStretches(list, stretches, margin);
  };
}

function drawOne(
  bracket: Bracket,
  label: LabelPlace | null,
  lanes: number,
  looks: MarginLooks,
  before: Drawn | undefined,
): Drawn {
  const look = looks.lookOf(bracket);
  const chosen = bracket.id === looks.chosenId;
  const lifted = bracket.id === looks.liftedId;
  const { top, bottom, lane } = bracket;
  const count = label && label.hidden.length + (label.named ? 0 : 1);
  const labelKey = label ? [label.top, label.lanes, label.named, look.name, ...label.hidden].join('\n') : '';
  const key = [top, bottom, lane, look.colour, look.spokenName, chosen, lifted, labelKey].join('\n');
  if (before?.key === key) return before;

  const item = before?.item ?? document.createElement('li');
  const button = before?.button ?? document.createElement('button');
  if (!before) {
    item.className = 'reader-coding';
    item.dataset['coding'] = bracket.id;
    button.type = 'button';
    button.className = 'reader-bracket';
    button.dataset['coding'] = bracket.id;
    item.append(button);
  }
  item.style.color = look.colour;
  item.toggleAttribute('data-chosen', chosen);
  item.toggleAttribute('data-lifted', lifted);
  // The selected one is always seen, if need be in front of the line that stands for all without a lane.
  button.hidden = lane >= lanes && !chosen;
  button.dataset['testid'] = button.hidden ? 'crowded-coding' : 'coding-bracket';
  button.setAttribute('aria-label', look.spokenName);
  button.setAttribute('aria-pressed', String(chosen));
  button.style.top = `${top}px`;
  button.style.left = `${Math.min(lane, lanes) * laneWidth}px`;
  button.style.height = `${Math.max(8, bottom - top)}px`;
  if (before?.labelKey !== labelKey) {
    item.querySelector('.reader-label')?.remove();
    if (label) item.append(drawLabel(label, look.name, count ?? 0, looks));
  }
  return { item, button, key, labelKey };
}

function drawLabel(label: LabelPlace, name: string, count: number, looks: MarginLooks): HTMLElement {
  const element = document.createElement('span');
  element.className = 'reader-label';
  element.style.top = `${label.top}px`;
  element.style.left = `${label.lanes * laneWidth + 5}px`;
  if (label.named) {
    // The bracket is what keyboard and screen reader reach; its name beside it is for the eye and the mouse.
    const text = document.createElement('span');
    text.className = 'reader-label-name';
    text.ariaHidden = 'true';
    text.textContent = name;
    element.append(text);
  }
  if (count > 0) {
    const ids = label.named ? label.hidden : [label.id, ...label.hidden];
    const { text, spoken } = looks.countOf(ids);
    const more = document.createElement('button');
    more.type = 'button';
    more.className = 'reader-label-more';
    more.dataset['testid'] = 'more-codings';
    more.dataset['codings'] = [label.id, ...label.hidden].join(' ');
    more.tabIndex = -1;
    more.setAttribute('aria-label', spoken);
    more.setAttribute('aria-haspopup', 'menu');
    more.textContent = text;
    element.append(more);
  }
  return element;
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
