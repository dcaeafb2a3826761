import type { Block } from './plan-blocks';

/** For a group that goes on from an earlier chunk the element in which it began. */
const origins = new WeakMap<Element, Element>();
let joined = 0;

/**
 * Chunks cut lists and turns that are long. The element in which one began owns what goes on behind the border, so that
 * a screen reader hears one list with all its items and no turn twice. An item that is so long that it is cut is two.
 * `at` is the first line of a chunk.
 */
export function joinGroups(blocks: readonly Block[], elements: readonly HTMLElement[], at: number): void {
  const [before, next] = [elements[at - 1], elements[at]];
  if (!before || !next) return;
  const open = groupsAround(before);
  groupsAround(next).every((element, i) => {
    const earlier = open[i];
    const group = blocks[at]?.groups[i];
    if (!earlier || blocks[at - 1]?.groups[i]?.key !== group?.key) return false;
    if (group?.kind === 'item' || group?.kind === 'note') return false;
    const origin = origins.get(earlier) ?? earlier;
    origins.set(element, origin);
    element.id = `joined-group-${++joined}`;
    element.setAttribute('role', 'none');
    element.removeAttribute('aria-label');
    origin.setAttribute('aria-owns', `${origin.getAttribute('aria-owns') ?? ''} ${element.id}`.trim());
    return true;
  });
}

/** The elements of a line's groups, from the outermost in. */
function groupsAround(line: Element): readonly Element[] {
  const found: Element[] = [];
  for (let element = line.parentElement; element?.classList.contains('reader-group'); element = element.parentElement) {
    found.unshift(element);
  }
  return found;
}
