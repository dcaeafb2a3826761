import { noteOfMore } from './bars';
import type { Place } from '../analysis/figure';
import type { Drawing, Shape } from './drawing';
import type { Look } from './look';
import { textWidth } from './text-width';

/** A word of a cloud; heavier ones are larger. */
export type CloudWord = {
  readonly name: string;
  readonly value: number | null;
  readonly place: Place;
  readonly label: string;
};

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

const smallest = 11;
/** The size of the heaviest word: the largest one with which the cloud is no wider than its room. */
const largestSizes = [50, 42, 35, 29, 24, 20];

/**
 * Words around the heaviest one, each at the nearest free place along a spiral. The area of a word follows its frequency;
 * the same words always lie the same way.
 */
export function drawWordCloud(words: readonly CloudWord[], look: Look, description: string, leftOut: number): Drawing {
  const { placed, left, top, width, height, largest } = gatherWithin(words, look.width);
  const heavy = Math.max(smallest + 4, largest * 0.4);
  const indent = Math.max(0, (look.width - width) / 2);
  const shapes = placed.map(({ name, size, box, place, label }): Shape => ({
    kind: 'text',
    ...{
      x: (box.left + box.right) / 2 - left + indent,
      y: box.top - top + size * 0.87,
      words: name,
      size,
      place,
      label,
    },
    ...{ anchor: 'middle', bold: size >= heavy },
    fill: { role: size >= heavy ? 'accent' : 'ink' },
  }));
  return {
    width: Math.max(look.width, width),
    height: height + (leftOut > 0 ? 34 : 8),
    shapes: [...shapes, ...noteOfMore(leftOut, height + 22, look)],
    description,
  };
}

type Cloud = ReturnType<typeof gather>;

function gatherWithin(words: readonly CloudWord[], width: number): Cloud {
  // Wider than high, as a page is, where there is room for it.
  const stretch = Math.min(1.9, Math.max(0.9, width / 500));
  let cloud = gather([], 0, 1);
  for (const largest of largestSizes) {
    cloud = gather(words, largest, stretch);
    if (cloud.width <= width) break;
  }
  return cloud;
}

function gather(words: readonly CloudWord[], largest: number, stretch: number) {
  const most = Math.max(1, ...words.map(({ value }) => value ?? 0));
  const boxes: Box[] = [];
  const placed = words.map((word) => {
    const size = Math.max(smallest, Math.round(largest * Math.sqrt((word.value ?? 0) / most)));
    const box = findRoom(textWidth(word.name, size, true) + 8, size * 1.12, stretch, boxes);
    boxes.push(box);
    return { ...word, size, box };
  });
  const left = Math.min(0, ...boxes.map((box) => box.left));
  const top = Math.min(0, ...boxes.map((box) => box.top));
  const width = Math.max(0, ...boxes.map((box) => box.right)) - left;
  const height = Math.max(0, ...boxes.map((box) => box.bottom)) - top;
  return { placed, left, top, width, height, largest };
}

/** The first free place on a spiral from the middle outwards, a few pixels a step. */
function findRoom(width: number, height: number, stretch: number, taken: readonly Box[]): Box {
  for (let angle = 0; ; angle += 4 / Math.max(4, 1.1 * angle)) {
    const x = 1.1 * angle * Math.cos(angle) * stretch;
    const y = 1.1 * angle * Math.sin(angle);
    const box = { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
    if (!taken.some((other) => overlap(box, other))) return box;
  }
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
