import type { Comment, DocumentBuilder } from '../document-builder';
import type { WrittenComments } from './comments';

/** Where in the text the comments of a Word file belong. */
export type CommentPlaces = {
  readonly open: (id: string) => void;
  readonly close: (id: string) => void;
  /** The sign of a comment in the text: its place where it has no passage. */
  readonly refer: (id: string) => void;
  /** The comments with what answers them, on words and not on the white space around. */
  readonly complete: (text: string, comments: readonly Comment[]) => readonly Comment[];
};

/** The places of these comments in the document that a builder makes. */
export function createCommentPlaces(builder: DocumentBuilder, written: WrittenComments): CommentPlaces {
  const begun = new Set<string>();
  /** In the order of their ends, as the builder keeps them. */
  const placed = new Set<string>();

  function open(id: string): void {
    if (!written.has(id) || begun.has(id)) return;
    begun.add(id);
    builder.openComment(id);
  }

  function close(id: string): void {
    const comment = written.get(id);
    if (!comment || !begun.has(id) || placed.has(id)) return;
    placed.add(id);
    const { author, date, text } = comment;
    builder.closeComment(id, { author, date, text });
  }

  return {
    open,
    close,
    refer(id) {
      open(id);
      close(id);
    },
    complete(text, comments) {
      const ids = [...placed];
      const places = new Map(comments.map((comment, i) => [ids[i] ?? '', onWords(text, comment)]));
      for (const [id, { parentId, author, date, text: words }] of written) {
        const parent = places.get(parentId ?? '');
        if (parent && !places.has(id)) places.set(id, { ...parent, author, date, text: words });
      }
      return [...places.values()].filter((comment) => comment.text !== '');
    },
  };
}

function onWords(text: string, comment: Comment): Comment {
  let { start, end } = comment;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return start < end ? { ...comment, start, end } : comment;
}
