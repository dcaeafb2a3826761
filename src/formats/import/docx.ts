import { warning, type Warning } from '../../domain/warning';
import { createDocumentBuilder } from './document-builder';
import { createCommentPlaces } from './docx/comment-places';
import { createNoteWriter } from './docx/notes';
import { openOfficePackage, type OfficePackage } from './office-package';
import { createPages } from './docx/pages';
import { openParts } from './docx/parts';
import { createStory } from './docx/story';
import type { Found } from './docx/story-state';
import { createTables } from './docx/tables';
import { readWordXml } from './docx/word-xml';
import { toImportedText } from './imported-text';
import type { FileToImport, ImportedText, Importer } from './importer';
import { declaredMediaType, namesEntry, sniffFamily } from './sniff';

/** Word's files since 2007, with or without macros, documents and templates: macros are never run, nothing is fetched. */
export const docx: Importer = {
  name: 'Word',
  kind: 'docx',
  extensions: ['docx', 'docm', 'dotx', 'dotm'],
  reads: ({ bytes }) =>
    sniffFamily(bytes) === 'zip' &&
    declaredMediaType(bytes) === '' &&
    (namesEntry(bytes, 'word/document.xml') ||
      (namesEntry(bytes, 'word/') && namesEntry(bytes, '[Content_Types].xml'))),
  read: readDocx,
};

async function readDocx(file: FileToImport): Promise<ImportedText> {
  const archive = await openOfficePackage(file, 'word/document.xml');
  const found: Found = { changes: 0, pictures: 0, outside: 0, title: '', unread: new Set() };
  const parts = await openParts(archive, found);
  const builder = createDocumentBuilder();
  const pages = createPages(builder);
  const tables = createTables(builder);
  const comments = createCommentPlaces(builder, await parts.comments());
  const styles = await parts.styles();
  const [footnotes, endnotes] = [await parts.notes('footnotes'), await parts.notes('endnotes')];
  const roman = footnotes.notes.size > 0 || !(await parts.settings()).decimalEndnotes;
  const story = createStory(
    {
      builder,
      styles,
      numbering: await parts.numbering(),
      tables,
      footnotes: { ...footnotes, writer: createNoteWriter(builder, footnotes.notes, false) },
      endnotes: { ...endnotes, writer: createNoteWriter(builder, endnotes.notes, roman) },
      comments,
      found,
    },
    { relationships: parts.relationships, pages, isNote: false },
  );
  readWordXml(await parts.main(), file.name, story);
  story.end();
  const built = builder.finish();
  const marks = tables.mergeCells(built.marks).filter(({ kind }) => kind !== 'page' || pages.areKnown());
  const { about, language } = await parts.properties();
  const named = language ?? styles.language;
  return toImportedText(
    { text: built.text, marks, comments: comments.complete(built.text, built.comments) },
    {
      about: found.title === '' ? about : { title: found.title, ...about },
      dated: 'file',
      warnings: warnOf(found, archive),
      ...(named === null ? {} : { language: named }),
    },
  );
}

function warnOf(found: Found, { names }: OfficePackage): readonly Warning[] {
  const macros = names.filter((name) => /(^|\/)vbaProject\.bin$/i.test(name)).length;
  const counted = [
    ['changesAccepted', found.changes],
    ['imagesLeftOut', found.pictures],
    ['scriptsLeftOut', macros],
    ['outsideLeftOut', found.outside],
  ] as const;
  return [
    ...counted.flatMap(([reason, count]) => (count > 0 ? [warning(reason, { count })] : [])),
    ...[...found.unread].map((detail) => warning('restUnreadable', { detail })),
  ];
}
