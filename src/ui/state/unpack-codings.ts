import type { SourceCodings } from '../../contract/codings';
import type { Coding, Flag, Id, Quotation, Stance } from '../../domain/model';
import { quoteContext } from '../../domain/text/context';

/** The records of a document as the engine told them in columns. What follows from the text is taken from there. */
export function unpackCodings(
  sourceId: Id,
  text: string,
  { quotations: marked, codings: coded, lostQuotes }: SourceCodings,
): { readonly quotations: ReadonlyMap<Id, Quotation>; readonly codings: ReadonlyMap<Id, Coding> } {
  const share = createSharer();
  const lost = new Map(lostQuotes.map(({ id, exact, prefix, suffix }) => [id, { exact, prefix, suffix }]));
  const starts = cellsOf<number>(marked.start);
  const ends = cellsOf<number>(marked.end);
  const codePointStarts = cellsOf<number>(marked.codePointStart);
  const codePointEnds = cellsOf<number>(marked.codePointEnd);
  const paragraphs = cellsOf<number>(marked.paragraph);
  const lostFlags = cellsOf<Flag>(marked.lost);
  const names = cellsOf<string | null>(marked.name);
  const markers = cellsOf<Id>(marked.coderId);
  const markedAt = cellsOf<string>(marked.created);
  const quotations = new Map<Id, Quotation>();
  cellsOf<Id>(marked.id).forEach((id, i) => {
    const start = starts[i] ?? 0;
    const end = ends[i] ?? 0;
    const { exact, prefix, suffix } = lost.get(id) ?? quoteContext(text, { start, end });
    quotations.set(id, {
      id,
      sourceId,
      start,
      end,
      codePointStart: codePointStarts[i] ?? 0,
      codePointEnd: codePointEnds[i] ?? 0,
      paragraph: paragraphs[i] ?? 0,
      lost: lostFlags[i] ?? 0,
      exact,
      prefix,
      suffix,
      name: names[i] ?? null,
      coderId: share(markers[i]),
      created: share(markedAt[i]),
    });
  });
  const quotationIds = cellsOf<Id>(coded.quotationId);
  const codeIds = cellsOf<Id>(coded.codeId);
  const coderIds = cellsOf<Id>(coded.coderId);
  const codedAt = cellsOf<string>(coded.created);
  const weights = cellsOf<number | null>(coded.weight);
  const actorIds = cellsOf<Id | null>(coded.actorId);
  const stances = cellsOf<Stance | null>(coded.stance);
  const versionIds = cellsOf<Id | null>(coded.versionId);
  const codings = new Map<Id, Coding>();
  cellsOf<Id>(coded.id).forEach((id, i) => {
    const actorId = actorIds[i] ?? null;
    const versionId = versionIds[i] ?? null;
    codings.set(id, {
      id,
      quotationId: sameId(quotations, quotationIds[i] ?? ''),
      codeId: share(codeIds[i]),
      coderId: share(coderIds[i]),
      created: share(codedAt[i]),
      weight: weights[i] ?? null,
      actorId: actorId === null ? null : share(actorId),
      stance: stances[i] ?? null,
      versionId: versionId === null ? null : share(versionId),
    });
  });
  return { quotations, codings };
}

/** The quotation's own id in place of an equal one: each would be kept a second time. */
function sameId(quotations: ReadonlyMap<Id, Quotation>, id: Id): Id {
  return quotations.get(id)?.id ?? id;
}

function cellsOf<T>(json: string): readonly T[] {
  return JSON.parse(json) as T[];
}

/** Words that many records have are kept once: parsed anew for each they would take megabytes. */
function createSharer(): (word: string | undefined) => string {
  const known = new Map<string, string>();
  return (word = '') => {
    const shared = known.get(word);
    if (shared !== undefined) return shared;
    known.set(word, word);
    return word;
  };
}
