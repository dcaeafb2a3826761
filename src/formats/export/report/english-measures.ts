import type { Grouping } from '../../../domain/analysis/figure';
import type { Measures } from './words';

const reaches = {
  own: 'Each code counts its own codings.',
  'with-children': 'Each code counts its own codings and those of the codes below it.',
  top: 'Codings of codes below count for the code at the top.',
};
const units = {
  codings: 'Number of codings',
  documents: 'Number of documents in which the code was used',
  characters: 'Characters covered, each once',
  words: 'Words covered, each once',
  'per-1000-words': 'Codings per 1,000 words of the scope',
};
const shares = {
  count: '',
  row: ' As shares of the row.',
  column: ' As shares of the column.',
  total: ' As shares of all cells.',
};
const groups: { readonly [B in Grouping['by']]: string } = {
  document: 'document',
  folder: 'folder',
  set: 'set of documents',
  case: 'case',
  variable: 'value of a variable',
  coder: 'coder',
  actor: 'actor',
  stance: 'stance',
  code: 'code',
};
const nearness = {
  overlap: () => 'Two codings occur together when they share a character.',
  sentence: () => 'Codes occur together in a sentence that both stand in; each counts once a sentence.',
  paragraph: () => 'Codes occur together in a paragraph that both stand in; each counts once a paragraph.',
  document: () => 'Codes occur together in a document that both stand in; each counts once a document.',
  characters: (n = 0) => `Two codings occur together when at most ${n} characters lie between them.`,
  paragraphs: (n = 0) => `Two codings occur together when they are at most ${n} paragraphs apart.`,
};
const together = {
  count: 'Shown is n₁₂, how often two codes occur together.',
  'c-coefficient': 'c-coefficient: n₁₂ / (n₁ + n₂ − n₁₂).',
  cosine: 'Cosine: n₁₂ / √(n₁ n₂).',
  lift: 'Lift: n₁₂ N / (n₁ n₂).',
};
const cells = {
  observed: 'Number of codings.',
  expected: 'Codings expected if rows and columns were independent: row sum × column sum / N.',
  residual: 'Adjusted standardised residuals (Haberman 1973).',
  row: 'Shares of the codings of each row.',
  column: 'Shares of the codings of each column.',
  total: 'Shares of all codings.',
};
const keyness = {
  logLikelihood: 'Log-likelihood G² of two cells (Rayson and Garside 2000).',
  logLikelihoodFourCells: 'Log-likelihood G² of four cells (Dunning 1993).',
  chiSquared: 'Pearson’s chi-squared.',
  chiSquaredYates: 'Pearson’s chi-squared with Yates’s correction.',
  percentDifference:
    '%DIFF: difference of relative frequencies in per cent of the reference (Gabrielatos and Marchi 2011).',
  logRatio: 'Log ratio: binary logarithm of the ratio of relative frequencies (Hardie 2014).',
};
const collocation = {
  logLikelihood: 'Log-likelihood G² of four cells (Dunning 1993).',
  mi: 'MI: log₂(O / E) (Church and Hanks 1990).',
  mi3: 'MI³: log₂(O³ / E) (Daille 1994).',
  tScore: 't: (O − E) / √O (Church et al. 1991).',
  zScore: 'z: (O − E) / √E (Berry-Rogghe 1973).',
  dice: 'Dice: 2 O / (f(node) + f(collocate)).',
  logDice: 'logDice: 14 + log₂(Dice) (Rychlý 2008).',
};
const within = { documents: 'Of the documents.', codings: 'Of what is coded in them.' };

export const englishMeasures: Measures = {
  frequencies: ({ unit, reach }) => `${units[unit]} of each code. ${reaches[reach]}`,
  matrix: ({ unit, columns, share, reach }) =>
    `${units[unit]} of each code in each ${groups[columns.by]}.${shares[share]} ${reaches[reach]}`,
  cooccurrence: ({ nearness: kind, distance, measure, reach }) =>
    `${nearness[kind](distance)} ${together[measure]} The diagonal is how often each code occurs. ${reaches[reach]}`,
  timeline: ({ period, unit, average, reach }) =>
    `${units[unit]} of each code by ${period} of publication.${average > 1 ? ` Each value is the mean of ${average} periods.` : ''} ${reaches[reach]}`,
  lines: ({ reach }) => `Where in each document each code covers the text. ${reaches[reach]}`,
  portraits: ({ parts, reach }) =>
    `Each document in ${parts} equal parts, each with the code that covers most of it. ${reaches[reach]}`,
  kwic: ({ query, isPattern, within: part }) =>
    `Places of ${isPattern ? `the pattern ${query}` : `“${query}”`} with what stands around them. ${within[part]}`,
  words: ({ length, least, within: part }) =>
    `${length === 1 ? 'Words' : `Sequences of ${length} words`} that occur at least ${least} times. ${within[part]}`,
  keyness: ({ measure, reference, within: part }) =>
    `${keyness[measure]} The reference is ${reference === null ? 'the rest of the study' : 'a part of its own'}. ${within[part]}`,
  collocations: ({ measure, node, codeId, within: part }) =>
    `${collocation[measure]} ${codeId === null ? `Node: “${node}”.` : 'Near is what lies in passages of a code.'} ${within[part]}`,
  uncoded: () => 'Share of the characters of each document on which a coding of the scope lies, each character once.',
  sequences: ({ share, distance, reach }) =>
    `What follows what: the codings that begin first behind the end of a coding${distance === null ? '' : `, at most ${distance} paragraphs on`}.${shares[share]} ${reaches[reach]}`,
  crosstab: ({ rows, columns, cells: shown }) =>
    `Codings by ${groups[rows.by]} and ${groups[columns.by]}. ${cells[shown]}`,
};
