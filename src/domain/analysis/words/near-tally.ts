/** Counts of words near a node and everywhere, by the number of their form. */
export type NearTally = {
  /** Tokens near the node, all tokens, and the documents in which the word is near, for each form. */
  readonly observed: Uint32Array;
  readonly frequency: Int32Array;
  readonly documents: Uint32Array;
  words: number;
  near: number;
  /** How often the node stands. */
  nodes: number;
  /** How often each spelling stands in the text that is being gone through; 0 for each behind it. */
  readonly times: Int32Array;
  /** Counts a spelling so many times, near or far; fewer than 0 takes it back. */
  readonly count: (spelling: number, times: number) => void;
  readonly countNear: (spelling: number, source: number, times: number) => void;
};

/** An empty tally for so many spellings. */
export function createNearTally(size: number, forms: Int32Array): NearTally {
  const lastSource = new Int32Array(size).fill(-1);
  const observed = new Uint32Array(size);
  const frequency = new Int32Array(size);
  const documents = new Uint32Array(size);
  const tally: NearTally = {
    observed,
    frequency,
    documents,
    times: new Int32Array(size),
    words: 0,
    near: 0,
    nodes: 0,
    count(spelling, times) {
      const form = forms[spelling] ?? 0;
      tally.words += times;
      frequency[form] = (frequency[form] ?? 0) + times;
    },
    countNear(spelling, source, times) {
      const form = forms[spelling] ?? 0;
      tally.near += times;
      observed[form] = (observed[form] ?? 0) + times;
      if (lastSource[form] === source) return;
      lastSource[form] = source;
      documents[form] = (documents[form] ?? 0) + 1;
    },
  };
  return tally;
}
