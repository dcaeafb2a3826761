import type { XmlListener } from '../../xml';
import type { DocumentBuilder } from '../document-builder';
import { createBlocks, type Blocks } from './blocks';
import type { CommentPlaces } from './comment-places';
import { createFields, type Fields } from './fields';
import type { NoteWriter } from './notes';
import type { Numbering } from './numbering';
import type { Relationships } from './package';
import type { Pages } from './pages';
import { changeElements } from './change-elements';
import { drawingElements } from './drawing-elements';
import { mathElements } from './math-elements';
import { paragraphElements } from './paragraph-elements';
import type { Recording } from './recording';
import { runElements } from './run-elements';
import { createInlineWriter, type InlineWriter, type RunFormat } from './run-format';
import type { NumberingReference, Styles } from './styles';
import { tableElements } from './table-elements';
import type { Tables } from './tables';

/** What is counted while a document is read. */
export type Found = {
  changes: number;
  pictures: number;
  /** Things outside the file that it would have fetched. */
  outside: number;
  /** The words of the first paragraph that is a title by its style. */
  title: string;
  /** Parts that could not be read. */
  readonly unread: Set<string>;
};

/** The notes of one kind, and what the part they stand in points to. */
export type NotePart = { readonly writer: NoteWriter; readonly relationships: Relationships };

/** What all stories of a document share: its text, its notes, its text boxes. */
export type WordDocument = {
  readonly builder: DocumentBuilder;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly tables: Tables;
  readonly footnotes: NotePart;
  readonly endnotes: NotePart;
  readonly comments: CommentPlaces;
  readonly found: Found;
};

/** Where a story stands. */
export type StoryPlace = {
  /** What the part that the story stands in points to. */
  readonly relationships: Relationships;
  /** Only the main story has pages. */
  readonly pages: Pages | null;
  /** White space parts the number of a note from its words. */
  readonly isNote: boolean;
};

export type Paragraph = {
  styleId: string | undefined;
  outlineLevel: number | undefined;
  numberingId: string | undefined;
  numberingLevel: number | undefined;
  /** How the section that ends with this paragraph ends; null where none does. */
  sectionEnd: string | null;
  /** Its end was deleted: the next paragraph goes on in it. */
  joinsNext: boolean;
  begun: boolean;
  /** Line breaks that words have not followed yet. */
  breaks: number;
  /** Its words, where it is the title by its style. */
  title: string;
};

/** What the elements of a story do; several tables of elements share it. */
export type Story = {
  readonly document: WordDocument;
  readonly place: StoryPlace;
  readonly blocks: Blocks;
  readonly inline: InlineWriter;
  readonly fields: Fields;
  readonly links: (string | null)[];
  paragraph: Paragraph | null;
  format: RunFormat;
  /** What the properties that are being told belong to. */
  properties: 'paragraph' | 'run' | 'row' | null;
  words: 'text' | 'code' | null;
  /** The sign of a formula that the next words are parted by. */
  operator: string;
  /** Text boxes, which stand behind the paragraph that they hang on. */
  readonly boxes: Recording[];
  readonly write: (words: string) => void;
  /** Begins the paragraph before something other than words stands in it; false where it is hidden. */
  readonly begin: () => boolean;
  readonly breakLine: () => void;
  readonly endParagraph: () => void;
  /** Passes over the element that has just opened. */
  readonly leaveOut: () => void;
  /** Keeps what the element that has just opened holds. */
  readonly record: (recording: Recording) => void;
};

export type Elements = Readonly<
  Record<
    string,
    { readonly open?: (attributes: Readonly<Record<string, string>>) => void; readonly close?: () => void }
  >
>;

/** Lays out one story of a document; to be ended when all of it was told. */
export function createStory(document: WordDocument, place: StoryPlace): XmlListener & { readonly end: () => void } {
  let passedOver = 0;
  let recording: Recording | null = null;
  let recordedDepth = 0;
  let atStart = place.isNote;

  const story: Story = {
    document,
    place,
    blocks: createBlocks(document.builder, document.numbering),
    inline: createInlineWriter(document.builder),
    fields: createFields(() => document.found.outside++),
    links: [],
    paragraph: null,
    format: {},
    properties: null,
    words: null,
    operator: '',
    boxes: [],
    write,
    begin,
    breakLine() {
      if (story.paragraph?.begun === true && !isUnseen()) story.paragraph.breaks++;
    },
    endParagraph,
    leaveOut: () => void (passedOver = 1),
    record(into) {
      recording = into;
      recordedDepth = 1;
    },
  };

  const elements = new Map(
    Object.entries({
      ...paragraphElements(story),
      ...runElements(story),
      ...tableElements(story),
      ...changeElements(story),
      ...drawingElements(story),
      ...mathElements(story),
    }),
  );

  function isUnseen(): boolean {
    if (story.fields.isInCode()) return true;
    return story.format.hidden ?? document.styles.paragraph(story.paragraph?.styleId).isHidden;
  }

  function write(words: string): void {
    if (isUnseen()) return;
    const seen = atStart ? words.trimStart() : words;
    if (seen === '') return;
    atStart = false;
    const paragraph = beginParagraph();
    const format = formatOf();
    if (paragraph.breaks > 0) story.inline.write('\n'.repeat(paragraph.breaks), format);
    paragraph.breaks = 0;
    place.pages?.beforeWords();
    story.inline.write(story.operator + seen, format);
    story.operator = '';
    if (document.styles.paragraph(paragraph.styleId).isTitle && place.pages) paragraph.title += seen;
  }

  /** Links are underlined because they are links. */
  function formatOf(): RunFormat {
    const link = story.links.findLast((url) => url !== null) ?? story.fields.link();
    return link === null ? story.format : { ...story.format, underline: false, link };
  }

  function begin(): boolean {
    if (isUnseen()) return false;
    beginParagraph();
    place.pages?.beforeWords();
    return true;
  }

  function beginParagraph(): Paragraph {
    const paragraph = (story.paragraph ??= newParagraph());
    if (!paragraph.begun) story.blocks.begin(formOf(paragraph));
    paragraph.begun = true;
    return paragraph;
  }

  function formOf(paragraph: Paragraph) {
    const style = document.styles.paragraph(paragraph.styleId);
    return { style, outlineLevel: paragraph.outlineLevel, numbering: numberingOf(paragraph, style.numbering) };
  }

  function endParagraph(): void {
    const { paragraph } = story;
    if (!paragraph) return;
    story.paragraph = null;
    story.inline.endLine();
    story.fields.endParagraph();
    document.found.title ||= paragraph.title.trim();
    if (paragraph.begun) story.blocks.end();
    else story.blocks.passEmpty(formOf(paragraph));
    layOutBoxes();
  }

  function layOutBoxes(): void {
    for (const box of story.boxes.splice(0)) {
      const inner = createStory(document, { ...place, pages: null, isNote: false });
      box.replay(inner);
      inner.end();
    }
  }

  return {
    open(name, attributes) {
      if (passedOver > 0) return void passedOver++;
      if (recording) {
        recordedDepth++;
        return recording.listener.open(name, attributes);
      }
      elements.get(name)?.open?.(attributes);
    },
    close(name) {
      if (passedOver > 0) {
        // An element that was passed over from its beginning has nothing to close.
        passedOver--;
        return;
      }
      if (recording) {
        if (--recordedDepth > 0) return recording.listener.close(name);
        recording = null;
        return;
      }
      elements.get(name)?.close?.();
    },
    text(words) {
      if (passedOver > 0) return;
      if (recording) return recording.listener.text(words);
      if (story.words === 'text') write(words.replaceAll(/[\n\r]+/g, ' '));
      else if (story.words === 'code') story.fields.instruct(words);
    },
    end() {
      endParagraph();
      story.blocks.endAll();
    },
  };
}

/** A paragraph that has said nothing of itself yet. */
export function newParagraph(): Paragraph {
  return {
    styleId: undefined,
    outlineLevel: undefined,
    numberingId: undefined,
    numberingLevel: undefined,
    sectionEnd: null,
    joinsNext: false,
    begun: false,
    breaks: 0,
    title: '',
  };
}

function numberingOf(paragraph: Paragraph, ofStyle: NumberingReference | null): NumberingReference | null {
  const { numberingId, numberingLevel } = paragraph;
  if (numberingId !== undefined) return { numberingId, level: numberingLevel ?? 0 };
  if (!ofStyle || numberingLevel === undefined) return ofStyle;
  return { ...ofStyle, level: numberingLevel };
}
