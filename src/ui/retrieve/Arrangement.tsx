import { passageOrders } from '../../domain/analysis/query/arrange';
import type { Id } from '../../domain/model';
import { byPosition } from '../../domain/order';
import { arrangeRetrieved } from '../actions/retrievals';
import { useMessages } from '../messages/use-messages';
import { ChoiceField } from '../parts/field/ChoiceField';
import type { Mirror } from '../state/mirror';
import { type RetrievedGrouping, retrievedGroupings, useRetrieve } from '../state/retrieve';

type GroupChoice = RetrievedGrouping | `variable ${Id}`;

/** By what the passages are gathered, and their order. */
export function Arrangement({ mirror }: { readonly mirror: Mirror }) {
  const words = useMessages().retrieve;
  const { groupBy, groupVariableId, sortBy } = useRetrieve();
  const variables = [...mirror.variables.values()].filter(({ about }) => about === 'source').sort(byPosition);
  const choices: readonly (readonly [GroupChoice, string])[] = [
    ...retrievedGroupings
      .filter((by) => by !== 'variable')
      .map((by) => [by, `${words.groupBy}: ${words.groupings[by]}`] as const),
    ...variables.map(({ id, name }) => [`variable ${id}`, `${words.groupBy}: ${name}`] as const),
  ];
  return (
    <>
      <ChoiceField
        label={words.groupBy}
        value={groupBy === 'variable' ? (`variable ${groupVariableId ?? ''}` as const) : groupBy}
        choices={choices}
        onChange={(choice) => {
          const variable = variables.find(({ id }) => choice === `variable ${id}`);
          const by = retrievedGroupings.find((one) => one === choice) ?? 'none';
          arrangeRetrieved(
            variable ? { groupBy: 'variable', groupVariableId: variable.id } : { groupBy: by, groupVariableId: null },
          );
        }}
      />
      <ChoiceField
        label={words.sortBy}
        value={sortBy}
        choices={passageOrders.map((order) => [order, `${words.sortBy}: ${words.orders[order]}`])}
        onChange={(order) => arrangeRetrieved({ sortBy: order ?? 'place' })}
      />
    </>
  );
}
