import { isProblem, problem } from '../../../domain/problem';
import { readComments, type WrittenComments } from './comments';
import { readNotes, type Notes } from './notes';
import { readNumbering, type Numbering } from './numbering';
import type { Relationships, OfficePackage } from '../office-package';
import { readProperties, type Properties } from './properties';
import { readSettings, type Settings } from './settings';
import type { Found } from './story-state';
import { readStyles, type Styles } from './styles';

/** The parts of a Word file, read when they are asked for. A damaged one beside the document is told of and left out. */
export type Parts = {
  /** What the document itself points to. */
  readonly relationships: Relationships;
  readonly main: () => Promise<Uint8Array>;
  readonly styles: () => Promise<Styles>;
  readonly numbering: () => Promise<Numbering>;
  readonly settings: () => Promise<Settings>;
  readonly comments: () => Promise<WrittenComments>;
  readonly notes: (
    kind: 'footnotes' | 'endnotes',
  ) => Promise<{ readonly notes: Notes; readonly relationships: Relationships }>;
  readonly properties: () => Promise<Properties>;
};

/** Pictures and the like that stand outside the file. A template elsewhere on the writer's own disk is nothing to tell of. */
const fetched = new Set(['image', 'oleObject', 'subDocument', 'frame', 'video', 'audio', 'aFChunk']);

/** Opens the parts of a Word file and counts what they point to outside of it. */
export async function openParts(archive: OfficePackage, found: Found): Promise<Parts> {
  const { fileName, main } = archive;
  const root = await tolerate('_rels/.rels', () => archive.relationshipsOf(''), new Map());
  const relationships = await pointersOf(main);

  async function tolerate<T>(part: string, attempt: () => Promise<T> | T, otherwise: T): Promise<T> {
    try {
      return await attempt();
    } catch (error) {
      if (!isProblem(error) || error.reason !== 'documentDamaged') throw error;
      found.unread.add(part);
      return otherwise;
    }
  }

  async function pointersOf(part: string): Promise<Relationships> {
    const pointers: Relationships = await tolerate(part, () => archive.relationshipsOf(part), new Map());
    for (const { type, external, target } of pointers.values()) {
      const isTemplateOfTheNet = type === 'attachedTemplate' && /^(?:https?:|\\\\|file:\/\/[^/])/i.test(target);
      if (external && (fetched.has(type) || isTemplateOfTheNet)) found.outside++;
    }
    return pointers;
  }

  function nameOf(type: string): string | null {
    const pointer = [...relationships.values(), ...root.values()].find((each) => each.type === type && !each.external);
    return pointer?.target ?? null;
  }

  async function read<T>(type: string, parse: (bytes: Uint8Array | null) => T): Promise<T> {
    const part = nameOf(type);
    if (part === null) return parse(null);
    return tolerate(part, async () => parse(await archive.read(part)), parse(null));
  }

  return {
    relationships,
    async main() {
      const bytes = await archive.read(main);
      if (!bytes) throw problem('documentDamaged', { file: fileName, detail: main });
      return bytes;
    },
    styles: () => read('styles', (bytes) => readStyles(bytes, fileName)),
    numbering: () => read('numbering', (bytes) => readNumbering(bytes, fileName)),
    async settings() {
      const part = nameOf('settings');
      if (part !== null) await pointersOf(part);
      return read('settings', (bytes) => readSettings(bytes, fileName));
    },
    async comments() {
      const extended = await read('commentsExtended', (bytes) => bytes);
      return read('comments', (bytes) => readComments(bytes, extended, fileName));
    },
    async notes(kind) {
      const part = nameOf(kind);
      return {
        notes: await read(kind, (bytes) => readNotes(bytes, fileName)),
        relationships: part === null ? new Map() : await pointersOf(part),
      };
    },
    properties: () => read('core-properties', (bytes) => readProperties(bytes, fileName)),
  };
}
