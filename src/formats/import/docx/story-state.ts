import type { DocumentBuilder } from '../document-builder';
import type { Blocks } from './blocks';
import type { CommentPlaces } from './comment-places';
import type { Fields } from './fields';
import type { NoteWriter } from './notes';
import type { Numbering } from './numbering';
import type { Relationships } from '../office-package';
import type { Pages } from './pages';
import type { Recording } from './recording';
import type { InlineWriter, RunFormat } from './run-format';
import type { Styles } from './styles';
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
  /** Begins the cell that has opened, before anything stands in it. */
  beginCell: () => void;
  /** Text boxes, which stand behind the paragraph that they hang on. */
  readonly boxes: Recording[];
  readonly write: (words: string) => void;
  /** Begins the paragraph before something other than words stands in it; false where it is hidden. */
  readonly begin: () => boolean;
  readonly breakLine: () => void;
  readonly endParagraph: () => void;
  /** Lays out a note, when the document ends. */
  readonly layOutNote: (note: Recording, relationships: Relationships) => void;
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
