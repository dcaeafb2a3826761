import { SaxesParser } from 'saxes';
import { problem } from '../domain/problem';
import { decodeXml } from './xml-encoding';

/** What is told of an XML document, in its order. Names are as written, `prefix:local`. */
export type XmlListener = {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  /** Words between tags, also of CDATA sections; one stretch may come in several pieces. */
  readonly text?: (words: string) => void;
};

/** Deeper than any document is nested. */
const deepestNesting = 1000;

/**
 * Reads an XML document. No entity but the five of XML itself and character references has a meaning, none is fetched, so
 * none can grow or read a file. What is not well-formed is a `documentDamaged` Problem that names `file`.
 */
export function readXml(bytes: Uint8Array, file: string, { open, close, text }: XmlListener): void {
  const parser = new SaxesParser();
  let depth = 0;
  // The parser's own words would stand in English within every language; where it stopped is said in numbers.
  parser.on('error', () => {
    throw problem('documentDamaged', { file, detail: `XML ${parser.line}:${parser.column}` });
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > deepestNesting) throw problem('documentDamaged', { file, detail: `XML <${name}>` });
    open?.(name, attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    close?.(name);
  });
  parser.on('text', (words) => text?.(words));
  parser.on('cdata', (words) => text?.(words));
  parser.write(decodeXml(bytes)).close();
}
