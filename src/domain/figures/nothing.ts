import { wrapWords } from './caption';
import type { Drawing, Shape } from './drawing';
import { labelSize } from './look';

const lineHeight = 19;

/** In place of a figure without anything to show: the sentence that says why. */
export function drawNothing(sentence: string, width: number): Drawing {
  const lines = wrapWords(sentence, width, labelSize);
  return {
    width,
    height: lines.length * lineHeight + 8,
    shapes: lines.map((words, line): Shape => {
      return { kind: 'text', x: 0, y: 14 + line * lineHeight, words, size: labelSize, fill: { role: 'ink' } };
    }),
    description: sentence,
  };
}
