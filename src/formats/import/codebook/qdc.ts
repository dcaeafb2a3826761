import type { ExchangedCodebook } from '../../../domain/codebook/exchanged-code';
import { problem } from '../../../domain/problem';
import { readDescription } from '../../codebook/description';
import { elementsIn, readXmlTree, textOf, type XmlElement } from '../../xml-tree';
import type { FileToImport } from '../importer';
import { createCodebookBuilder, cleanName, readGuid, type CodebookBuilder } from './codebook-builder';
import { readColour } from './read-colour';

/**
 * Reads a codebook of the REFI-QDA standard, QDC or the codebook in a project's QDE, as programs write it: elements are
 * known by their local names, because the namespaces differ; containers may be empty, `isCodable` and colours missing.
 */
export function readQdc({ name, bytes }: FileToImport): ExchangedCodebook {
  const root = readXmlTree(bytes, name);
  const book = localName(root) === 'CodeBook' ? root : findChild(root, 'CodeBook');
  if (!book) throw problem('noCodebook', { file: name });
  const sets = readSets(findChild(book, 'Sets') ?? findChild(root, 'Sets'));
  const builder = createCodebookBuilder();
  readCodes(findChild(book, 'Codes') ?? book, [], { builder, sets });
  return { codes: builder.codes(), sets: [...new Set(sets.map((set) => set.name))] };
}

type CodeSet = { readonly name: string; readonly members: ReadonlySet<string> };
type Reading = { readonly builder: CodebookBuilder; readonly sets: readonly CodeSet[] };

function readCodes(container: XmlElement, parent: readonly string[], reading: Reading): void {
  for (const element of elementsIn(container)) {
    if (localName(element) !== 'Code') continue;
    const { guid = '', name = '', isCodable = '', color = '' } = element.attributes;
    const description = findChild(element, 'Description');
    const id = readGuid(guid);
    const levels = reading.builder.add(parent, name, {
      id: guid,
      codable: !/^\s*(false|0)\s*$/i.test(isCodable),
      colour: readColour(color),
      ...(description ? readDescription(textOf(description)) : {}),
      ...(reading.sets.length > 0
        ? { sets: reading.sets.filter(({ members }) => id !== null && members.has(id)).map((set) => set.name) }
        : {}),
    });
    readCodes(element, levels, reading);
  }
}

function readSets(container: XmlElement | undefined): readonly CodeSet[] {
  if (!container) return [];
  const sets = elementsIn(container)
    .filter((element) => localName(element) === 'Set')
    .map((element) => ({
      name: cleanName(element.attributes['name'] ?? ''),
      members: elementsIn(element)
        .filter((member) => localName(member) === 'MemberCode')
        .map(({ attributes: { guid, targetGUID } }) => readGuid(guid ?? targetGUID ?? ''))
        .filter((id) => id !== null),
      others: elementsIn(element).some((member) => /^Member(Source|Note)$/.test(localName(member))),
    }));
  // In a project a set may hold documents or notes instead.
  return sets
    .filter(({ members, others }) => members.length > 0 || !others)
    .map(({ name, members }) => ({ name, members: new Set(members) }));
}

function findChild(element: XmlElement, name: string): XmlElement | undefined {
  return elementsIn(element).find((child) => localName(child) === name);
}

function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}
