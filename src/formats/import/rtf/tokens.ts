import { Buffer } from 'node:buffer';
import { Tokenize } from 'rtf-stream-parser';

/** What hears an RTF file piece by piece. */
export type RtfListener = {
  readonly openGroup: () => void;
  readonly closeGroup: () => void;
  /** A control word or symbol: `\b0` is `b` with 0, `\~` is `~` with null. */
  readonly control: (word: string, parameter: number | null) => void;
  /** A letter written as its byte, `\'e9`. */
  readonly escapedByte: (byte: number) => void;
  readonly words: (bytes: Buffer) => void;
  /** Whether there is nothing more to hear. */
  readonly isDone: () => boolean;
};

type Token = {
  readonly type: number;
  readonly word?: string;
  readonly param?: number;
  readonly data?: Buffer;
};

const lineFeed = 0x0a;
/** The tokenizer's own numbers; its list of them has no values at run time. */
const groupStart = 0;
const groupEnd = 1;
const control = 2;
const betweenTokens = 0;
const unreadableEscape = /\\\\|\\'(?![0-9a-f]{2})/gi;

/** Reads the bytes of an RTF file. */
export function readTokens(bytes: Buffer, listener: RtfListener): void {
  new BoundedTokenizer(listener).readAll(withReadableEscapes(bytes));
}

/** The tokenizer prints a line for each `\'` without two digits after it; line ends in its place mean nothing. */
function withReadableEscapes(bytes: Buffer): Buffer {
  let damaged = false;
  const text = bytes.toString('latin1').replaceAll(unreadableEscape, (found) => {
    if (found === '\\\\') return found;
    damaged = true;
    return '\n\n';
  });
  return damaged ? Buffer.from(text, 'latin1') : bytes;
}

/** The library asks for a class: its tokens go straight to the listener, and no number in a file makes it take memory. */
class BoundedTokenizer extends Tokenize {
  readonly #listener: RtfListener;
  #left = 0;

  constructor(listener: RtfListener) {
    super();
    this.#listener = listener;
  }

  /** Line by line, because the library copies all that it has of a text for each further line. */
  readAll(bytes: Buffer): void {
    for (let start = 0; start < bytes.length && !this.#listener.isDone();) {
      const found = bytes.indexOf(lineFeed, start);
      const end = found < 0 ? bytes.length : found + 1;
      this.#left = bytes.length - start;
      this.__transform(bytes.subarray(start, end), undefined);
      if (Number(this._mode) === betweenTokens) this._flushToken();
      start = end;
    }
    this._flushToken();
  }

  override push(token: Token | null): boolean {
    if (!token || this.#listener.isDone()) return true;
    if (token.type === groupStart) this.#listener.openGroup();
    else if (token.type === groupEnd) this.#listener.closeGroup();
    else if (token.type !== control) this.#listener.words(token.data as Buffer);
    else if (token.word === "'") this.#listener.escapedByte(token.data?.[0] ?? 0);
    else this.#listener.control(token.word ?? '', token.param ?? null);
    return true;
  }

  override _handleSpecialOrPush(): void {
    // `\bin` would take as many bytes of memory as the file says, whether or not they follow.
    if (this._token?.word === 'bin' && Number(this._paramStr) > this.#left) this._paramStr = String(this.#left);
    super._handleSpecialOrPush();
  }
}
