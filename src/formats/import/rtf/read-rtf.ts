import { Buffer } from 'node:buffer';
import { recodeSymbolFontText } from 'rtf-stream-parser/dist/src/decode.js';
import type { About } from '../importer';
import { decodeBytes } from './code-pages';
import { openDestination, type Destination } from './destinations';
import { createHeader, type Header } from './header';
import { applyProperty, createState, lookOf, paragraphLookOf, tableDepthOf, type State } from './state';
import { createStory, type CellForm, type RtfBlock, type Story } from './story';
import { symbols } from './symbols';
import { readTokens } from './tokens';

/** What an RTF file holds. */
export type RtfDocument = {
  readonly header: Header;
  readonly blocks: readonly RtfBlock[];
  readonly about: About;
  /** Number of the language that the file was written in, as Windows counts them. */
  readonly language: number;
  readonly pictures: number;
  readonly changes: number;
  /** Whether the file ends before its groups do. */
  readonly isCut: boolean;
};

/** Everything that is gathered while a file is read. */
export type Reading = {
  readonly header: Header;
  readonly body: Story;
  readonly about: { -readonly [K in keyof About]: About[K] };
  readonly comment: { author: string; initials: string; start: string };
  codePage: number;
  language: number;
  pictures: number;
  changes: number;
};

export type Group = { readonly state: State<Destination>; readonly onClose: (() => void) | null };

/** No writer nests groups so deeply; deeper ones are counted and hold nothing of their own. */
const deepestGroup = 5000;

/** Reads an RTF file as its specification 1.9.1 says, without a word of what only lays out pages. */
export function readRtf(bytes: Buffer): RtfDocument {
  const body = createStory();
  const reading: Reading = {
    header: createHeader(),
    body,
    about: {},
    comment: { author: '', initials: '', start: '' },
    codePage: 1252,
    language: 0,
    pictures: 0,
    changes: 0,
  };
  const groups: Group[] = [];
  let state = createState<Destination>({ kind: 'story', story: body });
  let onClose: (() => void) | null = null;
  let tooDeep = 0;
  let isStarred = false;
  /** Letters after a `\u` that are still to be left out. */
  let fallback = 0;
  let pending: Buffer[] = [];
  let isDone = false;
  const rows: { left: number; cells: CellForm[]; joinsLeft: boolean; joinsAbove: boolean }[] = [];
  let section = { ended: false, turnsPage: true };

  function flush(): void {
    if (pending.length === 0) return;
    const bytesHere = pending.length === 1 ? pending[0] : Buffer.concat(pending);
    pending = [];
    if (bytesHere) emit(decode(bytesHere));
  }

  function decode(words: Buffer): string {
    const font = reading.header.fontOf(state.font);
    const latin = words.toString('latin1');
    if (font && symbolFonts.test(font.name)) return recodeSymbolFontText(latin, font.name, 'keep') ?? latin;
    return /[\x80-\xff]/.test(latin) ? decodeBytes(words, font?.codePage ?? null, reading.codePage) : latin;
  }

  function emit(text: string): void {
    const { destination } = state;
    switch (destination.kind) {
      case 'story':
        if (state.isHidden || state.isDeleted) return;
        turnSectionPage(destination.story);
        destination.story.write(text, lookOf(state), state.link);
        return;
      case 'capture':
        destination.sink.text += text;
        return;
      case 'fonts':
        reading.header.nameFont(state.font, text);
        return;
      case 'styles':
        reading.header.nameStyle(state.style, text, state);
        return;
      default:
        return;
    }
  }

  function turnSectionPage(story: Story): void {
    if (!section.ended || story !== body) return;
    section.ended = false;
    if (section.turnsPage) story.put({ kind: 'pageBreak' });
  }

  function openGroup(): void {
    flush();
    fallback = 0;
    isStarred = false;
    if (groups.length >= deepestGroup) {
      tooDeep++;
      return;
    }
    groups.push({ state, onClose });
    state = { ...state };
    onClose = null;
  }

  function closeGroup(): void {
    flush();
    fallback = 0;
    isStarred = false;
    if (tooDeep > 0) {
      tooDeep--;
      return;
    }
    // A note or a comment is finished with what holds at its end.
    onClose?.();
    const outer = groups.pop();
    if (!outer) return;
    state = outer.state;
    onClose = outer.onClose;
    isDone = groups.length === 0;
  }

  function control(word: string, parameter: number | null): void {
    if (word === '*') {
      isStarred = true;
      return;
    }
    const starred = isStarred;
    isStarred = false;
    if (word === 'u') {
      flush();
      writeUnicode(parameter ?? 0);
      return;
    }
    const symbol = symbols.get(word);
    if (symbol !== undefined) {
      if (fallback > 0) fallback--;
      else {
        flush();
        emit(symbol);
      }
      return;
    }
    flush();
    fallback = 0;
    hearWord(word, parameter, starred);
  }

  function writeUnicode(parameter: number): void {
    const unit = String.fromCharCode(parameter & 0xffff);
    const font = parameter < 0 ? reading.header.fontOf(state.font) : undefined;
    const letter = String.fromCharCode(parameter & 0xff);
    const isSymbol = (parameter & 0xff00) === 0xf000 && font !== undefined && symbolFonts.test(font.name);
    emit(isSymbol ? (recodeSymbolFontText(letter, font.name, 'keep') ?? unit) : unit);
    fallback = state.fallbackLength;
  }

  function hearWord(word: string, parameter: number | null, starred: boolean): void {
    const opened = openDestination({ word, starred, state, parent: groups.at(-1)?.state ?? state, reading });
    if (opened) {
      if (opened.onClose) onClose = opened.onClose;
      return;
    }
    const { destination } = state;
    if (destination.kind === 'fonts') reading.header.hearFont(state.font, word, parameter);
    if (destination.kind === 'lists') return reading.header.hearList(word, parameter);
    if (destination.kind === 'time' && parameter !== null) destination.parts[word] = parameter;
    applyProperty(state, word, parameter);
    hearDocument(word, parameter);
    if (destination.kind === 'story') hearStory(destination.story, word, parameter);
  }

  function hearDocument(word: string, parameter: number | null): void {
    if (word === 'ansicpg' && parameter !== null && parameter > 0) reading.codePage = parameter;
    else if (word === 'mac') reading.codePage = 10000;
    else if (word === 'pc') reading.codePage = 437;
    else if (word === 'pca') reading.codePage = 850;
    else if (word === 'deff' && parameter !== null) state.font = parameter;
    else if (word === 'deflang' && parameter !== null) reading.language = parameter;
    else if (word === 'sectd') section.turnsPage = true;
    else if (word === 'sbknone' || word === 'sbkcol') section.turnsPage = false;
  }

  function hearStory(story: Story, word: string, parameter: number | null): void {
    switch (word) {
      case 'par':
      case '\n':
      case '\r':
        if (!state.isDeleted) story.endParagraph(paragraphLookOf(state), tableDepthOf(state));
        return;
      case 'sect':
        story.endParagraph(paragraphLookOf(state), tableDepthOf(state));
        section = { ended: true, turnsPage: true };
        return;
      case 'page':
        if (story === body) story.put({ kind: 'pageBreak' });
        return;
      case 'pagebb':
        if (story === body && parameter !== 0) story.put({ kind: 'pageBreak' });
        return;
      case 'line':
      case 'lbr':
        if (!state.isDeleted && !state.isHidden) story.put({ kind: 'lineBreak' });
        return;
      case 'revised':
      case 'deleted':
        if (parameter !== 0) reading.changes++;
        return;
      case 'cell':
        return story.endCell(paragraphLookOf(state), 1);
      case 'nestcell':
        return story.endCell(paragraphLookOf(state), Math.max(2, state.tableDepth));
      case 'row':
        return story.endRow(rowHere(), 1);
      case 'nestrow':
        return story.endRow(rowHere(), Math.max(2, state.tableDepth));
      default:
        hearRow(word, parameter);
    }
  }

  function hearRow(word: string, parameter: number | null): void {
    const row = rowHere();
    if (word === 'trowd') rows[rowDepth()] = createRow();
    else if (word === 'trleft') row.left = parameter ?? 0;
    else if (word === 'clmrg') row.joinsLeft = true;
    else if (word === 'clvmrg') row.joinsAbove = true;
    else if (word === 'cellx') {
      // No table has so many columns; a file with more is made to take memory.
      if (row.cells.length < 1000) {
        row.cells.push({ right: parameter ?? 0, joinsLeft: row.joinsLeft, joinsAbove: row.joinsAbove });
      }
      row.joinsLeft = false;
      row.joinsAbove = false;
    }
  }

  function rowHere(): (typeof rows)[number] {
    return (rows[rowDepth()] ??= createRow());
  }

  /** A table in a table says its rows' form behind their words. */
  function rowDepth(): number {
    return state.isNestedRow ? Math.min(50, Math.max(2, state.tableDepth)) : 1;
  }

  readTokens(bytes, {
    openGroup,
    closeGroup,
    control,
    escapedByte(byte) {
      isStarred = false;
      if (fallback > 0) fallback--;
      else pending.push(Buffer.from([byte]));
    },
    words(letters) {
      isStarred = false;
      const left = Math.min(fallback, letters.length);
      fallback -= left;
      if (letters.length > left) pending.push(letters.subarray(left));
    },
    isDone: () => isDone,
  });
  flush();
  const isCut = !isDone;
  while (groups.length > 0) closeGroup();
  const { header, about, language, pictures, changes } = reading;
  return { header, blocks: body.finish(paragraphLookOf(state)), about, language, pictures, changes, isCut };
}

const symbolFonts = /^(?:Symbol|Webdings|Wingdings(?: [23])?)$/;

function createRow(): { left: number; cells: CellForm[]; joinsLeft: boolean; joinsAbove: boolean } {
  return { left: 0, cells: [], joinsLeft: false, joinsAbove: false };
}
