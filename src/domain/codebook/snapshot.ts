import type { Code } from '../model';
import { problem } from '../problem';

/** The codebook as JSON, to be kept as a version; the same codes give the same words, in whatever order they come. */
export function writeCodebook(codes: Iterable<Code>): string {
  return JSON.stringify([...codes].sort((a, b) => (a.id < b.id ? -1 : 1)));
}

/** The codes of a version. */
export function readCodebook(json: string): readonly Code[] {
  const codes: unknown = JSON.parse(json);
  if (!Array.isArray(codes)) throw problem('recordMissing', { table: 'codebook' });
  return codes as Code[];
}
