import type { Messages } from '../messages/message';

export type ExampleKey = keyof Messages['queryHelp']['examples'];
type Section = keyof Messages['queryHelp']['sections'];

/** A question of the help, made of two names of codes. */
export type QueryExample = { readonly key: ExampleKey; readonly ask: (one: string, other: string) => string };

/** What the language can say, by examples. */
export const queryExamples: Readonly<Record<Section, readonly QueryExample[]>> = {
  codes: [
    { key: 'code', ask: (one) => one },
    { key: 'below', ask: (one) => `${one}+` },
    { key: 'and', ask: (one, other) => `${one} and ${other}` },
    { key: 'or', ask: (one, other) => `${one} or ${other}` },
    { key: 'not', ask: (one, other) => `${one} and not ${other}` },
    { key: 'only', ask: (one) => `only ${one}` },
    { key: 'coded', ask: () => 'coded' },
    { key: 'uncoded', ask: () => 'uncoded' },
  ],
  places: [
    { key: 'overlaps', ask: (one, other) => `${one} overlaps ${other}` },
    { key: 'within', ask: (one, other) => `${one} within ${other}` },
    { key: 'contains', ask: (one, other) => `${one} contains ${other}` },
    { key: 'followed', ask: (one, other) => `${one} followed by ${other} within 2 paragraphs` },
    { key: 'near', ask: (one, other) => `${one} near ${other} within 20 words` },
    { key: 'paragraph', ask: (one, other) => `(${one} and ${other}) within paragraph` },
    { key: 'nearby', ask: (one, other) => `${one} and not ${other} within 200 characters` },
    { key: 'document', ask: (one, other) => `(${one} and not ${other}) within document` },
  ],
  texts: [
    { key: 'text', ask: () => 'text "internet"' },
    { key: 'word', ask: (one) => `word "state" and not ${one} within paragraph` },
    { key: 'pattern', ask: () => '/sovereign\\w*/i' },
  ],
  conditions: [
    { key: 'coder', ask: (one) => `${one} where coder = "Ada"` },
    { key: 'stance', ask: (one) => `${one} where stance = supports` },
    { key: 'weight', ask: (one) => `${one} where weight >= 50` },
    { key: 'memo', ask: () => 'coded where memo contains "compare"' },
    { key: 'date', ask: (one) => `${one} where date >= 2014` },
    { key: 'variable', ask: (one) => `${one} where [Region] = "Asia"` },
  ],
};
