import type { Span } from '../../../domain/model';
import { boilerplateSpans, type Mark } from '../../../domain/text/marks';
import { withSpeakerTurns } from '../../../domain/text/turns-of-import';
import { countWords } from '../../../domain/text/words';
import { warning } from '../../../domain/warning';
import { completeAbout } from '../about/complete-about';
import type { ImportedText } from '../importer';
import { chooseLanguage } from '../language';
import { linesOf } from './article-lines';
import { databaseSpans } from './database-lines';
import { findArticles, type Manner } from './manners';
import { readArticleHead } from './read-article-head';
import { skipCover } from './skip-cover';
import { startOfNotes, takePart } from './take-part';

/**
 * The articles of a file that a newspaper database wrote, each as a document with what its head says; none when the file
 * is one document. What the database wrote around an article becomes boilerplate. What stands before the first article and
 * behind the last, a list of contents or of search terms, is left out with a warning.
 */
export function splitArticles(whole: ImportedText): readonly ImportedText[] {
  const found = findArticles(whole.text.slice(0, startOfNotes(whole)));
  if (!found) return [];
  const [first, ...others] = found.spans;
  if (!first) return [];
  const begin = skipCover(whole, found.manner, first);
  const spans = [{ start: begin, end: first.end }, ...others];
  const warnings = warnOfRest(whole, spans);
  return spans.map((span, i) => {
    const article = toArticle(whole, found.manner, span);
    return i === 0 ? { ...article, warnings: [...whole.warnings, ...warnings] } : article;
  });
}

function toArticle(whole: ImportedText, manner: Manner, span: Span): ImportedText {
  const part = takePart(whole, span);
  const { text } = part;
  const lines = linesOf(text, { start: 0, end: startOfNotes(part) });
  const furniture = databaseSpans(lines);
  const marks = [
    ...judgedAlone(part),
    ...joinSpans(furniture, text).map((one): Mark => ({ kind: 'boilerplate', ...one })),
  ];
  const about = completeAbout(readArticleHead(manner, lines), text, marks);
  const title = about.title ?? lines.find(({ start }) => !furniture.some((one) => one.start === start))?.words;
  return {
    ...part,
    marks: withSpeakerTurns(text, marks),
    charset: whole.charset,
    language: chooseLanguage(undefined, text) ?? whole.language,
    warnings: [],
    about: { ...about, ...(title === undefined ? {} : { title: title.slice(0, 300) }) },
  };
}

/**
 * The marks without what was judged over all articles together: who speaks, and, where a page's reader took most of this
 * article for the page around another one, boilerplate.
 */
function judgedAlone({ text, marks }: Pick<ImportedText, 'text' | 'marks'>): readonly Mark[] {
  const around = boilerplateSpans(marks).reduce((sum, { start, end }) => sum + end - start, 0);
  const isMostlyAround = around > text.length / 2;
  return marks.filter(({ kind }) => kind !== 'speakerTurn' && !(isMostlyAround && kind === 'boilerplate'));
}

/** One mark for lines that follow each other. */
function joinSpans(spans: readonly Span[], text: string): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && text.slice(last.end, span.start).trim() === '') joined[joined.length - 1] = { ...last, end: span.end };
    else joined.push(span);
  }
  return joined;
}

function warnOfRest(whole: ImportedText, spans: readonly Span[]): ImportedText['warnings'] {
  const { text, language } = whole;
  const places = [{ start: 0, end: 0 }, ...spans, { start: startOfNotes(whole), end: text.length }];
  const rest = places.slice(1).map(({ start }, i) => text.slice(places[i]?.end ?? start, start));
  const words = rest.reduce((sum, piece) => sum + countWords(piece, language, []), 0);
  return words > 0 ? [warning('aroundArticles', { count: words })] : [];
}
