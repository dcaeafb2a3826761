/** The formats that a codebook is written in besides those of tables. */
import type { WrittenCodebook } from '../../../domain/codebook/codebook-entry';
import type { Warning } from '../../../domain/warning';
import type { CodebookLanguage } from '../../codebook/labels';
import { encodeUtf8 } from '../../encoding';
import { documentWriters } from '../document/index';
import { codebookAppendix } from './appendix';
import { writeCodebookMarkdown } from './markdown';
import { writePlainList } from './plain-list';
import { writeQdc } from './qdc';

type Written = { readonly bytes: Uint8Array; readonly warnings: readonly Warning[] };
type CodebookWriter = (book: WrittenCodebook, language: CodebookLanguage) => Written | Promise<Written>;

export const codebookWriters = {
  md: (book, language) => ({ bytes: encodeUtf8(writeCodebookMarkdown(book, language)), warnings: [] }),
  docx: async (book, language) => ({
    bytes: await documentWriters.docx(codebookAppendix(book, language)),
    warnings: [],
  }),
  html: (book, language) => ({ bytes: documentWriters.html(codebookAppendix(book, language)), warnings: [] }),
  qdc: (book) => encode(writeQdc(book)),
  txt: (book) => encode(writePlainList(book)),
} as const satisfies Record<string, CodebookWriter>;

function encode({ text, warnings }: { readonly text: string; readonly warnings: readonly Warning[] }): Written {
  return { bytes: encodeUtf8(text), warnings };
}
