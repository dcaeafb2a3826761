import type { AnnotatedDocument, AnnotatedStudy } from '../../formats/export/annotated/annotated-study';
import { createAskedThread } from '../threads/ask-thread';

/** Makes Word documents in a thread of its own. */
export type DocumentWriter = {
  /** The bytes of a DOCX. Fails with a Problem at a Cancel, which also ends the making of it. */
  writeAnnotated(text: AnnotatedText, signal: AbortSignal): Promise<Uint8Array>;
  /** Ends the thread; a later document starts another one. */
  close(): void;
};

/** What is asked: documents with their codings. */
export type AnnotatedText = { readonly study: AnnotatedStudy; readonly documents: readonly AnnotatedDocument[] };

/** `program` is the built program of the thread; it is started with the first document. */
export function createDocumentWriter(program: string | URL): DocumentWriter {
  const thread = createAskedThread<AnnotatedText, Uint8Array>(program);
  return {
    // What is given up would take its seconds and its memory to the end.
    writeAnnotated: (text, signal) => thread.ask(text, { signal, mayNotEnd: true }),
    close: thread.close,
  };
}
