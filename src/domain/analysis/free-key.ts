import type { FigureColumn } from './figure';

/** A name that no other column has yet. */
export function freeKey(key: string, taken: Set<string>): string {
  let free = key;
  for (let number = 2; taken.has(free); number++) free = `${key} (${number})`;
  taken.add(free);
  return free;
}

/** The names of a figure's columns; those of records with one name are told apart by a number, for programs read them by name. */
export function columnKeys(columns: readonly FigureColumn[]): string[] {
  const taken = new Set<string>();
  return columns.map(({ key }) => freeKey(key, taken));
}
