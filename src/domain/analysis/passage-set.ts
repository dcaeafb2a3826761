import type { CodedStudy } from './coded-study';
import type { PassageSet } from './figure';

/** Codings, by their numbers, as passages. */
export function passagesOfCodings({ codings }: CodedStudy, numbers: readonly number[] | Int32Array): PassageSet {
  const coding = Int32Array.from(numbers);
  return {
    source: coding.map((number) => codings.source[number] ?? 0),
    start: coding.map((number) => codings.start[number] ?? 0),
    end: coding.map((number) => codings.end[number] ?? 0),
    coding,
  };
}

export const noPassages: PassageSet = {
  source: new Int32Array(0),
  start: new Int32Array(0),
  end: new Int32Array(0),
  coding: new Int32Array(0),
};
