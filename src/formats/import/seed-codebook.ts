import { partLabelsInEnglish } from '../../domain/codebook/part-labels';
import { definitionParts, type DefinitionPart } from '../../domain/model';

/** A code of a codebook file with its six parts and the codes below it. */
export type SeedCode = {
  readonly name: string;
  readonly colour: string;
  readonly shortcut: string | null;
  readonly parts: Readonly<Record<DefinitionPart, string>>;
  readonly children: readonly SeedCode[];
};

type OpenCode = {
  readonly name: string;
  readonly parentColour: string | null;
  colour: string | null;
  shortcut: string | null;
  parts: Partial<Record<DefinitionPart, string>>;
  children: OpenCode[];
};

/**
 * Reads a codebook written in Markdown. A heading is a code, its level the depth. A paragraph `Colour: #c2410c · Key: 1`
 * gives the colour (a code without one takes its parent's) and the pinned key. Then each part is one paragraph that begins
 * with its label in bold: `**Brief definition.** …`. What stands before the first heading is an introduction for readers.
 */
export function readCodebookMarkdown(text: string): readonly SeedCode[] {
  const roots: OpenCode[] = [];
  const branch: OpenCode[] = [];
  for (const block of readBlocks(text)) {
    const heading = /^(#+) (.+)$/.exec(block);
    const [, hashes, name] = heading ?? [];
    if (hashes !== undefined && name !== undefined) {
      openCode(roots, branch, hashes.length, name.trim());
      continue;
    }
    const code = branch.at(-1);
    if (code) readParagraph(code, block);
  }
  return roots.map(closeCode);
}

/** Headings and paragraphs, each on one line. */
function readBlocks(text: string): readonly string[] {
  return text
    .split(/\n(?:\s*\n)+|\n(?=#)/)
    .map((block) => block.trim().replaceAll(/\s*\n\s*/g, ' '))
    .filter((block) => block !== '');
}

function openCode(roots: OpenCode[], branch: OpenCode[], level: number, name: string): void {
  if (level > branch.length + 1) throw new Error(`Codebook: “${name}” stands ${String(level)} deep without a parent`);
  branch.length = level - 1;
  const parent = branch.at(-1);
  const siblings = parent ? parent.children : roots;
  if (siblings.some((sibling) => sibling.name === name)) throw new Error(`Codebook: “${name}” stands twice`);
  const code: OpenCode = {
    name,
    parentColour: parent ? (parent.colour ?? parent.parentColour) : null,
    colour: null,
    shortcut: null,
    parts: {},
    children: [],
  };
  siblings.push(code);
  branch.push(code);
}

function readParagraph(code: OpenCode, block: string): void {
  const part = definitionParts.find((known) => block.startsWith(`**${partLabelsInEnglish[known]}.** `));
  if (part) {
    if (code.parts[part] !== undefined)
      throw new Error(`Codebook: “${code.name}” has “${partLabelsInEnglish[part]}” twice`);
    code.parts[part] = block.slice(`**${partLabelsInEnglish[part]}.** `.length);
    return;
  }
  const appearance = /^Colour: (#[0-9a-f]{6})(?: · Key: ([1-9]))?$/.exec(block);
  if (!appearance) throw new Error(`Codebook: “${code.name}” has a paragraph without a label: “${block.slice(0, 60)}”`);
  code.colour = appearance[1] ?? null;
  code.shortcut = appearance[2] ?? null;
}

function closeCode(code: OpenCode): SeedCode {
  const colour = code.colour ?? code.parentColour;
  if (colour === null) throw new Error(`Codebook: “${code.name}” has no colour`);
  return {
    name: code.name,
    colour,
    shortcut: code.shortcut,
    parts: Object.fromEntries(
      definitionParts.map((part) => {
        const words = code.parts[part];
        if (words === undefined) throw new Error(`Codebook: “${code.name}” lacks “${partLabelsInEnglish[part]}”`);
        return [part, words];
      }),
    ) as Record<DefinitionPart, string>,
    children: code.children.map(closeCode),
  };
}
