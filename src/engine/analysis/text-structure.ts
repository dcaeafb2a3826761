import type { StudyTexts } from '../../domain/analysis/coded-study';
import type { Source, Span } from '../../domain/model';
import { boilerplateSpans, parseMarks } from '../../domain/text/marks';
import { listSentences } from '../../domain/text/sentences';
import type { IndexedText } from '../text-cache';
import type { ReadTx } from '../tx';

/**
 * What figures read of texts, kept by hash: paragraphs and sentences of 200 MB are some megabytes of numbers, the texts
 * themselves are not kept here.
 */
export function createTextStructure(
  reads: ReadTx,
  text: (hash: string) => IndexedText,
): (sources: readonly Source[]) => StudyTexts {
  const boilerplate = keptBy((marksHash) => boilerplateSpans(parseMarks(reads.content('marks', marksHash))));
  const points = keptBy((hashes) => {
    const [textHash = '', marksHash = ''] = hashes.split(' ');
    const spans = boilerplate(marksHash);
    if (spans.length === 0) return spans;
    const { toCodePoint } = text(textHash).codePoints;
    return spans.map(({ start, end }) => ({ start: toCodePoint(start), end: toCodePoint(end) }));
  });
  const paragraphs = keptBy((textHash) => inPairs(text(textHash).paragraphs));
  const sentences = keptBy((hashAndLanguage) => {
    const [textHash = '', language = ''] = hashAndLanguage.split(' ');
    const { text: whole, paragraphs: all } = text(textHash);
    return inPairs(all.flatMap((paragraph) => listSentences(whole, paragraph, language === '' ? null : language)));
  });
  return (sources) => {
    const at = (source: number): Source => {
      const found = sources[source];
      if (!found) throw new Error(`A study without document ${source}`);
      return found;
    };
    return {
      textOf: (source) => text(at(source).textHash).text,
      boilerplateOf: (source) => boilerplate(at(source).marksHash),
      boilerplatePointsOf: (source) => points(`${at(source).textHash} ${at(source).marksHash}`),
      paragraphsOf: (source) => paragraphs(at(source).textHash),
      sentencesOf: (source) => sentences(`${at(source).textHash} ${at(source).language ?? ''}`),
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

function inPairs(spans: readonly Span[]): Int32Array {
  const pairs = new Int32Array(2 * spans.length);
  spans.forEach(({ start, end }, i) => {
    pairs[2 * i] = start;
    pairs[2 * i + 1] = end;
  });
  return pairs;
}
