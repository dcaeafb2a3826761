import { extname } from 'node:path';
import type { NewDocument } from '../../../contract/engine';
import type { SourceKind } from '../../../domain/model';
import type { ImportedText } from '../../../formats/import/importer';
import type { DeskDocument, DeskFile } from './import-desk';

/** What a reader made of a file as a document that can be kept; without a title of its own it is called as the file. */
export function newDocument(
  { name, folder }: Pick<DeskFile, 'name' | 'folder'>,
  kind: SourceKind,
  { text, marks, charset, language, warnings, about, comments, values, caseName }: ImportedText,
): Pick<DeskDocument, 'document' | 'warnings'> {
  const titles = [about.title, name.slice(0, name.length - extname(name).length), name];
  const document: NewDocument = {
    language,
    ...about,
    title: (titles.find((title) => title?.trim()) ?? name).slice(0, 500),
    kind,
    text,
    marks: [...marks],
    fileName: name,
    charset,
    folder,
    ...(comments ? { comments: [...comments] } : {}),
    ...(values ? { values: [...values] } : {}),
    ...(caseName === undefined ? {} : { caseName }),
  };
  return { document, warnings };
}
