import { readCodebook } from '../../../src/formats/import/codebook/read-codebook';

/** The codebook that a text in a file of this name holds. */
export function codesIn(name: string, text: string) {
  return readCodebook({ name, bytes: new TextEncoder().encode(text) });
}
