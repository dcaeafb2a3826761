import { collocationMeasures, defaultCollocations } from '../domain/analysis/words/collocations';
import type { WordChoice } from '../domain/analysis/words/choose-words';
import type { Within } from '../domain/analysis/words/counted-parts';
import { defaultKeyness, keynessMeasures } from '../domain/analysis/words/keyness';
import { defaultKwic, kwicOrders } from '../domain/analysis/words/kwic-settings';
import { stopListNames } from '../domain/analysis/words/stop-lists';
import { defaultWords } from '../domain/analysis/words/words';
import type { Scope } from '../domain/analysis/scope';
import { isWholeStudy } from '../domain/analysis/scope-fields';
import type { Engine } from '../engine/engine';
import { oneOf, usageError, wholeNumber, type Words } from './arguments';
import { findCode } from './find-records';
import { readScope, scopeLists } from './scope-arguments';

/** The options of figures that count words, beside those that all figures share. */
export const wordOptions = [
  ...['within', 'ngram', 'stop', 'shortest', 'least', 'limit', 'filter', 'context', 'characters', 'sort'],
  ...['direction', 'window', 'of-code', 'reference-from', 'reference-to'],
];
export const wordLists = ['stop-word', ...scopeLists.map((name) => `reference-${name}`)];
export const wordFlags = ['regex', 'match-case', 'no-numbers'];

type Call = { readonly words: Words<string>; readonly engine: Engine };

/** How the settings of figures that count words are read; all rows are wanted unless a limit is given. */
export const wordFigureReaders = {
  kwic: ({ words }: Call) => ({
    ...defaultKwic,
    query: queryOf(words),
    isPattern: words.has('regex'),
    matchCase: words.has('match-case'),
    ...contextOf(words),
    orders: listed(words, 'sort', kwicOrders, defaultKwic.orders),
    ...sharedOf(words),
  }),
  words: ({ words }: Call) => ({
    ...defaultWords,
    length: wholeNumber(words, 'ngram', 1, 5) ?? 1,
    least: leastOf(words),
    ...choiceOf(words),
    ...sharedOf(words),
  }),
  keyness: ({ words, engine }: Call) => ({
    ...defaultKeyness,
    reference: referenceOf(engine, words),
    measure: oneOf(words.options['measure'] ?? defaultKeyness.measure, keynessMeasures, '--measure'),
    direction: oneOf(words.options['direction'] ?? 'both', ['both', 'over', 'under'] as const, '--direction'),
    least: leastOf(words),
    ...choiceOf(words),
    ...sharedOf(words),
  }),
  collocations: ({ words, engine }: Call) => {
    const codePath = words.options['of-code'];
    return {
      ...defaultCollocations,
      node: codePath === undefined ? queryOf(words) : '',
      codeId: codePath === undefined ? null : findCode(engine, codePath),
      withChildren: words.has('with-children'),
      window: words.options['window'] === 'sentence' ? ('sentence' as const) : sidesOf(words, 'window', 5),
      measure: oneOf(words.options['measure'] ?? defaultCollocations.measure, collocationMeasures, '--measure'),
      least: leastOf(words),
      ...choiceOf(words),
      ...sharedOf(words),
    };
  },
};

function queryOf({ places }: Words<string>): string {
  const query = places[2] ?? '';
  if (query.trim() === '') throw usageError('Which words are looked for is missing.');
  return query;
}

function sharedOf(words: Words<string>): { readonly within: Within; readonly limit: number } {
  return {
    within: oneOf(words.options['within'] ?? 'documents', ['documents', 'codings'] as const, '--within'),
    limit: wholeNumber(words, 'limit', 1, 1_000_000) ?? 1_000_000,
  };
}

function choiceOf(words: Words<string>): WordChoice {
  return {
    matchCase: words.has('match-case'),
    numbers: !words.has('no-numbers'),
    shortest: wholeNumber(words, 'shortest', 1, 100) ?? 1,
    stopLists: listed(words, 'stop', stopListNames, []),
    ownStopWords: words.listOf('stop-word'),
    pattern: words.options['filter'] ?? '',
  };
}

/** What the window leaves out as too rare stands in a table for programs. */
function leastOf(words: Words<string>): number {
  return wholeNumber(words, 'least', 1, Number.MAX_SAFE_INTEGER) ?? 1;
}

/** `--reference-document D` and its kin, as for the scope itself; without any it is the rest of the study. */
function referenceOf(engine: Engine, words: Words<string>): Scope | null {
  const named = ['from', 'to'].flatMap((name) => {
    const value = words.options[`reference-${name}`];
    return value === undefined ? [] : [[name, value] as const];
  });
  const reference = readScope(engine, {
    places: [],
    options: Object.fromEntries(named),
    listOf: (name) => words.listOf(`reference-${name}`),
    has: () => false,
  });
  return isWholeStudy(reference) ? null : reference;
}

function contextOf(words: Words<string>) {
  if (words.options['characters'] === undefined)
    return { context: { unit: 'words' as const, ...sidesOf(words, 'context', defaultKwic.context.left) } };
  return { context: { unit: 'characters' as const, ...sidesOf(words, 'characters', 0) } };
}

/** `5`, or `3,5` for the two sides. */
function sidesOf({ options }: Words<string>, option: string, usual: number) {
  const given = options[option] ?? String(usual);
  if (!/^\d{1,3}(,\d{1,3})?$/.test(given)) throw usageError(`--${option} takes one number or two, such as 3,5.`);
  const [left = 0, right = left] = given.split(',').map(Number);
  return { left, right };
}

function listed<C extends string>(
  { options }: Words<string>,
  option: string,
  choices: readonly C[],
  usual: readonly C[],
): readonly C[] {
  const given = options[option];
  return given === undefined ? usual : given.split(',').map((name) => oneOf(name.trim(), choices, `--${option}`));
}
