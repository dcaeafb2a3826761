import { createRecording } from './recording';
import type { Elements, Story } from './story-state';

/** Pictures, which are counted, and text boxes, whose words are kept. */
export function drawingElements(story: Story): Elements {
  const { found } = story.document;
  const around: { isPicture: boolean }[] = [];

  function tellNoPicture(): void {
    for (const drawing of around) drawing.isPicture = false;
  }

  const drawing = {
    open: () => void around.push({ isPicture: true }),
    close() {
      const closed = around.pop();
      if (closed?.isPicture === true && around.length === 0) found.pictures++;
    },
  };
  return {
    'w:drawing': drawing,
    'w:pict': drawing,
    'w:object': drawing,
    'w:txbxContent': {
      open() {
        tellNoPicture();
        const box = createRecording();
        story.boxes.push(box);
        story.record(box);
      },
    },
    // A ruled line is drawn as a flat rectangle.
    'v:rect': {
      open(attributes) {
        if (attributes['o:hr'] !== undefined) tellNoPicture();
      },
    },
  };
}
