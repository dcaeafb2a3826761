import { problem } from '../../domain/problem';
import { warning, type Warning } from '../../domain/warning';
import { descendantsNamed, type XmlElement } from '../xml-tree';
import { createDocumentBuilder } from './document-builder';
import { toImportedText } from './imported-text';
import type { FileToImport, ImportedText, Importer } from './importer';
import { joinAdjacentMarks } from './adjacent-marks';
import { readAbout } from './odt/about';
import { findCommentsWithEnd } from './odt/annotations';
import { countChanges, layOutBlocks } from './odt/blocks';
import { createListNumbers } from './odt/list-numbers';
import { bodyOf, isFlatDocument, readOpenDocument } from './odt/package-parts';
import { createPages } from './odt/pages';
import type { Reading } from './odt/reading';
import { createStyles } from './odt/styles';
import { declaredMediaType, namesEntry, sniffFamily } from './sniff';

/** OpenDocument texts, packed or in one XML file, and their templates. */
export const odt: Importer = {
  name: 'OpenDocument text',
  kind: 'odt',
  extensions: ['odt', 'ott', 'fodt'],
  reads: isOpenDocument,
  read: readOdt,
};

/** How much a document may grow by cells and rows that it says are repeated. */
const mostRepeats = 100_000;

function isOpenDocument(file: FileToImport): boolean {
  if (sniffFamily(file.bytes) !== 'zip') return isFlatDocument(file);
  const declared = declaredMediaType(file.bytes);
  if (declared !== '') return declared.startsWith('application/vnd.oasis.opendocument.text');
  // Packed anew by another program, its parts may stand in any order.
  return namesEntry(file.bytes, 'META-INF/manifest.xml') && namesEntry(file.bytes, 'content.xml');
}

async function readOdt(file: FileToImport): Promise<ImportedText> {
  const document = await readOpenDocument(file);
  const body = bodyOf(document);
  if (!body) throw problem('documentDamaged', { file: file.name, detail: '<office:text>' });

  const reading = beginReading(body, [document.styles, document.content]);
  reading.layOutBlocks(body.children);
  const built = reading.builder.finish();
  const { about, language } = readAbout(document.meta);
  return toImportedText(
    { ...built, marks: joinAdjacentMarks(built.marks) },
    {
      about,
      dated: 'file',
      ...(language === null ? {} : { language }),
      warnings: [...document.warnings, ...warnOf(reading.leftOut, countChanges(body))],
    },
  );
}

function beginReading(body: XmlElement, styled: readonly (XmlElement | undefined)[]): Reading {
  const builder = createDocumentBuilder();
  const reading: Reading = {
    builder,
    styles: createStyles(styled),
    pages: createPages(builder, !descendantsNamed(body, 'text:soft-page-break').next().done),
    lists: createListNumbers(),
    noteLabels: new Map(),
    commentsWithEnd: findCommentsWithEnd(body),
    openComments: new Map(),
    leftOut: { images: 0, outside: 0, scripts: 0 },
    repeats: { left: mostRepeats },
    layOutBlocks: (nodes) => layOutBlocks(reading, nodes),
  };
  return reading;
}

function warnOf({ images, outside, scripts }: Reading['leftOut'], changes: number): readonly Warning[] {
  return [
    ...(changes > 0 ? [warning('changesAccepted', { count: changes })] : []),
    ...(images > 0 ? [warning('imagesLeftOut', { count: images })] : []),
    ...(outside > 0 ? [warning('outsideLeftOut', { count: outside })] : []),
    ...(scripts > 0 ? [warning('scriptsLeftOut', { count: scripts })] : []),
  ];
}
