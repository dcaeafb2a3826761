import type { Token } from 'markdown-it';
import { splitsCharacter } from '../../domain/text/code-points';
import type { Mark } from '../../domain/text/marks';
import { numberOfReference } from './markdown-footnotes';

export type TextBuilder = {
  readonly length: () => number;
  /** Where the next word will stand: after the line end that is still to be written. */
  readonly position: () => number;
  readonly text: () => string;
  readonly marks: () => readonly Mark[];
  readonly write: (words: string) => void;
  /** Begins a new line unless one has just begun. */
  readonly breakLine: () => void;
  /** Keeps a mark that covers at least one character. */
  readonly mark: (mark: Mark) => void;
  readonly writeInline: (tokens: readonly Token[]) => void;
};

const inlineKinds = { strong: 'bold', em: 'italic', s: 'strikethrough' } as const;

/** Collects the words and marks of a text piece by piece, without ever copying what is there. */
export function createTextBuilder(): TextBuilder {
  const pieces: string[] = [];
  const marks: Mark[] = [];
  let length = 0;
  let pendingBreak = false;

  function write(words: string): void {
    if (words === '') return;
    if (pendingBreak && length > 0) {
      pieces.push('\n');
      length++;
    }
    pendingBreak = false;
    pieces.push(words);
    length += words.length;
  }

  function position(): number {
    return pendingBreak && length > 0 ? length + 1 : length;
  }

  function breakLine(): void {
    pendingBreak = true;
  }

  function mark(candidate: Mark): void {
    if (candidate.start < candidate.end) marks.push(candidate);
  }

  function writeInline(tokens: readonly Token[]): void {
    const open: { readonly start: number; readonly url: string }[] = [];
    for (const [i, token] of tokens.entries()) {
      if (token.type === 'softbreak') write(isInsideWideText(pieces.at(-1) ?? '', tokens, i) ? '' : ' ');
      else if (token.type === 'hardbreak') breakLine();
      else if (token.nesting === 1) open.push({ start: position(), url: String(token.attrGet('href') ?? '') });
      else if (token.nesting === -1) {
        const { start, url } = open.pop() ?? { start: length, url: '' };
        mark(inlineMark(token.type, start, length, url));
      } else if (token.type === 'code_inline') {
        const start = position();
        write(token.content);
        mark({ kind: 'code', start, end: length });
      } else if (token.type === 'footnote_ref') {
        const start = position();
        const label = numberOfReference(token);
        write(`[${label}]`);
        mark({ kind: 'footnoteReference', start, end: length, label });
      } else if (token.type === 'image') {
        writeInline(token.children ?? []);
      } else write(token.content);
    }
  }

  return {
    length: () => length,
    position,
    text: () => pieces.join(''),
    marks: () => marks,
    write,
    breakLine,
    mark,
    writeInline,
  };
}

function inlineMark(closing: string, start: number, end: number, url: string): Mark {
  const kind = closing.replace('_close', '');
  if (kind === 'strong' || kind === 'em' || kind === 's') return { kind: inlineKinds[kind], start, end };
  return { kind: 'link', start, end, url };
}

/** Characters between which Chinese and Japanese write no space. */
const wide = /^[\p{Script=Han}\u3000-\u30ff\uff00-\uffef]/u;

/** A line break in the file between two Chinese or Japanese characters is none in the text. */
function isInsideWideText(last: string, tokens: readonly Token[], at: number): boolean {
  const before = last.slice(splitsCharacter(last, last.length - 1) ? -2 : -1);
  let next = at + 1;
  while (tokens[next]?.content === '') next++;
  return wide.test(before) && wide.test(tokens[next]?.content ?? '');
}
