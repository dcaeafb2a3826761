import { type ArgsOf, type CommandName, commands, type ResultOf } from '../contract/engine';
import type { Change } from '../domain/change';
import type { Id } from '../domain/model';
import { fillSentence } from '../domain/problem';
import { commandFunctions } from './commands';
import type { CommandFunction } from './commands/command-function';
import type { RewriteQuestion } from './commands/context';
import type { WriteDb } from './db';
import { appendHistory } from './history';
import { followInQueries } from './follow-in-queries';
import type { OpenProject } from './open-project';
import { readVersion } from './text-versions';
import { beginTx } from './tx';

/** Where time and ids come from; a test fixes both, so that the same commands give the same bytes. */
export type Birth = { readonly now: () => string; readonly newId: () => string };

/** Runs one command as one transaction; an act that changes nothing leaves no trace in the history. */
export function runCommand<N extends CommandName>(
  project: OpenProject,
  name: N,
  args: ArgsOf<N>,
  { now, newId }: Birth,
): { readonly result: ResultOf<N>; readonly change: Change } {
  return project.file.transaction((db) => {
    const born = new Set<Id>();
    const tx = beginTx(db, born);
    const coder = signer(db);
    const time = now();
    let subject = '';
    const becomes = new Map<Id, Id>();
    const values = new Map<Id, Map<string, string>>();
    let rewrite: RewriteQuestion | null = null;
    const result = commandFunction(name)(tx, args, {
      coderId: coder.coderId,
      now: time,
      newId: () => {
        const id = newId();
        born.add(id);
        return id;
      },
      text: project.text,
      earlierText: (sourceId, textHash) => readVersion(db, sourceId, textHash),
      becomes: (fromId, intoId) => void becomes.set(fromId, intoId),
      renamesValue(variableId, from, to) {
        values.set(variableId, (values.get(variableId) ?? new Map<string, string>()).set(from, to));
      },
      rewritesQuestions: (rewriting) => void (rewrite = rewriting),
      name: (first = '', ...others) => (subject = others.length > 0 ? `${first} +${others.length}` : first),
    });
    const change = followInQueries(tx, tx.change(), { becomes, values, rewrite });
    if (change.length > 0) {
      const label = fillSentence(commands[name].label, { subject });
      appendHistory(db, { id: newId(), command: name, subject, label, ...coder, time, change });
    }
    return { result, change };
  });
}

function commandFunction<N extends CommandName>(name: N): CommandFunction<N> {
  return commandFunctions[name];
}

/** The coder whose name the act carries in the history. */
export function signer(db: WriteDb): { readonly coderId: string; readonly coder: string } {
  const row = db.get<{ coderId: string; coder: string }>(
    'SELECT coderId, coder.name AS coder FROM project JOIN coder ON coder.id = coderId',
  );
  if (!row) throw new Error('A project file without its project row');
  return row;
}
