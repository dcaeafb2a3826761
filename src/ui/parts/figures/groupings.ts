import { type Grouping, groupings } from '../../../domain/analysis/figure';
import { type NameOfRecord, nameGrouping } from '../../../domain/analysis/words-of-figures/title-figure';
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
export function nameOfGrouping(grouping: Grouping, wording: Wording): string {
  return nameGrouping(grouping, wording.messages.analyse, nameOfRecord(wording));
}

/** What the records are called that figures are made of. */
export function nameOfRecord({ mirror }: Wording): NameOfRecord {
  return (table, id) => (table === 'variable' ? mirror.variables : mirror.codes).get(id)?.name;
}
