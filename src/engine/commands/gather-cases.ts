import type { Id } from '../../domain/model';
import { groupBy } from '../../domain/group-by';
import { problem } from '../../domain/problem';
import { parseMarks } from '../../domain/text/marks';
import { listTurns } from '../../domain/text/speaker-turns';
import { trimSpan } from '../../domain/text/trim-span';
import { getOrFail, type Tx } from '../tx';
import type { CommandFunctions } from './command-function';
import type { CommandContext } from './context';
import { findOrCreateCase, joinCase } from './memberships';
import { setValues } from './values';
import { findOrCreateVariable } from './variables';

/** Commands that make many cases at once. */
export const gatherCaseCommands = {
  'case.fromSpeakers'(tx, { sourceIds, speakers, kind }, context) {
    const wanted = speakers && new Set(speakers);
    const caseByName = new Map<string, Id>();
    let newCases = 0;
    let newPassages = 0;
    for (const sourceId of new Set(sourceIds)) {
      for (const { speaker, ...span } of turnsOf(tx, sourceId, context)) {
        if (wanted && !wanted.has(speaker)) continue;
        const known = caseByName.get(speaker);
        const { found, isNew } = known
          ? { found: { id: known }, isNew: false }
          : findOrCreateCase(tx, speaker, kind, context);
        caseByName.set(speaker, found.id);
        if (isNew) newCases++;
        if (joinCase(tx, found.id, { sourceId, ...span }, context).isNew) newPassages++;
      }
    }
    if (caseByName.size === 0) throw problem('nobodySpeaks');
    context.name(...caseByName.keys());
    return { caseIds: [...caseByName.values()], newCases, newPassages };
  },

  'case.import'(tx, { from, variables, cases }, context) {
    context.name(from);
    const before = tx.where('variable', { about: 'case' }).length;
    for (const { name, kind } of variables) findOrCreateVariable(tx, { about: 'case', name, kind }, context);
    let added = 0;
    const caseIds: Id[] = [];
    for (const { name, kind } of cases) {
      const { found, isNew } = findOrCreateCase(tx, name, kind ?? 'person', context);
      if (isNew) added++;
      else if (kind !== undefined && kind !== found.kind) tx.put('case', { ...found, kind });
      caseIds.push(found.id);
    }
    const cells = cases.flatMap(({ values }, i) => values.map((value) => ({ ...value, aboutId: caseIds[i] ?? '' })));
    for (const [name, ofVariable] of groupBy(cells, ({ variable }) => variable)) {
      const [variable] = tx.where('variable', { about: 'case', name });
      if (!variable) throw problem('variableMissing', { variable: name });
      setValues(tx, variable, ofVariable, { addChoices: true, context });
    }
    return {
      caseIds: [...new Set(caseIds)],
      added,
      variables: tx.where('variable', { about: 'case' }).length - before,
    };
  },
} satisfies Partial<CommandFunctions>;

/** The turns of a document without the blanks around their words; one without words says nothing. */
function turnsOf(tx: Tx, sourceId: Id, context: CommandContext) {
  const source = getOrFail(tx, 'source', sourceId);
  const { text } = context.text(source.textHash);
  return listTurns(parseMarks(tx.content('marks', source.marksHash))).flatMap((turn) => {
    const span = trimSpan(text, turn);
    return span.start < span.end ? [{ speaker: turn.speaker, ...span }] : [];
  });
}
