import { createTextFinder, type FindWish, type Hits } from './find-in-text';

/** A text among others in which the same words are looked for. */
export type TextToSearch = { readonly text: string; readonly language: string | null };

/** Texts shorter than this are searched together: making ready for a search costs more than they do. */
const longestTogether = 20_000;

/** The hits of each text, in the order of the texts. Throws `badPattern` when a pattern is none. */
export function findInTexts(texts: readonly TextToSearch[], wish: FindWish): Hits[] {
  const found: Hits[] = [];
  let together: TextToSearch[] = [];
  const finish = (): void => {
    found.push(...findTogether(together, wish));
    together = [];
  };
  for (const text of texts) {
    // A pattern may say where a text begins or ends.
    const isAlone = wish.isPattern || text.text.length > longestTogether;
    if (isAlone || together[0]?.language !== text.language) finish();
    if (isAlone) found.push(createTextFinder(text.text, text.language)(wish));
    else together.push(text);
  }
  finish();
  return found;
}

/** As if they were one text, with a line end between two; what reaches over it is no hit. */
function findTogether(texts: readonly TextToSearch[], wish: FindWish): Hits[] {
  const [first] = texts;
  if (!first) return [];
  const hits = createTextFinder(texts.map(({ text }) => text).join('\n'), first.language)(wish);
  let at = 0;
  let offset = 0;
  return texts.map(({ text }) => {
    const own: number[] = [];
    for (; at < hits.length && (hits[at] ?? 0) < offset + text.length; at += 2) {
      const end = hits[at + 1] ?? 0;
      if (end <= offset + text.length) own.push((hits[at] ?? 0) - offset, end - offset);
    }
    offset += text.length + 1;
    while (at < hits.length && (hits[at] ?? 0) < offset) at += 2;
    return Uint32Array.from(own);
  });
}
