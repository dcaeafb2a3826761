import {
  cooccurrenceMeasures,
  type CooccurrenceSettings,
  cooccurrenceShapes,
  nearnesses,
} from '../../../domain/analysis/cooccurrence';
import { periodKinds } from '../../../domain/analysis/periods';
import { reachSetting } from './count-views';
import type { FigureView } from './figure-view';
import { choiceOf, named } from './setting';

const someCharacters = [50, 100, 200, 500, 1000];
const someParagraphs = [0, 1, 2, 3, 5, 10];
const averages = [1, 3, 5, 7, 9, 13];
const someParts = [50, 100, 200, 400];

export const cooccurrenceView: FigureView<'cooccurrence'> = {
  settings(settings, wording) {
    const { choices, nearnesses: names, measures, shapes, ...words } = wording.messages.analyse;
    const { nearness } = settings;
    const distances =
      nearness === 'characters'
        ? someCharacters.map((value) => ({ value, name: words.charactersApart(value) }))
        : nearness === 'paragraphs'
          ? someParagraphs.map((value) => ({ value, name: words.paragraphsApart(value) }))
          : [];
    return [
      reachSetting(settings, wording),
      choiceOf(settings, 'measure', choices.measure, named(cooccurrenceMeasures, measures)),
      {
        ...choiceOf(settings, 'nearness', choices.nearness, named(nearnesses, names)),
        options: nearnesses.map((value) => ({
          id: JSON.stringify(value),
          name: names[value],
          apply: () => ({ ...settings, nearness: value, distance: firstDistance(value) }),
        })),
      },
      ...(distances.length > 0 ? [choiceOf(settings, 'distance', choices.distance, distances)] : []),
      choiceOf(settings, 'shape', choices.shape, named(cooccurrenceShapes, shapes)),
    ];
  },
};

function firstDistance(nearness: CooccurrenceSettings['nearness']): number | undefined {
  return nearness === 'characters' ? 200 : nearness === 'paragraphs' ? 1 : undefined;
}

export const timelineView: FigureView<'timeline'> = {
  settings(settings, wording) {
    const { choices, periods, units, noAverage, averageOf } = wording.messages.analyse;
    return [
      choiceOf(settings, 'unit', choices.unit, named(['codings', 'per-1000-words'] as const, units)),
      choiceOf(settings, 'period', choices.period, named(periodKinds, periods)),
      choiceOf(
        settings,
        'average',
        choices.average,
        averages.map((value) => ({ value, name: value === 1 ? noAverage : averageOf(value) })),
      ),
      reachSetting(settings, wording),
    ];
  },
};

export const linesView: FigureView<'lines'> = {
  settings: (settings, wording) => [reachSetting(settings, wording)],
};

export const portraitsView: FigureView<'portraits'> = {
  settings(settings, wording) {
    const { choices, decimal } = wording.messages.analyse;
    return [
      choiceOf(
        settings,
        'parts',
        choices.parts,
        someParts.map((value) => ({ value, name: decimal(value) })),
      ),
      reachSetting(settings, wording),
    ];
  },
};

export const sequencesView: FigureView<'sequences'> = {
  settings(settings, wording) {
    const { choices, shares, anyDistance, sameParagraph, paragraphsOn } = wording.messages.analyse;
    return [
      choiceOf(settings, 'distance', choices.follows, [
        { value: null, name: anyDistance },
        { value: 0, name: sameParagraph },
        ...[1, 2, 3, 5].map((value) => ({ value, name: paragraphsOn(value) })),
      ]),
      choiceOf(settings, 'share', choices.cells, named(['count', 'row'] as const, shares)),
      reachSetting(settings, wording),
    ];
  },
};
