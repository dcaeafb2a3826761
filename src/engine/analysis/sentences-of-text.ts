import { eachSentence } from '../../domain/text/sentences';

/** Where the sentences of a text begin and end, in pairs of UTF-16 units, found when somebody asks for them. */
export type SentencesOfText = {
  /** Those of a paragraph, by its number from 0. */
  readonly inParagraph: (paragraph: number) => Int32Array;
  readonly all: () => Int32Array;
};

/** The sentences of a text whose `paragraphs` are given in such pairs; `read` answers the text itself. */
export function sentencesOfText(read: () => string, paragraphs: Int32Array, language: string | null): SentencesOfText {
  const known = new Map<number, Int32Array>();
  let whole: Int32Array | null = null;

  function divide(first: number, last: number): Int32Array {
    const text = read();
    let count = 0;
    const take = (start: number, end: number): void => {
      if (count === room.length) room = larger(room);
      room[count++] = start;
      room[count++] = end;
    };
    for (let paragraph = first; paragraph <= last; paragraph++) {
      const [start = 0, end = 0] = [paragraphs[2 * paragraph], paragraphs[2 * paragraph + 1]];
      eachSentence(text, { start, end }, language, take);
    }
    return room.slice(0, count);
  }

  return {
    inParagraph(paragraph) {
      let sentences = known.get(paragraph);
      if (!sentences) known.set(paragraph, (sentences = divide(paragraph, paragraph)));
      return sentences;
    },
    all: () => (whole ??= divide(0, paragraphs.length / 2 - 1)),
  };
}

/** Written over by each reading. */
let room = new Int32Array(1 << 10);

function larger(array: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(array.length * 2);
  grown.set(array);
  return grown;
}
