import { isWebAddress } from '../web-address';

/** The fields of a Word file, which stand in each other: a code, and the words that it last gave. */
export type Fields = {
  readonly begin: () => void;
  readonly instruct: (code: string) => void;
  /** The code has ended, the words follow. */
  readonly separate: () => void;
  readonly end: () => void;
  /** Whether words now belong to a code and not to the text. */
  readonly isInCode: () => boolean;
  /** The address of the innermost link around. */
  readonly link: () => string | null;
  /** A code that does not end with its paragraph is damage, and must not swallow the rest of the document. */
  readonly endParagraph: () => void;
  /** No field reaches beyond its story. */
  readonly endStory: () => void;
};

/** `link` is that of the field, else of the one around it. */
type Field = { code: string; inCode: boolean; link: string | null };

const fetching = /^\s*(?:INCLUDETEXT|INCLUDEPICTURE|DDE|DDEAUTO|IMPORT|LINK)\b/i;

/** Fields of one story; `pointOutside` hears of each that would fetch something. */
export function createFields(pointOutside: () => void): Fields {
  let open: Field[] = [];
  let codes = 0;

  return {
    begin() {
      open.push({ code: '', inCode: true, link: open.at(-1)?.link ?? null });
      codes++;
    },
    instruct(code) {
      const field = open.at(-1);
      if (field?.inCode === true) field.code += code;
    },
    separate() {
      const field = open.at(-1);
      if (field?.inCode !== true) return;
      field.inCode = false;
      codes--;
      field.link = linkOfCode(field.code) ?? field.link;
      if (fetching.test(field.code)) pointOutside();
    },
    end() {
      if (open.pop()?.inCode === true) codes--;
    },
    isInCode: () => codes > 0,
    link: () => open.at(-1)?.link ?? null,
    endParagraph() {
      if (codes === 0) return;
      codes = 0;
      open = open.filter(({ inCode }) => !inCode);
    },
    endStory() {
      codes = 0;
      open = [];
    },
  };
}

/** The address of a link, where it is one that a person may follow. */
export function safeLink(address: string): string | null {
  const trimmed = address.trim();
  return isWebAddress(trimmed) ? trimmed : null;
}

function linkOfCode(code: string): string | null {
  const [, quoted, bare] = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\"]+))/i.exec(code) ?? [];
  const address = (quoted ?? bare ?? '').trim();
  const [, place] = /\s\\l\s+"([^"]+)"/i.exec(code) ?? [];
  return safeLink(place === undefined || address === '' ? address : `${address}#${place}`);
}
