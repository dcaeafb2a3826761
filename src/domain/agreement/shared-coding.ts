import type { Id, Span } from '../model';
import { firstEndingAfter } from '../text/spans';

/** One code on one passage by one coder, all in the same document. */
export type CodedSpan = Span & { readonly id: Id; readonly codeId: Id; readonly coderId: Id };

/** How far somebody else gave the same characters the same code. */
export type AgreementClass = 'alone' | 'partly' | 'agreed';

/** Two people seldom end a passage at the same full stop: from this share on they mean the same one. */
export const agreedFrom = 0.9;

/**
 * For each coding the share of its characters (0 to 1, in UTF-16 units) that at least one other coder gave the same code. A
 * character that several others coded counts once; what a coder coded twice agrees with nobody. Null when all codings are by one
 * coder: then there is nobody to agree with.
 */
export function shareCodings(codings: Iterable<CodedSpan>): ReadonlyMap<Id, number> | null {
  const byCode = new Map<Id, Map<Id, CodedSpan[]>>();
  const coderIds = new Set<Id>();
  for (const coding of codings) {
    coderIds.add(coding.coderId);
    const byCoder = listAt(byCode, coding.codeId, () => new Map<Id, CodedSpan[]>());
    listAt(byCoder, coding.coderId, () => [] as CodedSpan[]).push(coding);
  }
  if (coderIds.size < 2) return null;
  const shares = new Map<Id, number>();
  for (const byCoder of byCode.values()) {
    for (const [coderId, own] of byCoder) {
      const others = uniteSpans([...byCoder].flatMap(([otherId, spans]) => (otherId === coderId ? [] : spans)));
      for (const coding of own) shares.set(coding.id, coveredBy(coding, others) / (coding.end - coding.start));
    }
  }
  return shares;
}

/** The class of a share. */
export function classifyShare(share: number): AgreementClass {
  return share >= agreedFrom ? 'agreed' : share > 0 ? 'partly' : 'alone';
}

/** Spans in order, those that touch or overlap joined. */
function uniteSpans(spans: readonly Span[]): Span[] {
  const united: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = united.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else united.push({ start, end });
  }
  return united;
}

/** How many units of a span lie in others, which are in order and apart. */
function coveredBy({ start, end }: Span, others: readonly Span[]): number {
  let covered = 0;
  for (let i = firstEndingAfter(others, start); i < others.length; i++) {
    const other = others[i];
    if (!other || other.start >= end) break;
    covered += Math.min(end, other.end) - Math.max(start, other.start);
  }
  return covered;
}

function listAt<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
