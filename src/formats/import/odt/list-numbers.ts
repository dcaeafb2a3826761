/** The numbers of the items of a list so far, by level from 1. */
export type Counters = number[];

/** Keeps the numbers of all lists, because one may go on where another ended. */
export type ListNumbers = {
  /** The counters of a list that begins here. */
  readonly begin: (list: {
    readonly id: string | undefined;
    readonly style: string | undefined;
    readonly continues: string | undefined;
    readonly goesOn: boolean;
  }) => Counters;
};

export function createListNumbers(): ListNumbers {
  const byId = new Map<string, Counters>();
  const byStyle = new Map<string, Counters>();
  return {
    begin({ id, style = '', continues, goesOn }) {
      const earlier = (continues === undefined ? undefined : byId.get(continues)) ?? byStyle.get(style);
      const counters = (goesOn || continues !== undefined ? earlier : undefined) ?? [];
      if (id !== undefined) byId.set(id, counters);
      byStyle.set(style, counters);
      return counters;
    },
  };
}

/** The number of the next item at a level; those below it begin anew. */
export function countItem(counters: Counters, level: number, start: number, given: number | null): number {
  const number = given ?? (counters[level] === undefined ? start : counters[level] + 1);
  counters.length = Math.min(counters.length, level + 1);
  counters[level] = number;
  return number;
}
