import { leastUsedColour } from '../../domain/codebook/palette';
import type { Coder } from '../../domain/model';
import { problem } from '../../domain/problem';
import { getOrFail, type Tx } from '../tx';
import type { CommandContext } from './context';
import type { CommandFunctions } from './command-function';

export const coderCommands = {
  'project.rename'(tx, { name }, context) {
    context.name(name);
    tx.put('project', { ...onlyProject(tx), name });
  },

  'coder.create'(tx, { name }, context) {
    context.name(name);
    refuseTakenName(tx, name);
    return { coderId: createCoder(tx, name, context).id };
  },

  'coder.switch'(tx, { coderId }, context) {
    const coder = getOrFail(tx, 'coder', coderId);
    context.name(coder.name);
    tx.put('project', { ...onlyProject(tx), coderId });
  },

  'coder.rename'(tx, { coderId, name }, context) {
    context.name(name);
    const coder = getOrFail(tx, 'coder', coderId);
    if (coder.name !== name) refuseTakenName(tx, name);
    tx.put('coder', { ...coder, name });
  },
} satisfies Partial<CommandFunctions>;

/** The coder who signs a coding: the one of this name, added when unknown, or the project's coder. */
export function signingCoder(tx: Tx, name: string | undefined, context: CommandContext): string {
  if (name === undefined) return context.coderId;
  return (tx.where('coder', { name })[0] ?? createCoder(tx, name, context)).id;
}

function createCoder(tx: Tx, name: string, context: CommandContext): Coder {
  const colour = leastUsedColour(tx.where('coder', {}).map((coder) => coder.colour));
  const coder = { id: context.newId(), name, colour, created: context.now };
  tx.put('coder', coder);
  return coder;
}

function refuseTakenName(tx: Tx, name: string): void {
  if (tx.where('coder', { name }).length > 0) throw problem('coderExists', { coder: name });
}

function onlyProject(tx: Tx) {
  const [project] = tx.where('project', {});
  if (!project) throw new Error('A project file without its project row');
  return project;
}
