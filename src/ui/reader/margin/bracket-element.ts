import type { Id } from '../../../domain/model';
import type { LabelPlace } from './labels';
import { laneWidth, type Bracket } from './margin-layout';

/** How a coding is named and coloured in the margin. */
export type BracketLook = {
  readonly colour: string;
  readonly name: string;
  /** What a screen reader says: path, quote and paragraph. */
  readonly spokenName: string;
};

/** A bracket as it is to stand in the margin. */
export type BracketToShow = {
  readonly bracket: Bracket;
  readonly look: BracketLook;
  readonly label: LabelPlace | null;
  readonly lanes: number;
  readonly chosen: boolean;
  readonly lifted: boolean;
  /** What the count of further codings shows and says. */
  readonly countOf: (ids: readonly Id[]) => { readonly text: string; readonly spoken: string };
};

/** One place in the list of brackets: it may show one coding after another. */
export type BracketElement = {
  readonly item: HTMLLIElement;
  readonly button: HTMLButtonElement;
  show(next: BracketToShow): void;
};

/**
 * An element for a bracket with its label. What looks the same is not touched, and an element that shows another coding keeps its
 * parts: making them anew for a whole screen costs the browser twice as much as moving them.
 */
export function createBracketElement(): BracketElement {
  const item = document.createElement('li');
  const button = document.createElement('button');
  const parts = createLabel();
  let shown = '';
  let labelled = '';
  item.className = 'reader-coding';
  button.type = 'button';
  button.className = 'reader-bracket';
  item.append(button);

  return {
    item,
    button,
    show({ bracket, look, label, lanes, chosen, lifted, countOf }) {
      const { id, top, bottom, lane } = bracket;
      const place = label ? [label.top, label.lanes, label.named, look.name, ...label.hidden].join('\n') : '';
      const key = [id, top, bottom, lane, lanes, look.colour, look.spokenName, chosen, lifted, place].join('\n');
      if (key === shown) return;
      shown = key;
      if (item.dataset['coding'] !== id) {
        item.dataset['coding'] = id;
        button.dataset['coding'] = id;
        item.removeAttribute('data-dropping');
      }
      // Not at the item, from which all its parts would take it anew: these two change with every coding anyway.
      button.style.color = look.colour;
      parts.element.style.color = look.colour;
      item.toggleAttribute('data-chosen', chosen);
      item.toggleAttribute('data-lifted', lifted);
      // The selected one is always seen, if need be in front of the line that stands for all without a lane.
      const isHidden = lane >= lanes && !chosen;
      button.hidden = isHidden;
      button.dataset['testid'] = isHidden ? 'crowded-coding' : 'coding-bracket';
      button.setAttribute('aria-label', look.spokenName);
      button.setAttribute('aria-pressed', String(chosen));
      button.style.top = `${top}px`;
      button.style.left = `${Math.min(lane, lanes) * laneWidth}px`;
      button.style.height = `${Math.max(8, bottom - top)}px`;
      const labelKey = label ? `${id}\n${place}` : '';
      if (labelKey === labelled) return;
      labelled = labelKey;
      if (!label) return parts.element.remove();
      showLabel(parts, label, look.name, countOf);
      if (!parts.element.parentElement) item.append(parts.element);
    },
  };
}

type LabelParts = {
  readonly element: HTMLSpanElement;
  readonly name: HTMLSpanElement;
  readonly more: HTMLButtonElement;
};

function createLabel(): LabelParts {
  const element = document.createElement('span');
  const name = document.createElement('span');
  const more = document.createElement('button');
  element.className = 'reader-label';
  name.className = 'reader-label-name';
  // The bracket is what keyboard and screen reader reach; its name beside it is for the eye and the mouse.
  name.ariaHidden = 'true';
  more.type = 'button';
  more.className = 'reader-label-more';
  more.dataset['testid'] = 'more-codings';
  more.tabIndex = -1;
  more.setAttribute('aria-haspopup', 'menu');
  return { element, name, more };
}

function showLabel(
  { element, name, more }: LabelParts,
  label: LabelPlace,
  codeName: string,
  countOf: BracketToShow['countOf'],
): void {
  element.style.top = `${label.top}px`;
  element.style.left = `${label.lanes * laneWidth + 5}px`;
  if (!label.named) name.remove();
  else if (!name.parentElement) element.prepend(name);
  if (label.named && name.textContent !== codeName) name.textContent = codeName;
  const ids = label.named ? label.hidden : [label.id, ...label.hidden];
  element.toggleAttribute('data-counted', ids.length > 0);
  if (ids.length === 0) return more.remove();
  const { text, spoken } = countOf(ids);
  more.dataset['codings'] = [label.id, ...label.hidden].join(' ');
  more.setAttribute('aria-label', spoken);
  if (more.textContent !== text) more.textContent = text;
  if (!more.parentElement) element.append(more);
}
