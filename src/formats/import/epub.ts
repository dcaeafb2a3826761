import { problem } from '../../domain/problem';
import { openArchive, type Archive } from '../archive';
import { joinAdjacentMarks } from './adjacent-marks';
import { createDocumentBuilder } from './document-builder';
import { readAbout } from './epub/about';
import { readChapter, readOrNull, type Chapter } from './epub/chapters';
import { layOutBook, warnOfBook } from './epub/lay-out-book';
import { readNavigationDocument, readNcx, type Navigation } from './epub/navigation';
import { readPackage, type BookItem, type BookPackage } from './epub/package-document';
import { refuseProtected } from './epub/protection';
import { readStyles } from './epub/style-sheets';
import { toImportedText } from './imported-text';
import type { FileToImport, ImportedText, Importer } from './importer';
import { declaredMediaType, namesEntry, sniffFamily } from './sniff';

/** E-books in EPUB 2 and 3, in the order in which they are read. */
export const epub: Importer = {
  name: 'E-book (EPUB)',
  kind: 'epub',
  extensions: ['epub'],
  reads: isEpub,
  read: readEpub,
};

function isEpub({ bytes }: FileToImport): boolean {
  if (sniffFamily(bytes) !== 'zip') return false;
  if (declaredMediaType(bytes).startsWith('application/epub+zip')) return true;
  // Packed anew by another program, its parts may stand in any order.
  return namesEntry(bytes, 'META-INF/container.xml');
}

async function readEpub(file: FileToImport): Promise<ImportedText> {
  const archive = await openArchive(file);
  await refuseProtected(archive, file.name);
  const book = await readPackage(archive, file.name);
  const navigation = await readNavigation(archive, book);
  const { chapters, missing, pictures } = await readSpine(archive, book);
  if (chapters.length === 0) throw problem('documentDamaged', { file: file.name, detail: missing[0] ?? '<spine>' });

  const aside = await readAside(archive, book);
  const styles = await readStyles(archive, chapters);
  const builder = createDocumentBuilder();
  const report = layOutBook(builder, { chapters, aside, styles, navigation });
  const built = builder.finish();
  const { about, language } = readAbout(book.metadata);
  return toImportedText(
    { ...built, marks: joinAdjacentMarks(built.marks) },
    {
      about,
      ...(language === undefined ? {} : { language }),
      warnings: warnOfBook({ ...report, pictures: report.pictures + pictures, missing }),
    },
  );
}

/** What is to be read, the files that are not there by their names, and pages that are nothing but a picture. */
async function readSpine(
  archive: Archive,
  { spine }: BookPackage,
): Promise<{ readonly chapters: readonly Chapter[]; readonly missing: readonly string[]; readonly pictures: number }> {
  const chapters: Chapter[] = [];
  const missing: string[] = [];
  let pictures = 0;
  for (const item of spine) {
    if (item.mediaType.startsWith('image/')) {
      pictures++;
      continue;
    }
    const chapter = await readChapter(archive, item);
    if (chapter) chapters.push(chapter);
    else missing.push(item.href);
  }
  return { chapters, missing, pictures };
}

/** Files outside the reading order, to which links lead: notes often stand in one. */
async function readAside(archive: Archive, { items, spine }: BookPackage): Promise<readonly Chapter[]> {
  const isAside = (item: BookItem): boolean =>
    item.mediaType.includes('html') && !spine.includes(item) && !item.properties.includes('nav');
  const read: Chapter[] = [];
  for (const item of items.filter(isAside)) {
    const chapter = await readChapter(archive, item);
    if (chapter) read.push(chapter);
  }
  return read;
}

/** The newer table of contents before the older one; either may lack the list of pages. */
async function readNavigation(archive: Archive, { items, ncx }: BookPackage): Promise<Navigation> {
  const none: Navigation = { entries: [], pages: new Map() };
  const item = items.find(({ properties }) => properties.includes('nav'));
  const document = item ? await readChapter(archive, item) : null;
  const newer = document ? readNavigationDocument(document) : none;
  const path = ncx?.path ?? null;
  const bytes = path === null ? null : await readOrNull(archive, path);
  const older = path === null || !bytes ? none : readNcx(bytes, path);
  return {
    entries: newer.entries.length > 0 ? newer.entries : older.entries,
    pages: newer.pages.size > 0 ? newer.pages : older.pages,
  };
}
