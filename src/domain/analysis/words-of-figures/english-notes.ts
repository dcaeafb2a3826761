import type { NotesOfFigures } from './words';

const decimal = new Intl.NumberFormat('en', { maximumFractionDigits: 3 });
const number = (n: number): string => decimal.format(n);

/** What figures measure, in sentences. */
export const notesInEnglish: NotesOfFigures = {
  andThen: (said, sentence) => `${said} ${sentence}`,
  decimal: number,
  own: 'Each code counts its own codings.',
  withChildren: 'Each code counts its own codings and those of the codes below it; a coding can count for several.',
  top: 'Codings of codes below count for the code at the top.',
  frequencies: {
    codings: 'Number of codings of each code.',
    documents: 'Number of documents in which each code was used.',
    characters: 'Characters that each code covers, each character once.',
    words: 'Words that each code covers, each word once.',
    'per-1000-words': 'Codings of each code per 1,000 words of the scope.',
  },
  matrix: {
    codings: 'Codings of each code in each column.',
    documents: 'Documents in each column in which each code was used.',
    characters: 'Characters that each code covers in each column, each once.',
    words: 'Words that each code covers in each column, each once.',
  },
  shares: {
    row: 'Shown as shares of the row.',
    column: 'Shown as shares of the column.',
    total: 'Shown as shares of all cells.',
  },
  near: {
    overlap: 'Two codings occur together when they share a character.',
    sentence: 'Codes occur together in a sentence that both stand in; each counts once a sentence.',
    paragraph: 'Codes occur together in a paragraph that both stand in; each counts once a paragraph.',
    document: 'Codes occur together in a document that both stand in; each counts once a document.',
    characters: (n: number) => `Two codings occur together when at most ${number(n)} characters lie between them.`,
    paragraphs: (n: number) => `Two codings occur together when at most ${number(n)} paragraphs lie between them.`,
  },
  cooccurrence: {
    count: 'n₁₂: how often two codes occur together.',
    'c-coefficient': 'c-coefficient: n₁₂ / (n₁ + n₂ − n₁₂).',
    cosine: 'Cosine: n₁₂ / √(n₁ n₂).',
    lift: 'Lift: n₁₂ N / (n₁ n₂); it is undefined where no units of text are counted.',
  },
  diagonal: 'The diagonal is how often each code occurs.',
  nodes: 'Circles are as large as codes are frequent, lines as thick as the measure is high.',
  timeline: {
    codings: 'Codings by the date of publication of their documents.',
    'per-1000-words': 'Codings per 1,000 words of the documents of each period, by date of publication.',
  },
  averaged: (n: number) => `Each value is the mean of ${number(n)} periods: its own and those around it.`,
  oneScale: 'All panels have the same scale.',
  lines: 'Where in each document each code covers the text; all documents are drawn equally long.',
  portraits: (n: number) =>
    `Each document in ${number(n)} equal parts, each in the colour of the code that covers most of it; a number says which where it begins.`,
  uncoded: 'Share of the characters of each document on which a coding of the scope lies; each character counts once.',
  sequences: 'What follows what: the codings of a document that begin first behind the end of a coding.',
  sequencesShare: 'Shown as shares of what follows a code.',
  withinParagraphs: (n: number) =>
    n === 0 ? 'Only within the same paragraph.' : `At most ${number(n)} paragraphs further.`,
  crosstab: {
    observed: 'Number of codings.',
    expected: 'Codings to be expected if rows and columns were independent: row sum × column sum / N.',
    residual: 'Adjusted standardised residuals (Haberman 1973): beyond ±1.96 a cell is unlikely to be chance.',
    row: 'Shares of the codings of each row.',
    column: 'Shares of the codings of each column.',
    total: 'Shares of all codings.',
  },
  test: (chi: string, degrees: string, p: string, v: string) =>
    `Pearson’s chi-squared ${chi}, ${degrees} degrees of freedom, p ${p}, Cramér’s V ${v}.`,
  noTest: 'Chi-squared is undefined: it needs two rows and two columns.',
  probability: (n: number) => (n < 0.001 ? '< 0.001' : `= ${number(n)}`),
  kwic: 'Every place of the words, with what stands beside it in its paragraph, and the codes that overlap it.',
  words: 'Frequency of words as Unicode and, in Chinese, a dictionary divide them; per 1,000 of all words in scope.',
  nGrams: (n: number) =>
    `Frequency of ${number(n)} words in a row within a paragraph, per 1,000 of all words; those with a word that is left out are left out.`,
  coded: 'Only coded text is counted, each character once.',
  keyness: {
    logLikelihood: 'G² = 2 Σ O ln(O/E) over the word’s two cells (Rayson and Garside 2000).',
    logLikelihoodFourCells: 'G² = 2 Σ O ln(O/E) over the four cells (Dunning 1993).',
    chiSquared: 'Pearson’s χ² = Σ (O − E)²/E over the four cells, without correction.',
    chiSquaredYates: 'χ² with the continuity correction of Yates.',
    percentDifference: '%DIFF of the two shares (Gabrielatos and Marchi 2011); undefined where the reference has none.',
    logRatio: 'Binary logarithm of the ratio of the two shares (Hardie 2014); 0 counts as 0.5.',
  },
  target: 'To the right and in blue: more frequent in the scope; to the left: more frequent in the reference.',
  collocation: {
    logLikelihood: 'G² = 2 Σ O ln(O/E) over the four cells (Dunning 1993).',
    mi: 'MI = log₂(O₁₁/E₁₁) (Church and Hanks 1990).',
    mi3: 'MI³ = log₂(O₁₁³/E₁₁) (Daille 1994).',
    tScore: 't = (O₁₁ − E₁₁)/√O₁₁ (Church et al. 1991).',
    zScore: 'z = (O₁₁ − E₁₁)/√E₁₁.',
    dice: 'Dice = 2 O₁₁/(frequency of the node + C₁).',
    logDice: 'logDice = 14 + log₂(2 O₁₁/(frequency of the node + C₁)) (Rychlý 2008).',
  },
  nearNode:
    'O₁₁ are its places near the node, C₁ all its places, E₁₁ = R₁C₁/N; words of overlapping windows count once, the node nowhere.',
  ofCode: 'Near are the words inside the passages of the code.',
  columnsBy: {
    document: 'A column is a document.',
    folder: 'A column is a folder.',
    set: 'A column is a set of documents.',
    case: 'A column is a case.',
    variable: 'A column is a value of a variable.',
    coder: 'A column is a coder.',
    actor: 'A column is an actor.',
    stance: 'A column is a stance.',
    code: 'A column is a code.',
  },
  lookedFor: (query: string) => `Looked for: “${query}”.`,
  node: (node: string) => `Node: “${node}”.`,
  atLeast: (n: number) => `Shown is what occurs at least ${number(n)} times.`,
  reference: (scope: string) => `The reference is ${scope}.`,
};
