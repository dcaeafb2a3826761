import type { Link, ParagraphLook } from './story';

/** How words look, as bits, so that two looks are compared at once. */
export const looks = {
  bold: 1,
  italic: 2,
  underline: 4,
  strikethrough: 8,
  superscript: 16,
  subscript: 32,
} as const;

/** What holds for the words at a place; a group takes over its parent's and keeps its own changes. */
export type State<Destination> = {
  destination: Destination;
  font: number;
  look: number;
  /** What is said beside that of words from right to left, which hold it only where they are such. */
  leftwardLook: number;
  isLeftward: boolean;
  /** How many letters after a `\u` stand in for it in programs that know no Unicode. */
  fallbackLength: number;
  isHidden: boolean;
  isDeleted: boolean;
  style: number;
  outline: number | null;
  list: number;
  level: number;
  bullet: ParagraphLook['bullet'];
  inTable: boolean;
  tableDepth: number;
  link: Link | null;
  instruction: { text: string };
  inObject: boolean;
  isNestedRow: boolean;
};

export function createState<Destination>(destination: Destination): State<Destination> {
  return {
    destination,
    font: -1,
    look: 0,
    leftwardLook: 0,
    isLeftward: false,
    fallbackLength: 1,
    isHidden: false,
    isDeleted: false,
    ...plainParagraph,
    link: null,
    instruction: { text: '' },
    inObject: false,
    isNestedRow: false,
  };
}

const plainParagraph = {
  style: 0,
  outline: null,
  list: 0,
  level: 0,
  bullet: null,
  inTable: false,
  tableDepth: 0,
} as const;

/** The paragraph that stands at a place, by the properties that hold there. */
export function paragraphLookOf({ style, outline, list, level, bullet }: State<unknown>): ParagraphLook {
  return { style, outline, bullet, list: list > 0 ? { list, level } : null };
}

/** How many tables the paragraph at a place stands in. */
export function tableDepthOf({ inTable, tableDepth }: State<unknown>): number {
  return Math.max(inTable ? 1 : 0, tableDepth);
}

/** A story of its own begins: nothing of the paragraph around it holds there. */
export function forgetParagraph(state: State<unknown>): void {
  Object.assign(state, plainParagraph, { look: 0, leftwardLook: 0, link: null });
}

/** Lets a control word change what holds from here on. */
export function applyProperty(state: State<unknown>, word: string, parameter: number | null): void {
  const on = parameter !== 0;
  switch (word) {
    case 'pard':
      Object.assign(state, plainParagraph);
      return;
    case 'plain':
      state.look = 0;
      state.leftwardLook = 0;
      state.isLeftward = false;
      state.isHidden = false;
      return;
    case 'b':
      return setLook(state, looks.bold, on);
    case 'i':
      return setLook(state, looks.italic, on);
    case 'rtlch':
    case 'ltrch':
      state.isLeftward = word === 'rtlch';
      return;
    case 'ab':
    case 'ai':
      return setLeftwardLook(state, word === 'ab' ? looks.bold : looks.italic, on);
    case 'strike':
    case 'striked':
      return setLook(state, looks.strikethrough, on);
    // LibreOffice raises and lowers by half points.
    case 'super':
    case 'up':
      setLook(state, looks.subscript, false);
      return setLook(state, looks.superscript, on);
    case 'sub':
    case 'dn':
      setLook(state, looks.superscript, false);
      return setLook(state, looks.subscript, on);
    case 'nosupersub':
      return setLook(state, looks.superscript | looks.subscript, false);
    case 'ulnone':
      return setLook(state, looks.underline, false);
    case 'v':
      state.isHidden = on;
      return;
    case 'deleted':
      state.isDeleted = on;
      return;
    case 's':
      state.style = parameter ?? 0;
      return;
    case 'outlinelevel':
      state.outline = parameter !== null && parameter >= 0 && parameter <= 8 ? parameter : null;
      return;
    case 'ls':
      state.list = parameter ?? 0;
      return;
    case 'ilvl':
      state.level = Math.min(8, Math.max(0, parameter ?? 0));
      return;
    case 'intbl':
      state.inTable = on;
      return;
    case 'itap':
      state.tableDepth = Math.max(0, parameter ?? 0);
      return;
    case 'f':
      state.font = parameter ?? -1;
      return;
    case 'uc':
      state.fallbackLength = Math.min(100, Math.max(0, parameter ?? 1));
      return;
    default:
      if (underlines.test(word)) setLook(state, looks.underline, on);
  }
}

/** How the words at a place look, by the direction in which they run. */
export function lookOf({ look, leftwardLook, isLeftward }: State<unknown>): number {
  return isLeftward ? look | leftwardLook : look;
}

/** Said while words run to the right it is meant for others than those that follow. */
function setLeftwardLook(state: State<unknown>, look: number, on: boolean): void {
  if (state.isLeftward) state.leftwardLook = on ? state.leftwardLook | look : state.leftwardLook & ~look;
}

/** All the kinds of lines: single, double, dotted, of words only, waved. `ulc` is their colour. */
const underlines = /^ul(d|db|dash|dashd|dashdd|hwave|ldash|th|thd|thdash|thdashd|thdashdd|thldash|ululdbwave|w|wave)?$/;

function setLook(state: State<unknown>, look: number, on: boolean): void {
  state.look = on ? state.look | look : state.look & ~look;
}
