import { type Grouping, groupings } from '../../../domain/analysis/figure';
import { byPosition } from '../../../domain/order';
import type { Wording } from './figure-view';

type NamedGrouping = { readonly value: Grouping; readonly name: string };

/** What codings can be sorted into, the variables of documents by their names. */
export function listGroupings({ messages, mirror }: Wording): readonly NamedGrouping[] {
  const { groupings: names } = messages.analyse;
  const variables = [...mirror.variables.values()].filter(({ about }) => about === 'source').sort(byPosition);
  return groupings.flatMap((by): readonly NamedGrouping[] =>
    by === 'variable'
      ? variables.map(({ id, name }) => ({ value: { by, variableId: id }, name }))
      : [{ value: { by }, name: names[by] }],
  );
}

/** What a grouping is called. */
export function nameOfGrouping({ by, variableId }: Grouping, { messages, mirror }: Wording): string {
  return (by === 'variable' && mirror.variables.get(variableId ?? '')?.name) || messages.analyse.groupings[by];
}
