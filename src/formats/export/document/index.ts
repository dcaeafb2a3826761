/** The formats that a document is written in, for those who read it. */
import { encodeUtf8 } from '../../encoding';
import type { WrittenDocument } from './blocks';
import { writeHtmlDocument } from './html-document';
import { writeMarkdownDocument } from './markdown-document';
import { writeWordDocument } from './word-document';

export const documentWriters = {
  md: (document) => encodeUtf8(writeMarkdownDocument(document)),
  docx: writeWordDocument,
  html: (document) => encodeUtf8(writeHtmlDocument(document)),
} as const satisfies Record<string, (document: WrittenDocument) => Uint8Array | Promise<Uint8Array>>;
