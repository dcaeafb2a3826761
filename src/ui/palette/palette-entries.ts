import { fuzzyMatch } from '../../domain/codebook/fuzzy';
import { codePathNames } from '../../domain/codebook/tree';
import type { Action } from '../actions/action';
import type { Messages } from '../messages/message';
import type { Mirror } from '../state/mirror';

export type PaletteEntry = {
  readonly key: string;
  readonly label: string;
  /** Positions in the label of the letters that were found. */
  readonly letters: readonly number[];
  readonly target:
    | { readonly kind: 'document'; readonly sourceId: string }
    | { readonly kind: 'code'; readonly codeId: string; readonly colour: string; readonly codable: boolean }
    | { readonly kind: 'command'; readonly action: Action };
};

export type PaletteSection = {
  readonly kind: PaletteEntry['target']['kind'];
  readonly entries: readonly PaletteEntry[];
};

export type PaletteStock = {
  readonly mirror: Mirror | null;
  readonly actions: readonly Action[];
  readonly recentCodeIds: readonly string[];
  readonly messages: Messages;
};

const shownPerSection = 8;

/** What the palette offers for a query, the section with the best match first; without a query what is near at hand. */
export function findEntries(query: string, stock: PaletteStock): readonly PaletteSection[] {
  const sections = [
    ranked('document', query, documentEntries(stock)),
    ranked('code', query, codeEntries(stock)),
    ranked('command', query, commandEntries(stock)),
  ].filter(({ entries }) => entries.length > 0);
  return query.trim() === '' ? sections : sections.sort((a, b) => b.best - a.best);
}

function ranked(
  kind: PaletteSection['kind'],
  query: string,
  entries: readonly PaletteEntry[],
): PaletteSection & { readonly best: number } {
  if (query.trim() === '') {
    return { kind, entries: kind === 'command' ? entries : entries.slice(0, shownPerSection), best: 0 };
  }
  const found = entries
    .flatMap((entry) => {
      const match = fuzzyMatch(query, entry.label);
      return match ? [{ entry: { ...entry, letters: match.letters }, score: match.score }] : [];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, shownPerSection);
  return { kind, entries: found.map(({ entry }) => entry), best: found[0]?.score ?? 0 };
}

function documentEntries({ mirror }: PaletteStock): readonly PaletteEntry[] {
  return [...(mirror?.sources.values() ?? [])]
    .sort((a, b) => a.position - b.position)
    .map(({ id, title }) => ({ key: id, label: title, letters: [], target: { kind: 'document', sourceId: id } }));
}

/** Codes used lately first, then the others. */
function codeEntries({ mirror, recentCodeIds }: PaletteStock): readonly PaletteEntry[] {
  if (!mirror) return [];
  const ids = new Set([...recentCodeIds, ...mirror.codes.keys()]);
  return [...ids].flatMap((codeId) => {
    const code = mirror.codes.get(codeId);
    if (!code) return [];
    return {
      key: codeId,
      label: codePathNames(mirror.codes, codeId).join(' › '),
      letters: [],
      target: { kind: 'code', codeId, colour: code.colour, codable: code.codable === 1 },
    };
  });
}

function commandEntries({ actions, messages }: PaletteStock): readonly PaletteEntry[] {
  return actions
    .filter((action) => action.id !== 'palette.open' && (action.isEnabled?.() ?? true))
    .map((action) => ({
      key: action.id,
      label: action.label(messages),
      letters: [],
      target: { kind: 'command', action },
    }));
}
