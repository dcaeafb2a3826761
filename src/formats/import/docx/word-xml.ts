import { readXml, type XmlListener } from '../../xml';

/** The prefix that each namespace is known by here, in its transitional and its strict form. */
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2012/wordml': 'w15',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
};

type Attributes = Readonly<Record<string, string>>;

/**
 * Reads a part of a Word file. Names come with the prefixes that Word writes, whatever prefixes the part declares for
 * their namespaces: programs that write a part anew call them ns0 and ns1.
 */
export function readWordXml(bytes: Uint8Array, file: string, { open, close, text }: XmlListener): void {
  const renamed = new Map<string, string>();

  function rename(name: string): string {
    if (renamed.size === 0) return name;
    const colon = name.indexOf(':');
    const prefix = renamed.get(colon < 0 ? '' : name.slice(0, colon));
    return prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`;
  }

  function declare(attributes: Attributes): void {
    for (const name in attributes) {
      if (!name.startsWith('xmlns')) continue;
      const prefix = prefixes[attributes[name] ?? ''];
      const own = name.slice('xmlns:'.length);
      if (prefix === undefined || prefix === own) renamed.delete(own);
      else renamed.set(own, prefix);
    }
  }

  function renameAttributes(attributes: Attributes): Attributes {
    if (renamed.size === 0) return attributes;
    return Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [name.includes(':') ? rename(name) : name, value]),
    );
  }

  readXml(bytes, file, {
    open(name, attributes) {
      declare(attributes);
      open?.(rename(name), renameAttributes(attributes));
    },
    close: (name) => close?.(rename(name)),
    ...(text ? { text } : {}),
  });
}

/** What an on-off property says: on when it has no value. */
export function isOn(attributes: Attributes): boolean {
  return !['0', 'false', 'off', 'none'].includes(attributes['w:val'] ?? '1');
}

/** The whole number that a property says; undefined when it says none. */
export function numberOf(attributes: Attributes, name = 'w:val'): number | undefined {
  const value = attributes[name];
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined;
}
