import { appearanceLabels, codebookLanguages, type AppearanceLabel } from '../../codebook/labels';
import { unescapeMarkdown } from '../../codebook/markdown-escape';
import { cleanName, type CodeFacts } from './codebook-builder';
import { readColour } from './read-colour';
import { splitEscaped } from './split-escaped';

const labelOf = new Map(
  codebookLanguages.flatMap((language) =>
    (Object.entries(appearanceLabels[language]) as [AppearanceLabel, string][]).map(
      ([label, words]) => [words, label] as const,
    ),
  ),
);

/** The line below a code's name that tells its colour, key and sets, and the lines without it. */
export function readAppearance(lines: readonly string[]): {
  readonly facts: CodeFacts;
  readonly rest: readonly string[];
} {
  const at = lines.findIndex((line) => line.trim() !== '');
  const told = (lines[at] ?? '').split(' · ').map((fact) => {
    const [, words = '', value = ''] = /^([^:：]+)(?:[:：]\s*(.*))?$/s.exec(unescapeMarkdown(fact)) ?? [];
    return { label: labelOf.get(words.trim()), value };
  });
  if (told.some(({ label }) => label === undefined)) return { facts: {}, rest: lines };
  const valueOf = (label: AppearanceLabel): string | undefined => told.find((fact) => fact.label === label)?.value;
  const shortcut = valueOf('key')?.trim() ?? '';
  const facts: CodeFacts = {
    colour: readColour(valueOf('colour') ?? ''),
    codable: valueOf('folder') === undefined,
    shortcut: /^[1-9]$/.test(shortcut) ? shortcut : null,
    sets: splitEscaped(valueOf('sets') ?? '').map(cleanName),
  };
  return { facts, rest: lines.filter((_, i) => i !== at) };
}
