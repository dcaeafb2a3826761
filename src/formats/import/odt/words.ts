import type { DocumentBuilder } from '../document-builder';
import { elementsOf, type TextFormat } from './text-format';

/** Writes the words of one paragraph. */
export type Words = {
  /** Words as the file has them: white space of any length is one space, none where the paragraph begins. */
  readonly write: (words: string, format: TextFormat) => void;
  /** Spaces, a tab or a line end that the file asks for by an element. */
  readonly space: (space: string, format: TextFormat) => void;
  /** Writes the space that is still owed, so that what comes next begins behind it. */
  readonly flush: () => void;
};

/** White space where a paragraph ends is dropped: it is written only when more words come. */
export function createWords(builder: DocumentBuilder): Words {
  let owed: { readonly space: string; readonly format: TextFormat }[] = [];
  let isEmpty = true;
  let endsWithSpace = true;

  function emit(words: string, format: TextFormat): void {
    const elements = elementsOf(format, words);
    for (const element of elements) builder.open(element);
    builder.write(words);
    for (const _ of elements) builder.close();
  }

  function flush(): void {
    if (isEmpty) return;
    for (const { space, format } of owed) emit(space, format);
    owed = [];
  }

  function owe(space: string, format: TextFormat): void {
    owed.push({ space, format });
    endsWithSpace = space === ' ';
  }

  return {
    write(words, format) {
      if (format.hidden) return;
      const collapsed = words.replaceAll(/[ \t\r\n]+/g, ' ');
      const body = collapsed.replace(/^ | $/g, '');
      if (collapsed.startsWith(' ') && !endsWithSpace) owe(' ', format);
      if (body === '') return;
      // A line cannot begin with a line end, but it may be indented.
      if (isEmpty) owed = owed.filter((piece) => piece.space !== '\n');
      isEmpty = false;
      flush();
      emit(body, format);
      endsWithSpace = false;
      if (collapsed.endsWith(' ')) owe(' ', format);
    },
    space(space, format) {
      if (format.hidden || (space === '\n' && owed.at(-1)?.space === '\n')) return;
      owe(space, format);
      endsWithSpace = false;
    },
    flush,
  };
}
