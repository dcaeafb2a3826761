import { collocationMeasures } from '../../../domain/analysis/words/collocations';
import type { Within } from '../../../domain/analysis/words/counted-parts';
import { keynessMeasures } from '../../../domain/analysis/words/keyness';
import type { StopList } from '../../../domain/analysis/words/stop-lists';
import { codePathNames } from '../../../domain/codebook/tree';
import type { FigureView, Wording } from './figure-view';
import { listReferences } from './references';
import { choiceOf, named, type Setting, type Typed, typedOf } from './setting';

type Chosen = {
  readonly within: Within;
  readonly stopLists: readonly StopList[];
  readonly ownStopWords: readonly string[];
  readonly pattern: string;
  readonly numbers: boolean;
  readonly least: number;
};

export const kwicView: FigureView<'kwic'> = {
  settings(settings, { messages }) {
    const { choices, patterns, cases, contextOf, orders, placeholders, within } = messages.analyseWords;
    const context = (unit: 'words' | 'characters', size: number) => ({
      value: { unit, left: size, right: size },
      name: contextOf[unit](size),
    });
    return [
      typedOf(settings, 'query', choices.query, placeholders.query),
      choiceOf(settings, 'isPattern', choices.isPattern, [
        { value: false, name: patterns.words },
        { value: true, name: patterns.pattern },
      ]),
      choiceOf(settings, 'orders', choices.orders, [
        { value: ['document'], name: orders.document },
        { value: ['hit', 'right1'], name: orders.hit },
        { value: ['right1', 'right2', 'right3'], name: orders.right },
        { value: ['left1', 'left2', 'left3'], name: orders.left },
      ]),
      choiceOf(settings, 'context', choices.context, [
        ...[4, 8, 15, 30].map((size) => context('words', size)),
        ...[40, 80].map((size) => context('characters', size)),
      ]),
      choiceOf(settings, 'matchCase', choices.matchCase, [
        { value: false, name: cases.folded },
        { value: true, name: cases.kept },
      ]),
      choiceOf(settings, 'within', choices.within, named(['documents', 'codings'], within)),
    ];
  },
};

export const wordsView: FigureView<'words'> = {
  settings(settings, wording) {
    const { choices, lengths, shown } = wording.messages.analyseWords;
    const counts = [1, 2, 3, 4, 5].map((length) => ({ value: length, name: lengths(length) }));
    return [
      choiceOf(settings, 'shown', choices.shown, named(['bars', 'cloud'], shown)),
      choiceOf(settings, 'length', choices.length, counts),
      ...chosenWords(settings, wording),
    ];
  },
};

export const keynessView: FigureView<'keyness'> = {
  settings(settings, wording) {
    const { choices, keyness, directions } = wording.messages.analyseWords;
    return [
      choiceOf(settings, 'reference', choices.reference, listReferences(settings.reference, wording)),
      choiceOf(settings, 'measure', choices.measure, named(keynessMeasures, keyness)),
      choiceOf(settings, 'direction', choices.direction, named(['both', 'over', 'under'], directions)),
      ...chosenWords(settings, wording),
    ];
  },
};

export const collocationsView: FigureView<'collocations'> = {
  settings(settings, wording) {
    const { choices, windows, sentence, collocation, placeholders, aWord } = wording.messages.analyseWords;
    const { codes } = wording.mirror;
    const paths = [...codes.keys()].map((id) => ({ value: id, name: codePathNames(codes, id).join(' / ') }));
    const near: Setting<typeof settings> = choiceOf(settings, 'window', choices.window, [
      ...[1, 2, 3, 5, 10].map((size) => ({ value: { left: size, right: size }, name: windows(size) })),
      { value: 'sentence', name: sentence },
    ]);
    return [
      choiceOf(settings, 'codeId', choices.codeId, [
        { value: null, name: aWord },
        ...paths.sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true })),
      ]),
      ...(settings.codeId === null ? [typedOf(settings, 'node', choices.node, placeholders.node), near] : []),
      choiceOf(settings, 'measure', choices.measure, named(collocationMeasures, collocation)),
      ...chosenWords(settings, wording),
    ];
  },
};

/** Which words are shown: what the figures that list words have in common. */
function chosenWords<S extends Chosen>(settings: S, { messages }: Wording): readonly Setting<S>[] {
  const { choices, stopLists, numbers, least, within, placeholders } = messages.analyseWords;
  const own: Typed<S> = {
    id: 'ownStopWords',
    label: choices.ownStopWords,
    typed: settings.ownStopWords.join(', '),
    placeholder: placeholders.ownStopWords,
    apply: (typed) => ({ ...settings, ownStopWords: typed.split(/[,，、\s]+/).filter((word) => word !== '') }),
  };
  return [
    choiceOf<S, 'stopLists'>(settings, 'stopLists', choices.stopLists, [
      { value: [], name: stopLists.none },
      { value: ['en'], name: stopLists.en },
      { value: ['zh'], name: stopLists.zh },
      { value: ['en', 'zh'], name: stopLists.both },
    ]),
    choiceOf<S, 'numbers'>(settings, 'numbers', choices.numbers, [
      { value: true, name: numbers.shown },
      { value: false, name: numbers.hidden },
    ]),
    choiceOf<S, 'least'>(
      settings,
      'least',
      choices.least,
      [1, 2, 3, 5, 10, 50].map((count) => ({ value: count, name: least(count) })),
    ),
    choiceOf<S, 'within'>(settings, 'within', choices.within, named(['documents', 'codings'], within)),
    own,
    typedOf<S, 'pattern'>(settings, 'pattern', choices.pattern, placeholders.pattern),
  ];
}
