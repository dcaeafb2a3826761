import type { ArgsOf, CommandName, ResultOf } from '../../contract/engine';
import type { Tx } from '../tx';
import type { CommandContext } from './context';

/** A command: what it does to the records, in one transaction, from arguments that were parsed already. */
export type CommandFunction<N extends CommandName> = (tx: Tx, args: ArgsOf<N>, context: CommandContext) => ResultOf<N>;

export type CommandFunctions = { readonly [N in CommandName]: CommandFunction<N> };
