import { warning, type Warning } from '../../domain/warning';
import { problem } from '../../domain/problem';
import { decodeText } from './charset';
import { createDocumentBuilder } from './document-builder';
import { declaredCharset } from './html/declared-charset';
import { restoreFilteredLists } from './html/filtered-lists';
import { findMainContent } from './html/main-content';
import { isSign, nestOfficeLists } from './html/office-lists';
import { isWebArchive } from './html/web-archive';
import { toImportedText } from './imported-text';
import type { FileToImport, Importer, ImportedText } from './importer';
import { layOutMarkup } from './markup/lay-out-markup';
import { parseMarkup, type ParsedMarkup } from './markup/parse-markup';
import { readStyleSheet } from './markup/style-sheet';
import { attributeOf, findElements, wordsOf, type MarkupElement } from './markup/tree';
import { readPageAbout } from './about/page-about';
import { sniffFamily } from './sniff';

/** A web page: its article, as a tree that nothing of is run or fetched. */
export const html: Importer = {
  name: 'Web page',
  kind: 'html',
  extensions: ['html', 'htm', 'xhtml', 'shtml', 'webarchive'],
  reads: (file) => isPage(file.bytes) || isWebArchive(file.bytes),
  read: (file) => readPage(file),
};

function isPage(bytes: Uint8Array): boolean {
  if (sniffFamily(bytes) !== 'markup') return false;
  const start = String.fromCharCode(...bytes.subarray(0, 4096));
  return /<!doctype\s+html|<html[\s>]/i.test(start);
}

/** What was said about a page beside it: how its bytes are to be read, and where it was found. */
type BesidePage = { readonly charset?: string | null; readonly address?: string | null };

/** Reads the article of a web page. */
export function readPage(file: FileToImport, { charset = null, address = null }: BesidePage = {}): ImportedText {
  if (isWebArchive(file.bytes)) throw problem('webArchive', { file: file.name });
  const decoded = decodeText(file.bytes, file.name, charset ?? declaredCharset(file.bytes));
  const parsed = parseMarkup(decoded.text);
  const { childNodes } = parsed.document;
  const page = readPageAbout(childNodes);
  const about = { ...(address === null ? {} : { url: address }), ...page.about };
  restoreFilteredLists(childNodes);
  nestOfficeLists(childNodes);
  const styleOf = styleOfPage(childNodes);
  const { nodes, isPassedOver, isBoilerplate } = findMainContent(childNodes);
  const builder = createDocumentBuilder();
  const { pictures, frames } = layOutMarkup(builder, nodes, {
    styleOf: (element) => (elementsOfWords.has(element.tagName) ? styleOf(element) : {}),
    isPassedOver: (element) => isPassedOver(element) || isSign(element) || isHiddenBox(element, styleOf),
    isBoilerplate,
    dissolvesLayout: true,
    ...(about.url === undefined ? {} : { base: about.url }),
  });
  return toImportedText(builder.finish(), {
    charset: decoded.charset,
    about,
    ...(page.language === undefined ? {} : { language: page.language }),
    warnings: [...decoded.warnings, ...warnOfPage(parsed, pictures, frames)],
  });
}

/** Of whole blocks the page's own styles say how the site looks. */
const elementsOfWords = new Set(['span', 'font', 'p']);

type StyleOf = ReturnType<typeof readStyleSheet>;

function styleOfPage(nodes: ParsedMarkup['document']['childNodes']): StyleOf {
  const sheets = findElements(nodes, ({ tagName }) => tagName === 'style');
  return readStyleSheet(sheets.map(({ childNodes }) => wordsOf(childNodes, 500_000)).join('\n'));
}

/**
 * A box that a site opens over its page, and that was shut when the page was saved. What a style sheet alone hides stays:
 * sites hide articles until a program shows them.
 */
function isHiddenBox(element: MarkupElement, styleOf: StyleOf): boolean {
  const isBox = ['aria-modal', 'aria-hidden'].some((name) => attributeOf(element, name) === 'true');
  return isBox && styleOf(element).hidden === true;
}

function warnOfPage({ document, flattened }: ParsedMarkup, pictures: number, frames: number): readonly Warning[] {
  const scripts = findElements(document.childNodes, isProgram).length;
  return [
    ...(flattened ? [warning('structureFlattened')] : []),
    ...(scripts > 0 ? [warning('scriptsLeftOut', { count: scripts })] : []),
    ...(pictures > 0 ? [warning('imagesLeftOut', { count: pictures })] : []),
    ...(frames > 0 ? [warning('outsideLeftOut', { count: frames })] : []),
  ];
}

/** A script is a program unless its type says that it is data. */
function isProgram(element: MarkupElement): boolean {
  return (
    element.tagName === 'script' && !/json|template|text\/html|text\/plain/i.test(attributeOf(element, 'type') ?? '')
  );
}
