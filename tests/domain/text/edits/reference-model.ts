import type { Span } from '../../../../src/domain/model';
import type { TextEdit } from '../../../../src/domain/text/edits/text-edit';

/** A unit of the text that knows to which passages it belongs. */
type Letter = { readonly unit: string; readonly passages: ReadonlySet<string> };

/**
 * What edits do to passages, said once more and as simply as possible: each letter carries the names of its passages. A
 * letter that is written belongs to the passages of both its neighbours, or, when it replaces letters, to those that all of
 * them belong to.
 */
export type LetteredText = {
  readonly edit: (edit: TextEdit) => void;
  readonly text: () => string;
  /** What each passage says; a passage without letters is lost and missing here. */
  readonly words: () => ReadonlyMap<string, string>;
};

export function letterText(text: string, passages: ReadonlyMap<string, Span>): LetteredText {
  let letters: Letter[] = text.split('').map((unit, i) => ({
    unit,
    passages: new Set([...passages].filter(([, { start, end }]) => start <= i && i < end).map(([name]) => name)),
  }));
  return {
    edit({ start, end, insert }) {
      const removed = letters.slice(start, end);
      const around = removed.length > 0 ? removed : [letters[start - 1], letters[start]];
      const [first, ...others] = around.map((letter) => letter?.passages ?? new Set<string>());
      const shared = new Set([...(first ?? [])].filter((name) => others.every((names) => names.has(name))));
      const written = insert.split('').map((unit) => ({ unit, passages: shared }));
      letters = [...letters.slice(0, start), ...written, ...letters.slice(end)];
    },
    text: () => letters.map(({ unit }) => unit).join(''),
    words() {
      const words = new Map<string, string>();
      for (const { unit, passages: names } of letters) {
        for (const name of names) words.set(name, (words.get(name) ?? '') + unit);
      }
      return words;
    },
  };
}
