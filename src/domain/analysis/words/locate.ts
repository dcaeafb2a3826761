import { isClose, isOutsideNode, markRoles, type CollocationSettings, type PartWithNear } from './collocations';
import type { CountedPart } from './counted-parts';
import { findNode, formsOf, mayHaveNode, readNode } from './find-node';
import type { FoundPlaces } from './kwic';
import type { WordIndex } from './word-index';
import type { PlacedWords } from './word-reader';

/** What is looked for in the index: words as somebody types them, or the very forms that a figure counted. */
export type WordsToLocate =
  | { readonly query: string; readonly matchCase: boolean }
  | { readonly forms: readonly string[]; readonly matchCase: boolean };

/** Where words stand in some parts of the study. */
export function locateWords(index: WordIndex, parts: readonly CountedPart[], wish: WordsToLocate): FoundPlaces {
  const node =
    'forms' in wish
      ? formsOf(index.list, wish.forms, wish.matchCase)
      : readNode(index.list, wish.query, wish.matchCase);
  const places = createPlaces();
  for (const part of node ? parts : []) {
    if (!mayHaveNode(index, part.key, node ?? [])) continue;
    const [fits, ...others] = node ?? [];
    if (fits && others.length === 0 && part.spans === null) {
      const found = index.find(part.key, fits);
      for (let i = 0; i < found.count; i++) places.add(part.source, found, i, i, index);
      continue;
    }
    const text = index.read(part.key, part.spans);
    const { positions, length } = findNode(text, node ?? []);
    for (const at of positions) places.add(part.source, text, at, at + length - 1, index);
  }
  return places.list();
}

/** Where a collocate stands near the node, or anywhere but in the node itself. */
export function locateCollocate(
  index: WordIndex,
  parts: readonly PartWithNear[],
  settings: CollocationSettings,
  { word, anywhere }: { readonly word: string; readonly anywhere: boolean },
): FoundPlaces {
  const node = settings.codeId === null ? readNode(index.list, settings.node, settings.matchCase) : null;
  const [fits] = formsOf(index.list, [word], settings.matchCase);
  const places = createPlaces();
  for (const part of parts) {
    const text = index.read(part.key);
    const { marks } = markRoles(text, part, node, settings);
    for (let i = 0; i < text.count; i++) {
      if ((anywhere ? isOutsideNode(marks[i]) : isClose(marks[i])) && fits?.[text.words[i] ?? 0] === 1)
        places.add(part.source, text, i, i, index);
    }
  }
  return places.list();
}

function createPlaces() {
  const source: number[] = [];
  const start: number[] = [];
  const end: number[] = [];
  return {
    add(document: number, { words, starts }: PlacedWords, first: number, last: number, { list }: WordIndex): void {
      source.push(document);
      start.push(starts[first] ?? 0);
      end.push((starts[last] ?? 0) + list.lengthOf(words[last] ?? 0));
    },
    list: (): FoundPlaces => ({
      source: new Int32Array(source),
      start: new Int32Array(start),
      end: new Int32Array(end),
    }),
  };
}
