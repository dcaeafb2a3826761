import type { CodeOrPath } from '../../contract/coding-commands';
import type { Code, Coding, Id, Span } from '../../domain/model';
import { byPosition } from '../../domain/order';
import { problem } from '../../domain/problem';
import { findMatches } from '../../domain/text/find-matches';
import { boilerplateSpans, parseMarks } from '../../domain/text/marks';
import { getOrFail, type Tx } from '../tx';
import { signingCoder } from './coders';
import { createCode, findOrCreatePath } from './codes';
import type { CommandContext } from './context';
import type { CommandFunctions } from './command-function';
import { currentVersionId } from './current-version';
import { moveDependants, removeDependants } from './dependants';
import {
  createQuotation,
  findOrCreateQuotation,
  findQuotation,
  type Passage,
  placeOf,
  removeQuotationIfBare,
} from './quotations';

export const codingCommands = {
  'coding.apply'(tx, { codeId, coderName, weight, actorId, stance, ...passage }, context) {
    const code = codableCode(tx, codeId);
    context.name(code.name);
    if (actorId !== undefined) getOrFail(tx, 'case', actorId);
    const details = {
      ...(weight !== undefined && { weight }),
      ...(actorId !== undefined && { actorId }),
      ...(stance !== undefined && { stance }),
    };
    const { coding } = applyCode(
      tx,
      passage,
      { codeId, coderId: signingCoder(tx, coderName, context), ...details },
      context,
    );
    return { codingId: coding.id, quotationId: coding.quotationId };
  },

  'coding.applyMany'(tx, { codeIds, newCodes = [], ...passage }, context) {
    const known = [...new Set(codeIds)].map((codeId) => codableCode(tx, codeId));
    const codes = [...known, ...newCodes.map((code) => createCode(tx, { ...code, colour: undefined }, context))];
    context.name(...codes.map((code) => code.name));
    const applied = codes.map((code) => applyCode(tx, passage, { codeId: code.id, coderId: context.coderId }, context));
    return { ...countApplied(applied), codeIds: codes.map((code) => code.id) };
  },

  'coding.applyNew'(tx, { name, parentId, colour, ...passage }, context) {
    context.name(name);
    const code = createCode(tx, { name, parentId, colour }, context);
    const { coding } = applyCode(tx, passage, { codeId: code.id, coderId: context.coderId }, context);
    return { codingId: coding.id, quotationId: coding.quotationId, codeId: code.id };
  },

  'coding.autocode'(tx, { codeId, sourceIds, coderName, pattern, unit, ignoreCase }, context) {
    const code = codableCode(tx, codeId);
    context.name(code.name);
    const sources = sourceIds
      ? [...new Set(sourceIds)].map((id) => getOrFail(tx, 'source', id))
      : tx.where('source', {}).sort(byPosition);
    const codingIds: Id[] = [];
    let alreadyCoded = 0;
    let inBoilerplate = 0;
    for (const source of sources) {
      const leaveOut = boilerplateSpans(parseMarks(tx.content('marks', source.marksHash)));
      const { text } = context.text(source.textHash);
      const matches = findMatches({
        text,
        pattern,
        unit,
        ignoreCase: ignoreCase ?? false,
        language: source.language,
        leaveOut,
      });
      inBoilerplate += matches.inBoilerplate;
      if (matches.spans.length === 0) continue;
      const coderId = signingCoder(tx, coderName, context);
      for (const span of matches.spans) {
        const applied = applyCode(tx, { sourceId: source.id, ...span }, { codeId, coderId }, context);
        if (applied.isNew) codingIds.push(applied.coding.id);
        else alreadyCoded++;
      }
    }
    return { codingIds, alreadyCoded, inBoilerplate };
  },

  'coding.applyAll'(tx, { sourceId, spans, ...named }, context) {
    const codeId = codeOrPath(tx, named, context).id;
    const details = { codeId, coderId: context.coderId };
    const applied = spans.map((span) => applyCode(tx, { sourceId, ...span }, details, context));
    return { ...countApplied(applied), codeId };
  },

  'coding.applyEverywhere'(tx, { documents, ...named }, context) {
    const codeId = codeOrPath(tx, named, context).id;
    const details = { codeId, coderId: context.coderId };
    const versionId = currentVersionId(tx);
    let applied = 0;
    let alreadyCoded = 0;
    for (const { sourceId, spans } of documents) {
      for (const span of spans) {
        if (applyCode(tx, { sourceId, ...span }, details, context, versionId).isNew) applied++;
        else alreadyCoded++;
      }
    }
    return { applied, alreadyCoded, codeId };
  },

  'coding.remove'(tx, { codingIds }, context) {
    for (const coding of nameCodings(tx, codingIds, context)) removeCoding(tx, coding);
  },

  'coding.recode'(tx, { codingIds, codeId }, context) {
    const code = codableCode(tx, codeId);
    context.name(code.name);
    for (const id of new Set(codingIds)) {
      const coding = tx.get('coding', id);
      if (!coding) throw problem('codingMissing');
      putOrAbsorb(tx, { ...coding, codeId });
    }
  },

  'coding.setExtent'(tx, { codingId, start, end }, context) {
    const [coding] = nameCodings(tx, [codingId], context);
    if (!coding) throw problem('codingMissing');
    return { codingId: moveCoding(tx, coding, { start, end }, context).id };
  },

  'coding.setWeight'(tx, { codingIds, weight }, context) {
    for (const coding of nameCodings(tx, codingIds, context)) tx.put('coding', { ...coding, weight });
  },

  'coding.setActor'(tx, { codingIds, actorId }, context) {
    if (actorId !== null) getOrFail(tx, 'case', actorId);
    for (const coding of nameCodings(tx, codingIds, context)) tx.put('coding', { ...coding, actorId });
  },

  'coding.setActorNamed'(tx, { codingIds, name, kind }, context) {
    const [known] = tx.where('case', { name });
    const actor = known ?? { id: context.newId(), name, kind: kind ?? 'person', created: context.now };
    if (!known) tx.put('case', actor);
    for (const coding of nameCodings(tx, codingIds, context)) tx.put('coding', { ...coding, actorId: actor.id });
    return { actorId: actor.id };
  },

  'coding.setStance'(tx, { codingIds, stance }, context) {
    for (const coding of nameCodings(tx, codingIds, context)) tx.put('coding', { ...coding, stance });
  },
} satisfies Partial<CommandFunctions>;

/**
 * Gives a coding another extent in its document. A passage that is its alone moves along, with its name and its memos; a
 * twin at the new place absorbs it.
 */
export function moveCoding(tx: Tx, coding: Coding, { start, end }: Span, context: CommandContext): Coding {
  const old = getOrFail(tx, 'quotation', coding.quotationId);
  const passage = { sourceId: old.sourceId, start, end };
  const isAlone =
    tx.where('coding', { quotationId: old.id }).length === 1 &&
    // What belongs to a case, a speaker's turn above all, is not made shorter by a coding of it.
    tx.where('membership', { quotationId: old.id }).length === 0;
  const there = findQuotation(tx, passage);
  if (isAlone && !there) {
    tx.put('quotation', { ...old, ...placeOf(tx, passage, context) });
    return coding;
  }
  const quotation = findOrCreateQuotation(tx, passage, context, coding.coderId);
  const kept = putOrAbsorb(tx, { ...coding, quotationId: quotation.id });
  removeQuotationIfBare(tx, old.id);
  return kept;
}

/** Removes a coding with its memos, and its passage when nothing else speaks of it. */
export function removeCoding(tx: Tx, coding: Coding): void {
  removeDependants(tx, coding.id);
  tx.remove('coding', coding.id);
  removeQuotationIfBare(tx, coding.quotationId);
}

/**
 * Writes a coding that was given another code or passage. When the same coder has coded that passage with that code
 * already, that coding stays, takes over the memos and what it does not say itself, and the given one goes.
 */
export function putOrAbsorb(tx: Tx, coding: Coding): Coding {
  const twin = twinOf(tx, coding);
  if (!twin) {
    tx.put('coding', coding);
    return coding;
  }
  moveDependants(tx, 'coding', coding.id, twin.id);
  const kept = {
    ...twin,
    weight: twin.weight ?? coding.weight,
    actorId: twin.actorId ?? coding.actorId,
    stance: twin.stance ?? coding.stance,
  };
  tx.put('coding', kept);
  const former = tx.get('coding', coding.id);
  if (former) removeCoding(tx, former);
  return kept;
}

type CodingDetails = Pick<Coding, 'codeId' | 'coderId'> & Partial<Pick<Coding, 'weight' | 'actorId' | 'stance'>>;

/** Coding the same passage with the same code again adds nothing but what it says anew. */
export function applyCode(
  tx: Tx,
  passage: Passage,
  details: CodingDetails,
  context: CommandContext,
  versionId = currentVersionId(tx),
): { readonly coding: Coding; readonly isNew: boolean } {
  const found = findQuotation(tx, passage);
  const quotation = found ?? createQuotation(tx, passage, context, details.coderId);
  const coding: Coding = {
    weight: null,
    actorId: null,
    stance: null,
    versionId,
    ...details,
    id: context.newId(),
    quotationId: quotation.id,
    created: context.now,
  };
  const twin = found && twinOf(tx, coding);
  if (!twin) {
    tx.put('coding', coding);
    return { coding, isNew: true };
  }
  const completed = { ...twin, ...details };
  tx.put('coding', completed);
  return { coding: completed, isNew: false };
}

/** What a command answers that codes several times: all codings it speaks of, and how many of them were there before. */
export function countApplied(applied: readonly { readonly coding: Coding; readonly isNew: boolean }[]): {
  codingIds: Id[];
  alreadyCoded: number;
} {
  return {
    codingIds: [...new Set(applied.map(({ coding }) => coding.id))],
    alreadyCoded: applied.filter(({ isNew }) => !isNew).length,
  };
}

function twinOf(tx: Tx, { id, quotationId, codeId, coderId }: Coding): Coding | undefined {
  return tx.where('coding', { quotationId, codeId, coderId }).find((coding) => coding.id !== id);
}

/** The code with this id, unless it only gathers others. */
export function codableCode(tx: Tx, codeId: Id): Code {
  const code = getOrFail(tx, 'code', codeId);
  if (code.codable === 0) throw problem('codeNotCodable', { code: code.name });
  return code;
}

/** The code that is meant, found or made by its path when it is named so; its name goes into the history. */
function codeOrPath(tx: Tx, { codeId, newPath }: CodeOrPath, context: CommandContext): Code {
  const code = codableCode(tx, newPath ? findOrCreatePath(tx, newPath, context) : (codeId ?? ''));
  context.name(code.name);
  return code;
}

/** The codings with these ids; their codes' names go into the history. */
export function nameCodings(tx: Tx, codingIds: readonly Id[], context: CommandContext): Coding[] {
  const codings = codingIds.map((id) => {
    const coding = tx.get('coding', id);
    if (!coding) throw problem('codingMissing');
    return coding;
  });
  context.name(...new Set(codings.map((coding) => getOrFail(tx, 'code', coding.codeId).name)));
  return codings;
}
