import { readXml } from './xml';

export type XmlElement = {
  /** With the prefix that the reader of the format knows the namespace by, whatever prefix the file has chosen. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
};

export type XmlNode = XmlElement | string;

type OpenElement = XmlElement & { readonly children: XmlNode[] };

/** No format has more namespaces; without a limit, copying them at every element takes for ever. */
const mostPrefixes = 100;

/** Prefixes as the file has declared them at some place, and the names already translated there. */
type Scope = { readonly prefixes: ReadonlyMap<string, string>; readonly names: Map<string, string> };

/**
 * Reads an XML document as a tree. `prefixes` gives namespaces the prefix that elements and attributes of theirs are to
 * have, an empty one for none. What is not well-formed is a `documentDamaged` Problem that names `file`.
 */
export function readXmlTree(
  bytes: Uint8Array,
  file: string,
  prefixes: Readonly<Record<string, string>> = {},
): XmlElement {
  const root: OpenElement = { name: '', attributes: {}, children: [] };
  const open: OpenElement[] = [root];
  const scopes: Scope[] = [{ prefixes: new Map(), names: new Map() }];
  const append = (node: XmlNode): void => void open.at(-1)?.children.push(node);

  readXml(bytes, file, {
    open(name, attributes) {
      const scope = declare(scopes.at(-1), attributes, prefixes);
      scopes.push(scope);
      const element = { name: translate(name, scope), attributes: translateAll(attributes, scope), children: [] };
      append(element);
      open.push(element);
    },
    close() {
      open.pop();
      scopes.pop();
    },
    text: append,
  });
  return root.children.find((node) => typeof node !== 'string') ?? root;
}

/** The words in an element, in their order. */
export function textOf(node: XmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

/** The elements right below an element. */
export function elementsIn({ children }: XmlElement): readonly XmlElement[] {
  return children.filter((node) => typeof node !== 'string');
}

/** The first element of a name right below an element. */
export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element && elementsIn(element).find((child) => child.name === name);
}

/** All elements of a name below an element, however deep, in their order. */
export function* descendantsNamed(element: XmlElement, name: string): Generator<XmlElement> {
  const waiting: XmlNode[] = element.children.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'string') continue;
    if (node.name === name) yield node;
    for (let i = node.children.length - 1; i >= 0; i--) waiting.push(node.children[i] ?? '');
  }
}

function declare(
  outer: Scope | undefined,
  attributes: Readonly<Record<string, string>>,
  known: Readonly<Record<string, string>>,
): Scope {
  const declared = Object.keys(attributes).filter((name) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (outer && declared.length === 0) return outer;
  const prefixes = new Map(outer?.prefixes);
  for (const name of declared.slice(0, mostPrefixes)) {
    if (prefixes.size >= mostPrefixes) break;
    const written = name.slice('xmlns:'.length);
    const namespace = attributes[name] ?? '';
    prefixes.set(written, Object.hasOwn(known, namespace) ? (known[namespace] ?? '') : written);
  }
  return { prefixes, names: new Map() };
}

function translate(name: string, { prefixes, names }: Scope): string {
  const done = names.get(name);
  if (done !== undefined) return done;
  const colon = name.indexOf(':');
  const written = name.slice(0, Math.max(0, colon));
  const prefix = prefixes.get(written) ?? written;
  const translated = prefix === '' ? name.slice(colon + 1) : `${prefix}:${name.slice(colon + 1)}`;
  names.set(name, translated);
  return translated;
}

/** An attribute without a prefix belongs to no namespace, not to the one of its element. */
function translateAll(attributes: Readonly<Record<string, string>>, scope: Scope): Readonly<Record<string, string>> {
  const translated: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const name in attributes) {
    translated[name.includes(':') ? translate(name, scope) : name] = attributes[name] ?? '';
  }
  return translated;
}
