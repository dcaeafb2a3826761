import type { FigureSettings } from '../../contract/figure-calls';
import type { FigureTable, PassageSet, Place } from '../../domain/analysis/figure';
import { noPassages } from '../../domain/analysis/passage-set';
import type { Scope } from '../../domain/analysis/scope';
import type { CollocationSettings, PartWithNear } from '../../domain/analysis/words/collocations';
import { computeKwic, type FoundPlaces, orderPlaces } from '../../domain/analysis/words/kwic';
import type { WordFigureSettings, WordQuestion } from '../../domain/analysis/words/word-figure';
import { findKeywords } from '../analysis/find-keywords';
import { nearPassages, nearSentences, type WordGround, wordGroundOf } from '../analysis/word-ground';
import type { JobContext } from './job-function';
import { inSteps } from './in-steps';

/** Whether a figure counts words, for which it needs the texts. */
export function isWordFigure(settings: FigureSettings): settings is WordFigureSettings {
  return ['kwic', 'words', 'keyness', 'collocations'].includes(settings.kind);
}

/** The table of a figure that counts words. */
export async function computeWordFigure(
  settings: WordFigureSettings,
  scope: Scope,
  context: JobContext,
): Promise<FigureTable> {
  const ground = wordGroundOf(context.project(), scope);
  if (settings.kind === 'kwic') {
    const places = await findKeywords(ground, settings, context);
    return inSteps(computeKwic(ground.scoped, settings, places, ground.texts), context);
  }
  const answer = await ask(await questionOf(settings, ground, context), ground, context);
  if (answer.type !== 'table') throw new Error('no table was answered');
  return answer.table;
}

/** The passages behind a row of its table. */
export async function passagesOfWordFigure(
  settings: WordFigureSettings,
  scope: Scope,
  place: Place,
  context: JobContext,
): Promise<PassageSet> {
  const ground = wordGroundOf(context.project(), scope);
  if (settings.kind === 'kwic') {
    const places = await findKeywords(ground, settings, context);
    const listed = await inSteps(orderPlaces(ground.scoped, settings, places, ground.texts), context);
    return passagesAt(places, listed.subarray(place.row, place.row + 1));
  }
  const question = await questionOf(settings, ground, context);
  const answer = await ask(question, ground, context);
  const words = answer.type === 'table' ? answer.table.rows[place.row]?.[0] : undefined;
  if (typeof words !== 'string') return noPassages;
  const found = await ask(whereAre(words, question, place), ground, context);
  return found.type === 'places'
    ? passagesAt(
        found.places,
        found.places.source.map((_, i) => i),
      )
    : noPassages;
}

/** The question for a figure's table. A collocation in sentences first asks where the node is. */
async function questionOf(
  settings: Exclude<WordFigureSettings, { readonly kind: 'kwic' }>,
  ground: WordGround,
  context: JobContext,
): Promise<WordQuestion> {
  const parts = ground.parts(settings.within);
  switch (settings.kind) {
    case 'words':
      return { about: 'words', settings, parts };
    case 'keyness':
      return { about: 'keyness', settings, parts, reference: ground.reference(settings.reference, settings.within) };
    case 'collocations':
      return { about: 'collocations', settings, parts: await withNear(settings, ground, context) };
  }
}

async function withNear(
  settings: CollocationSettings,
  ground: WordGround,
  context: JobContext,
): Promise<readonly PartWithNear[]> {
  const parts = ground.parts(settings.within);
  if (settings.codeId !== null) return nearPassages(ground, parts, settings);
  if (settings.window !== 'sentence') return parts.map((part) => ({ ...part, near: null }));
  const wish = { query: settings.node, matchCase: settings.matchCase };
  const found = await ask({ about: 'places', wish, parts }, ground, context);
  return found.type === 'places' ? inSteps(nearSentences(ground, parts, found.places), context) : [];
}

/** The column of a collocate's frequency in all the text. */
const frequencyColumn = 4;

function whereAre(words: string, question: WordQuestion, { column }: Place): WordQuestion {
  if (question.about === 'collocations')
    return { ...question, about: 'collocate', word: words, anywhere: column === frequencyColumn };
  const isReference = question.about === 'keyness' && column === 2;
  const matchCase = question.about === 'words' || question.about === 'keyness' ? question.settings.matchCase : false;
  // No word has a space in it.
  return {
    about: 'places',
    wish: { forms: words.split(' '), matchCase },
    parts: isReference ? question.reference : question.parts,
  };
}

function ask(question: WordQuestion, { textOf }: WordGround, { counter, signal, progress }: JobContext) {
  return counter.ask(question, { textOf, signal, progress });
}

function passagesAt({ source, start, end }: FoundPlaces, listed: Int32Array): PassageSet {
  const at = (values: Int32Array): Int32Array => listed.map((place) => values[place] ?? 0);
  return { source: at(source), start: at(start), end: at(end), coding: new Int32Array(listed.length).fill(-1) };
}
