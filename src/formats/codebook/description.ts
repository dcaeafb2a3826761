import { definitionParts, type DefinitionPart } from '../../domain/model';
import { partLabels } from './labels';

type Parts = Readonly<Record<DefinitionPart, string>>;

const labels = partLabels.en;
const partOfLabel = new Map(definitionParts.map((part) => [labels[part], part]));
/** A label at the beginning of a line; with a backslash before it, it belongs to the words. */
const labelled = new RegExp(`^(\\\\*)(${[...partOfLabel.keys()].join('|')}): `);
/** Longer words than these are no brief definition, when another program does not say which part they are. */
const longestBrief = 300;

/**
 * The parts of a definition as the one description that other programs know: each behind its label, an empty line between
 * them. A brief definition alone stands as it is, since other programs describe codes so.
 */
export function writeDescription(parts: Parts): string {
  const filled = definitionParts.filter((part) => parts[part] !== '');
  const [only] = filled;
  if (filled.length === 1 && only === 'briefDefinition' && isBrief(parts[only])) return parts[only];
  return filled.map((part) => `${labels[part]}: ${escapeLabels(parts[part])}`).join('\n\n');
}

/**
 * The parts that a description tells: by their labels, all the others then being empty; without labels a short line is the
 * brief definition, anything else the full one, and nothing is said about the other parts.
 */
export function readDescription(description: string): Partial<Parts> {
  if (description === '') return {};
  if (!labelled.test(description) || description.startsWith('\\')) {
    return isBrief(description) ? { briefDefinition: description } : { fullDefinition: description };
  }
  const parts: Record<DefinitionPart, string> = Object.assign(
    {},
    ...definitionParts.map((part) => ({ [part]: '' })),
  ) as Record<DefinitionPart, string>;
  let part: DefinitionPart = 'briefDefinition';
  let lines: string[] = [];
  const close = (isLast: boolean): void => {
    // The empty line before the next label belongs to neither part.
    parts[part] = (!isLast && lines.at(-1) === '' ? lines.slice(0, -1) : lines).join('\n');
  };
  for (const [at, line] of description.split('\n').entries()) {
    const [begin = '', slashes = '', label = ''] = labelled.exec(line) ?? [];
    const next = slashes === '' ? partOfLabel.get(label) : undefined;
    if (next) {
      if (at > 0) close(false);
      part = next;
      lines = [unescapeLabel(line.slice(begin.length))];
    } else {
      lines.push(unescapeLabel(line));
    }
  }
  close(true);
  return parts;
}

function isBrief(text: string): boolean {
  return text.length <= longestBrief && !text.includes('\n') && !labelled.test(text);
}

function escapeLabels(text: string): string {
  return text
    .split('\n')
    .map((line) => (labelled.test(line) ? `\\${line}` : line))
    .join('\n');
}

function unescapeLabel(line: string): string {
  return line.startsWith('\\') && labelled.test(line) ? line.slice(1) : line;
}
