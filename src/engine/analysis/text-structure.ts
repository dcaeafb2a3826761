import type { StudyTexts } from '../../domain/analysis/coded-study';
import type { Source, Span } from '../../domain/model';
import { boilerplateSpans, parseMarks } from '../../domain/text/marks';
import { listParagraphs } from '../../domain/text/paragraphs';
import { countTouchedWords, furthestShared, isWordShared } from '../../domain/text/words-between';
import type { IndexedText } from '../text-cache';
import type { ReadTx } from '../tx';
import { sentencesOfText } from './sentences-of-text';

/**
 * What figures read of texts, kept by hash: paragraphs and sentences of 200 MB are some megabytes of numbers, the texts
 * themselves are not kept here.
 */
export function createTextStructure(
  reads: ReadTx,
  text: (hash: string) => IndexedText,
): (sources: readonly Source[]) => StudyTexts {
  /** Documents are gone through one after the other, past the cache: the texts that are being coded stay in it. */
  let last = { hash: '', text: '' };
  const read = (hash: string): string => {
    if (last.hash !== hash) last = { hash, text: reads.content('text', hash) };
    return last.text;
  };
  const boilerplate = keptBy((marksHash) => boilerplateSpans(parseMarks(reads.content('marks', marksHash))));
  const points = keptBy((hashes) => {
    const [textHash = '', marksHash = ''] = hashes.split(' ');
    const spans = boilerplate(marksHash);
    if (spans.length === 0) return spans;
    const { toCodePoint } = text(textHash).codePoints;
    return spans.map(({ start, end }) => ({ start: toCodePoint(start), end: toCodePoint(end) }));
  });
  const paragraphs = keptBy((textHash) => inPairs(listParagraphs(read(textHash))));
  const sentences = keptBy((key) => {
    const [textHash = '', language = ''] = key.split(' ');
    return sentencesOfText(() => read(textHash), paragraphs(textHash), language === '' ? null : language);
  });
  const words = keptBy((key) => {
    const [textHash = '', language = ''] = key.split(' ');
    const spoken = language === '' ? null : language;
    return {
      countIn: keptBySpan((start, end) => countTouchedWords(read(textHash), { start, end }, spoken)),
      isShared: keptBySpan((end, start) => (isWordShared(read(textHash), end, start, spoken) ? 1 : 0)),
    };
  });
  const keyOf = ({ textHash, language }: Source): string => `${textHash} ${language ?? ''}`;
  return (sources) => {
    const at = (source: number): Source => {
      const found = sources[source];
      if (!found) throw new Error(`A study without document ${source}`);
      return found;
    };
    return {
      textOf: (source) => read(at(source).textHash),
      boilerplateOf: (source) => boilerplate(at(source).marksHash),
      boilerplatePointsOf: (source) => points(`${at(source).textHash} ${at(source).marksHash}`),
      paragraphsOf: (source) => paragraphs(at(source).textHash),
      wordsIn: (source, start, end) => words(keyOf(at(source))).countIn(start, end),
      // The text need not be read for stretches that lie far apart.
      sharesWord: (source, end, start) =>
        start - end <= furthestShared && words(keyOf(at(source))).isShared(end, start) === 1,
      sentencesIn: (source, paragraph) => sentences(keyOf(at(source))).inParagraph(paragraph),
      sentencesOf: (source) => sentences(keyOf(at(source))).all(),
    };
  };
}

function keptBy<T>(make: (key: string) => T): (key: string) => T {
  const kept = new Map<string, T>();
  return (key) => {
    let found = kept.get(key);
    if (found === undefined) kept.set(key, (found = make(key)));
    return found;
  };
}

function keptBySpan(make: (start: number, end: number) => number): (start: number, end: number) => number {
  const kept = new Map<number, number>();
  return (start, end) => {
    const span = start * 2 ** 26 + end;
    let found = kept.get(span);
    if (found === undefined) kept.set(span, (found = make(start, end)));
    return found;
  };
}

function inPairs(spans: readonly Span[]): Int32Array {
  const pairs = new Int32Array(2 * spans.length);
  spans.forEach(({ start, end }, i) => {
    pairs[2 * i] = start;
    pairs[2 * i + 1] = end;
  });
  return pairs;
}
