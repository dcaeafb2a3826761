import type { Comment } from '../document-builder';
import { readWordXml } from './word-xml';

/** What somebody wrote beside the text, before it is known where. */
export type WrittenComment = Omit<Comment, 'start' | 'end'> & {
  /** The comment that this one answers. */
  readonly parentId: string | null;
};

export type WrittenComments = ReadonlyMap<string, WrittenComment>;

/** Reads comments.xml, and of commentsExtended.xml which comment answers which. */
export function readComments(bytes: Uint8Array | null, extended: Uint8Array | null, file: string): WrittenComments {
  const comments = new Map<string, WrittenComment>();
  if (!bytes) return comments;
  const idOfParagraph = new Map<string, string>();
  let about: { readonly id: string; readonly author: string; readonly date: string } | null = null;
  let text = '';
  let inWords = false;
  readWordXml(bytes, file, {
    open(name, attributes) {
      if (name === 'w:comment') {
        const { 'w:id': id = '', 'w:author': author = '', 'w:date': date = '' } = attributes;
        about = { id, author, date };
        text = '';
      } else if (name === 'w:p' && about) idOfParagraph.set(attributes['w14:paraId'] ?? '', about.id);
      else if (name === 'w:t') inWords = true;
      else if (name === 'w:tab') text += '\t';
      else if (name === 'w:br') text += '\n';
    },
    close(name) {
      if (name === 'w:t') inWords = false;
      else if (name === 'w:p') text += '\n';
      else if (name === 'w:comment' && about) {
        const { id, ...who } = about;
        comments.set(id, { ...who, text: text.trim(), parentId: null });
        about = null;
      }
    },
    text(words) {
      if (inWords) text += words;
    },
  });
  if (extended) answer(comments, readAnswers(extended, file), idOfParagraph);
  return comments;
}

type Answer = { readonly paragraph: string; readonly parent: string };

function readAnswers(bytes: Uint8Array, file: string): readonly Answer[] {
  const answers: Answer[] = [];
  readWordXml(bytes, file, {
    open(name, { 'w15:paraId': paragraph, 'w15:paraIdParent': parent }) {
      if (name === 'w15:commentEx' && paragraph !== undefined && parent !== undefined)
        answers.push({ paragraph, parent });
    },
  });
  return answers;
}

function answer(
  comments: Map<string, WrittenComment>,
  answers: readonly Answer[],
  idOfParagraph: ReadonlyMap<string, string>,
): void {
  for (const { paragraph, parent } of answers) {
    const id = idOfParagraph.get(paragraph) ?? '';
    const parentId = idOfParagraph.get(parent);
    const comment = comments.get(id);
    if (comment && parentId !== undefined && parentId !== id) comments.set(id, { ...comment, parentId });
  }
}
