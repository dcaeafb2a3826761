import type { Elements, Story } from './story-state';

type Attributes = Readonly<Record<string, string>>;

/** Tracked changes, which are read as accepted. What one person did in one go counts once, however many pieces it is in. */
export function changeElements(story: Story): Elements {
  const { builder, found, tables } = story.document;
  let last = '';
  let lastPlace = -1;

  function count(kind: string, attributes: Attributes): void {
    const change = [kind, attributes['w:author'], attributes['w:date']].join('\n');
    if (change !== last || builder.position() !== lastPlace) found.changes++;
    last = change;
    lastPlace = builder.position();
  }

  function insert(kind: string) {
    return {
      open(attributes: Attributes) {
        if (story.properties === null) count(kind, attributes);
      },
      close() {
        if (story.properties === null) lastPlace = builder.position();
      },
    };
  }

  function drop(kind: string) {
    return {
      open(attributes: Attributes) {
        if (story.properties === 'paragraph') {
          if (story.paragraph) story.paragraph.joinsNext = true;
        } else if (story.properties === 'row') {
          count(kind, attributes);
          tables.leaveOutRow();
        } else if (story.properties === 'run') {
          story.format = { ...story.format, hidden: true };
        } else {
          count(kind, attributes);
          story.leaveOut();
        }
      },
    };
  }

  return {
    'w:ins': insert('insertion'),
    'w:moveTo': insert('move'),
    'w:del': drop('deletion'),
    // A move is one change of two ends.
    'w:moveFrom': {
      open() {
        if (story.properties === null) story.leaveOut();
      },
    },
  };
}
