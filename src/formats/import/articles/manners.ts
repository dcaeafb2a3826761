import type { Span } from '../../../domain/model';
import { linesOf } from './article-lines';

/** In the manner of which database a file of many articles is written. */
export type Manner =
  'numbered' | 'endOfDocument' | 'documentId' | 'fieldsBetweenRules' | 'articleNumber' | 'sourceFields';

/** Where the articles of a file stand, each from its first line to its last. */
export type FoundArticles = { readonly manner: Manner; readonly spans: readonly Span[] };

/** What only databases write beside an article, at least once in each. */
const databaseField =
  /^[ \t]*(?:(?:load-date|length|länge|longueur|longitud|publication-type|publication title|publication info|publication date|proquest document id|journal-code|byline|highlight|headline|section|language|rubrik|sprache)[ \t]*:|(?:copyright|©|\(c\))[ \t]*(?:©[ \t]*)?\d{4}|body[ \t]*$|classification[ \t]*$|\d[\d.,]*[ \t](?:words|wörter|mots|palabras|parole|字)[ \t]*$)/im;

const numberLine =
  /^[ \t\f\u00a0]*(?:(?:document|dokument|documento)[ \t\u00a0]+(\d{1,5})[ \t\u00a0]+(?:of|von|de|sur)[ \t\u00a0]+(\d{1,5})|(\d{1,5})[ \t\u00a0]+(?:of|von|de|sur)[ \t\u00a0]+(\d{1,5})[ \t\u00a0]+(?:documents?|dokumente?n?|documentos?)|第[ \t]*(\d{1,5})[ \t]*[篇条條][ \t]*[,，/／]?[ \t]*共[ \t]*(\d{1,5})[ \t]*[篇条條])[ \t\u00a0]*$/gim;
const endLine =
  /^[ \t\f]*(?:end of document|ende des dokuments?|fin du document|fin del documento|fine del documento|文档结束|文件结束|文档结尾|文件結尾|文檔結束)[ \t.]*$/gim;
/** Factiva: the code of the source, the day and a number, as `Document XNHA000020151216ebcg0000a`. */
const idLine =
  /^[ \t]*(?:AN[ \t\n]+)?(?:Document|Dokument|Documento|文件|文档|文檔)[ \t]+([A-Z][A-Z0-9]{5,9}(?:19|20)\d{6}[a-z][a-z0-9]{6,10})[ \t]*$/gm;
const ruleLine = /^[ \t]*_{20,}[ \t]*$/gm;
const fieldsOfRecord = /^[ \t]*(?:title|titel|título|titre|标题|題名)[ \t]*[:：]/im;
const fieldsOfPublication =
  /^[ \t]*(?:publication (?:title|info|date)|proquest document id|出版物名称|出版日期)[ \t]*[:：]/im;
const articleNumberLine = /^[ \t]*(?:文章|新闻|新聞)(?:编号|編號)[ \t]*[:：][ \t]*(\d{8,})[ \t]*$/gm;
const firstField = /^[ \t]*(?:SrcDatabase-来源库|Title-题名)[ \t]*[:：]/gm;

/**
 * Where the articles of a file stand that a database wrote, by the lines that it puts between them; null when the file is
 * one document. Only what is beyond doubt counts: numbers in their order, fields in every part.
 */
export function findArticles(text: string): FoundArticles | null {
  return findNumbered(text) ?? findEnded(text) ?? findIdentified(text) ?? findRuled(text) ?? findChinese(text);
}

function findNumbered(text: string): FoundArticles | null {
  const found = [...text.matchAll(numberLine)].map((match) => {
    const [number = 0, total = 0] = match.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)]));
    return { start: match.index, number, total };
  });
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last || found.length < 2) return null;
  const areInOrder = found.every(({ number, total }, i) => number === first.number + i && total === first.total);
  if (!areInOrder || last.number > first.total) return null;
  const spans = between(
    text,
    found.map(({ start }) => start),
  );
  const isWhole = first.number === 1 && last.number === last.total;
  return areArticles(text, spans, isWhole ? 0 : 0.5) ? { manner: 'numbered', spans } : null;
}

function findEnded(text: string): FoundArticles | null {
  const spans = upTo(text, [...text.matchAll(endLine)]);
  return areArticles(text, spans, 0.8) ? { manner: 'endOfDocument', spans } : null;
}

function findIdentified(text: string): FoundArticles | null {
  const found = [...text.matchAll(idLine)];
  const ids = new Set(found.map(([, id]) => id));
  const spans = upTo(text, found);
  return ids.size === found.length && areArticles(text, spans, 0) ? { manner: 'documentId', spans } : null;
}

/** ProQuest: lines of underscores between records, of which the first says how the list came about. */
function findRuled(text: string): FoundArticles | null {
  const rules = [...text.matchAll(ruleLine)].map(({ index }) => index);
  if (rules.length < 2) return null;
  const spans = between(text, rules).filter((span) => {
    const words = text.slice(span.start, span.end);
    return fieldsOfRecord.test(words) && fieldsOfPublication.test(words);
  });
  return areArticles(text, spans, 0) ? { manner: 'fieldsBetweenRules', spans } : null;
}

function findChinese(text: string): FoundArticles | null {
  const numbers = [...text.matchAll(articleNumberLine)];
  const areDistinct = new Set(numbers.map(([, number]) => number)).size === numbers.length;
  const ended = upTo(text, numbers);
  if (areDistinct && areArticles(text, ended, 0)) return { manner: 'articleNumber', spans: ended };
  const fields = [...text.matchAll(firstField)];
  const first = fields[0]?.[0].trim();
  const starts = fields.filter(([field]) => field.trim() === first).map(({ index }) => index);
  const spans = between(text, starts);
  return areArticles(text, spans, 0) ? { manner: 'sourceFields', spans } : null;
}

/** From each of these places to the next one. */
function between(text: string, starts: readonly number[]): Span[] {
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? text.length }));
}

/** Up to the end of each of these lines. */
function upTo(text: string, ends: readonly RegExpMatchArray[]): Span[] {
  let start = 0;
  return ends.map(({ index = 0, 0: line }) => {
    const span = { start, end: Math.min(text.length, index + line.length) };
    start = span.end;
    return span;
  });
}

const fewestWords = 3;

/** Whether these are two parts and more, each with words, and at least this share of them with a field of a database. */
function areArticles(text: string, spans: readonly Span[], share: number): boolean {
  if (spans.length < 2) return false;
  if (!spans.every((span) => hasLines(text, span))) return false;
  const withFields = spans.filter(({ start, end }) => databaseField.test(text.slice(start, end)));
  return withFields.length >= spans.length * share;
}

function hasLines(text: string, { start, end }: Span): boolean {
  return linesOf(text, { start, end: Math.min(end, start + 4000) }).length >= fewestWords;
}
