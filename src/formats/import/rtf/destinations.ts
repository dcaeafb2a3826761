import { isoOfPacked, isoOfParts, type TimeParts } from './times';
import { forgetParagraph, paragraphLookOf, type State } from './state';
import { createStory, type Link, type Story } from './story';
import { plainWordsOf } from './plain-words';
import { skippedDestinations } from './symbols';
import type { Reading } from './read-rtf';

/** Where the words of a group go. */
export type Destination =
  | {
      readonly kind: 'story';
      readonly story: Story;
      readonly comment?: { date: string; key: string };
      readonly note?: { isEndnote: boolean };
    }
  | { readonly kind: 'capture'; readonly sink: { text: string } }
  | { readonly kind: 'time'; readonly parts: TimeParts }
  /** `story`: the one that a text box in this drawing hangs on; `outer`: where the Unicode form of these words goes. */
  | { readonly kind: 'skip'; readonly story?: Story; readonly outer?: Destination }
  | { readonly kind: 'bullet'; readonly paragraph: State<Destination> }
  | { readonly kind: 'info' }
  | { readonly kind: 'fonts' }
  | { readonly kind: 'styles' }
  | { readonly kind: 'lists' };

type Opening = {
  readonly word: string;
  readonly starred: boolean;
  readonly state: State<Destination>;
  readonly parent: State<Destination>;
  readonly reading: Reading;
};

type Opened = { readonly onClose?: () => void };

const tables: Readonly<Record<string, Destination>> = {
  fonttbl: { kind: 'fonts' },
  stylesheet: { kind: 'styles' },
  listtable: { kind: 'lists' },
  listoverridetable: { kind: 'lists' },
  info: { kind: 'info' },
};

const nothing: Opened = {};
const skip: Destination = { kind: 'skip' };

/** Sends the words of a group elsewhere when a control word says so; null when it is no such word. */
export function openDestination(opening: Opening): Opened | null {
  const { word, starred, state, reading } = opening;
  const { destination } = state;
  if (word === 'pict') countPicture(opening);
  switch (destination.kind) {
    case 'skip':
      if (word === 'ud' && destination.outer) return send(state, destination.outer);
      if ((word === 'shptxt' || word === 'dptxbxtext') && destination.story) return openBox(state, destination.story);
      return nothing;
    case 'bullet':
      if (word === 'pnlvlblt') destination.paragraph.bullet = 'bullet';
      if (word === 'pnlvlbody') destination.paragraph.bullet = 'number';
      return nothing;
    case 'info':
      return openInfo(opening);
    case 'capture':
      // A field within the instruction of another one.
      return starred || skippedDestinations.has(word) ? send(state, skip) : null;
    case 'fonts':
    case 'styles':
    case 'lists':
      return starred ? send(state, skip) : null;
    case 'time':
      return null;
    case 'story':
      break;
  }
  const table = tables[word];
  if (table) return send(state, table);
  if (word === 'pict' || skippedDestinations.has(word)) return send(state, skip);
  return openInStory(opening, destination, reading) ?? (starred ? send(state, skip) : null);
}

function openInStory(opening: Opening, here: Destination & { kind: 'story' }, reading: Reading): Opened | null {
  const { word, state, parent } = opening;
  const { story } = here;
  const { comment } = reading;
  switch (word) {
    case 'shppict':
      return nothing;
    case 'nesttableprops':
      state.isNestedRow = true;
      return nothing;
    case 'upr':
      return send(state, { kind: 'skip', outer: here });
    case 'shpinst':
    case 'do':
      return send(state, { kind: 'skip', story });
    case 'object':
      reading.pictures++;
      state.inObject = true;
      return nothing;
    case 'pn':
      return send(state, { kind: 'bullet', paragraph: parent });
    case 'field':
      state.instruction = { text: '' };
      return nothing;
    case 'fldinst':
      return send(state, { kind: 'capture', sink: state.instruction });
    case 'fldrslt':
      state.link = linkOf(state.instruction.text) ?? state.link;
      return nothing;
    case 'footnote':
      return openNote(state, story);
    case 'ftnalt':
      if (here.note) here.note.isEndnote = true;
      return nothing;
    case 'atrfstart':
      return capture(state, (key) => story.put({ kind: 'commentStart', key }));
    case 'atnid':
      return capture(state, (initials) => void (comment.initials = initials));
    case 'atnauthor':
      return capture(state, (author) => void (comment.author = author));
    case 'annotation':
      return openComment(state, story, reading);
    case 'atnref':
      return capture(state, (key) => void (here.comment && (here.comment.key = key)));
    case 'atndate':
      return capture(state, (date) => void (here.comment && (here.comment.date ||= isoOfPacked(Number(date)))));
    case 'atntime': {
      const parts: TimeParts = {};
      state.destination = { kind: 'time', parts };
      return { onClose: () => void (here.comment && (here.comment.date = isoOfParts(parts))) };
    }
    default:
      return null;
  }
}

function send(state: State<Destination>, destination: Destination): Opened {
  state.destination = destination;
  return nothing;
}

function capture(state: State<Destination>, keep: (text: string) => void): Opened {
  const sink = { text: '' };
  state.destination = { kind: 'capture', sink };
  return { onClose: () => keep(sink.text.trim()) };
}

function countPicture({ state, reading }: Opening): void {
  const { destination, inObject } = state;
  const isShown = destination.kind === 'story' || (destination.kind === 'skip' && destination.story !== undefined);
  if (isShown && !inObject) reading.pictures++;
}

function openInfo({ word, state, reading }: Opening): Opened {
  const { about } = reading;
  switch (word) {
    case 'title':
      return capture(state, (title) => void (title && (about.title = title)));
    case 'author':
      return capture(state, (author) => void (author && (about.author = author)));
    case 'company':
      return capture(state, (publisher) => void (publisher && (about.publisher = publisher)));
    case 'upr':
      return send(state, { kind: 'skip', outer: { kind: 'info' } });
    case 'creatim': {
      const parts: TimeParts = {};
      state.destination = { kind: 'time', parts };
      return {
        onClose() {
          const date = isoOfParts(parts).slice(0, 10);
          if (date) about.date = date;
        },
      };
    }
    default:
      return nothing;
  }
}

function openBox(state: State<Destination>, around: Story): Opened {
  const story = createStory();
  state.destination = { kind: 'story', story };
  forgetParagraph(state);
  return { onClose: () => around.addBox(story.finish(paragraphLookOf(state))) };
}

function openNote(state: State<Destination>, around: Story): Opened {
  const story = createStory();
  const note = { isEndnote: false };
  state.destination = { kind: 'story', story, note };
  forgetParagraph(state);
  return {
    onClose() {
      around.put({ kind: 'note', note: { ...note, blocks: story.finish(paragraphLookOf(state)) } });
    },
  };
}

function openComment(state: State<Destination>, around: Story, { comment }: Reading): Opened {
  const story = createStory();
  const about = { date: '', key: '' };
  state.destination = { kind: 'story', story, comment: about };
  forgetParagraph(state);
  const author = comment.author || comment.initials;
  Object.assign(comment, { author: '', initials: '' });
  return {
    onClose() {
      const text = plainWordsOf(story.finish(paragraphLookOf(state)));
      around.put({ kind: 'commentEnd', key: about.key, comment: { author, date: about.date, text } });
    },
  };
}

/** Where a field leads: `HYPERLINK "https://…" \l "place"`. A place in the document itself is no link. */
function linkOf(instruction: string): Link | null {
  const url = /^\s*HYPERLINK\s+(?:\\[a-z]\s+)*(?:"([^"]*)"|([^\s"\\]\S*))/i.exec(instruction);
  const address = (url?.[1] ?? url?.[2] ?? '').trim();
  if (address === '' || /^\s*HYPERLINK\s+\\l\s/i.test(instruction)) return null;
  const place = /\s\\l\s+"([^"]+)"/i.exec(instruction)?.[1];
  return { url: place === undefined ? address : `${address}#${place}` };
}
