import type { XmlListener } from '../../xml';
import { createBlocks } from './blocks';
import { changeElements } from './change-elements';
import { drawingElements } from './drawing-elements';
import { createFields } from './fields';
import { mathElements } from './math-elements';
import { paragraphElements } from './paragraph-elements';
import type { Relationships } from '../office-package';
import type { Recording } from './recording';
import { runElements } from './run-elements';
import { createInlineWriter, type RunFormat } from './run-format';
import { newParagraph, type Paragraph, type Story, type StoryPlace, type WordDocument } from './story-state';
import type { NumberingReference } from './styles';
import { tableElements } from './table-elements';

/** Hears what a part holds; `end` is called when all of a story was told, and then another may follow. */
export type StoryTelling = XmlListener & { readonly end: () => void };

/** Lays out one story of a document; to be ended when all of it was told. */
export function createStory(document: WordDocument, place: StoryPlace): StoryTelling {
  let passedOver = 0;
  let recording: Recording | null = null;
  let recordedDepth = 0;
  let atStart = place.isNote;
  let boxStory: StoryTelling | null = null;
  const noteStories = new Map<Relationships, StoryTelling>();

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
    beginCell: () => undefined,
    boxes: [],
    write,
    begin,
    breakLine() {
      if (story.paragraph?.begun === true && !isUnseen()) story.paragraph.breaks++;
    },
    endParagraph,
    layOutNote,
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
      // One story serves all boxes of a story: a box in a box is laid out by the story of the outer one.
      boxStory ??= createStory(document, { ...place, pages: null, isNote: false });
      layOut(box, boxStory);
    }
  }

  function layOutNote(note: Recording, relationships: Relationships): void {
    // One story serves all notes of a part: there may be thousands, and they never stand in each other.
    const inner = noteStories.get(relationships) ?? createStory(document, { relationships, pages: null, isNote: true });
    noteStories.set(relationships, inner);
    layOut(note, inner);
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
      story.fields.endStory();
      atStart = place.isNote;
    },
  };
}

function layOut(told: Recording, story: StoryTelling): void {
  told.replay(story);
  story.end();
}

function numberingOf(paragraph: Paragraph, ofStyle: NumberingReference | null): NumberingReference | null {
  const { numberingId, numberingLevel } = paragraph;
  if (numberingId !== undefined) return { numberingId, level: numberingLevel ?? 0 };
  if (!ofStyle || numberingLevel === undefined) return ofStyle;
  return { ...ofStyle, level: numberingLevel };
}
