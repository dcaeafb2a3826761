import type { Span } from '../../../domain/model';
import type { ArticleLine } from './article-lines';

/** Fields that databases write before and behind an article. */
const fieldNames = [
  'load-date|language|sprache|langue|idioma|length|länge|longueur|longitud|update|section|rubrik|subject|thema|person|people|organi[sz]ation|company|firma|industry|geographic|country|state|city|ort',
  'publication-?type|publikationsart|journal-code|ticker|graphic|dateline|classification|series|correction(?:-date)?|distribution|document-type|type|zeitungs-code|doc-id|isbn|notes',
  'publication (?:title|info|year|date|subject)|pages?|number of pages|first page|publisher|place of publication|country of publication|issn|e-?issn|source type|source attribution|language of publication|document type|proquest document id|document url|url|copyright|last updated|database|full text availability|location|identifier(?:s)?[^:]{0,30}|company / organi[sz]ation|company|links|credit|volume|issue|edition|accession number|title|author|abstract|keywords?|column|ex?cerpt|document feature',
  '版次|版面|版名|字数|字數|文章编号|文章編號|来源库|分类号|语言|语种',
].join('|');
const fieldLine = new RegExp(`^(?:${fieldNames})\\s*[:：]`, 'i');
const chineseFieldLine = /^[A-Z][A-Za-z]+-\p{Script=Han}{2,8}\s*[:：]/u;
/** Which of them are never the words of an article, wherever they stand in its head. */
const furtherFields =
  /^(?:load-date|language|sprache|langue|idioma|length|länge|longueur|longitud|publication-?type|publikationsart|journal-code|zeitungs-code|section|rubrik|字数|字數|文章编号|文章編號|SrcDatabase-来源库)\s*[:：]/i;
const rights =
  /^(?:(?:copyright|©|\(c\))(?=\W|\s|\d).{0,200}|all rights reserved\.?|alle rechte vorbehalten\.?|tous droits réservés\.?|版权所有.{0,40}|版權所有.{0,40})$/i;
const separator =
  /^(?:_{20,}|(?:document|dokument|documento)\s+\d{1,5}\s+(?:of|von|de|sur)\s+\d{1,5}|\d{1,5}\s+(?:of|von|de|sur)\s+\d{1,5}\s+(?:documents?|dokumente?n?|documentos?)|第\s*\d{1,5}\s*[篇条條]\s*[,，/／]?\s*共\s*\d{1,5}\s*[篇条條]|(?:end of document|ende des dokuments?|fin du document|fin del documento|fine del documento|文档结束|文件结束|文档结尾|文件結尾|文檔結束)[ .]*)$/i;
const documentId =
  /^(?:AN\s+)?(?:Document|Dokument|Documento|文件|文档|文檔)\s+[A-Z][A-Z0-9]{5,9}(?:19|20)\d{6}[a-z]\w{6,10}$/;
const extent = /^\d[\d.,]*\s(?:words|wörter|mots|palabras|parole|字)$/i;
const parts = /^(?:body|classification|full text|contact us at:.*)$/i;

/** Whether a line is a field of a database, as `Load-Date: December 16, 2015`. */
export function isFieldLine(words: string): boolean {
  return fieldLine.test(words) || chineseFieldLine.test(words);
}

/** Whether a line is one that the database wrote around the article, and nothing that a reader would miss. */
export function isDatabaseLine(words: string): boolean {
  return [furtherFields, rights, separator, documentId, extent, parts].some((pattern) => pattern.test(words));
}

/** How many words an article has, as a database writes it: `523 words`. */
export function isExtent(words: string): boolean {
  return extent.test(words);
}

const headLength = 25;
const longestField = 2000;

/**
 * What of an article its database wrote: the lines of its head that say nothing more than the document's own fields, and
 * the fields and rights at its end.
 */
export function databaseSpans(lines: readonly ArticleLine[]): readonly Span[] {
  const tail = startOfTail(lines);
  return lines.flatMap(({ start, end, words }, i) => {
    const isFurniture = i >= tail || separator.test(words) || documentId.test(words);
    return isFurniture || (i < headLength && isDatabaseLine(words)) ? [{ start, end }] : [];
  });
}

/** The first of the lines at the end of an article that are fields, or go on with one. */
function startOfTail(lines: readonly ArticleLine[]): number {
  let tail = lines.length;
  for (let i = lines.length - 1; i > 0; i--) {
    const { words, isApart } = lines[i] ?? { words: '', isApart: true };
    if (words.length > longestField) break;
    if (isFieldLine(words) || isDatabaseLine(words)) tail = i;
    else if (isApart || !goesOnWithField(lines, i)) break;
  }
  return tail;
}

const mostLinesOfField = 8;

/** Whether a line without a name stands in the same block of lines as a field above it. */
function goesOnWithField(lines: readonly ArticleLine[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - mostLinesOfField; i--) {
    const line = lines[i];
    if (line?.isApart) return isFieldLine(line.words);
  }
  return false;
}
