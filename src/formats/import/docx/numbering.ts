import type { NumberingReference } from './styles';
import { numberOf, readWordXml } from './word-xml';

/** An item of a list: where it stands, and the number it bears. */
export type Item = {
  readonly numberingId: string;
  /** From 0. */
  readonly level: number;
  readonly ordered: boolean;
  readonly number: number;
};

/** The lists of a Word file. */
export type Numbering = {
  /** The next item of a list; null where the paragraph bears neither number nor bullet. Items are counted by asking. */
  readonly nextItem: (reference: NumberingReference) => Item | null;
};

type Level = { format: string; start: number; styleId?: string };
type Definition = { readonly levels: Map<number, Level>; link?: string };
type List = { definitionId: string; readonly starts: Map<number, number>; readonly levels: Map<number, Level> };

/** Reads numbering.xml; without bytes there are no lists. */
export function readNumbering(bytes: Uint8Array | null, file: string): Numbering {
  const definitions = new Map<string, Definition>();
  const lists = new Map<string, List>();
  /** Which definition a numbering style stands for. */
  const definitionOfStyle = new Map<string, string>();
  if (bytes) readDefinitions(bytes, file);

  function readDefinitions(part: Uint8Array, fileName: string): void {
    let definition: Definition | null = null;
    let definitionId = '';
    let list: List | null = null;
    let override = 0;
    let level: Level | null = null;
    readWordXml(part, fileName, {
      open(name, attributes) {
        const value = attributes['w:val'] ?? '';
        switch (name) {
          case 'w:abstractNum':
            definitionId = attributes['w:abstractNumId'] ?? '';
            definition = { levels: new Map() };
            definitions.set(definitionId, definition);
            break;
          case 'w:styleLink':
            definitionOfStyle.set(value, definitionId);
            break;
          case 'w:numStyleLink':
            if (definition) definition.link = value;
            break;
          case 'w:num':
            list = { definitionId: '', starts: new Map(), levels: new Map() };
            lists.set(attributes['w:numId'] ?? '', list);
            break;
          case 'w:abstractNumId':
            if (list) list.definitionId = value;
            break;
          case 'w:lvlOverride':
            override = numberOf(attributes, 'w:ilvl') ?? 0;
            break;
          case 'w:startOverride':
            list?.starts.set(override, numberOf(attributes) ?? 1);
            break;
          case 'w:lvl':
            level = { format: 'decimal', start: 1 };
            (list ?? definition)?.levels.set(numberOf(attributes, 'w:ilvl') ?? 0, level);
            break;
          case 'w:numFmt':
            if (level) level.format = value;
            break;
          case 'w:start':
            if (level) level.start = numberOf(attributes) ?? 1;
            break;
          case 'w:pStyle':
            if (level) level.styleId = value;
            break;
        }
      },
      close(name) {
        if (name === 'w:lvl') level = null;
        else if (name === 'w:abstractNum') definition = null;
        else if (name === 'w:num') list = null;
      },
    });
  }

  function definitionOf(list: List): { readonly id: string; readonly definition: Definition | undefined } {
    const definition = definitions.get(list.definitionId);
    const linked = definition?.link === undefined ? undefined : definitionOfStyle.get(definition.link);
    if (linked === undefined) return { id: list.definitionId, definition };
    return { id: linked, definition: definitions.get(linked) };
  }

  /** The last number on each level. Lists with one definition count on together. */
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();

  function nextItem({ numberingId, level: given, styleId }: NumberingReference): Item | null {
    const list = lists.get(numberingId);
    if (!list) return null;
    const { id, definition } = definitionOf(list);
    const depth = Math.min(8, Math.max(0, given ?? levelOfStyle(definition, styleId)));
    const level = list.levels.get(depth) ?? definition?.levels.get(depth);
    if (!level || level.format === 'none') return null;
    const last = counts.get(id) ?? [];
    counts.set(id, last);
    const restart = begun.has(`${numberingId}:${depth}`) ? undefined : list.starts.get(depth);
    begun.add(`${numberingId}:${depth}`);
    const before = last[depth];
    const number = restart ?? (before === undefined ? level.start : before + 1);
    last.length = depth;
    last[depth] = number;
    return { numberingId, level: depth, ordered: level.format !== 'bullet', number };
  }

  return { nextItem };
}

function levelOfStyle(definition: Definition | undefined, styleId: string | undefined): number {
  for (const [depth, level] of definition?.levels ?? []) {
    if (level.styleId !== undefined && level.styleId === styleId) return depth;
  }
  return 0;
}
