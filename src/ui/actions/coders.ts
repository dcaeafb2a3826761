import type { Id } from '../../domain/model';
import { runCommand } from './engine';

/** Makes a person a coder of the study and codes in their name from now on. */
export async function addCoder(name: string): Promise<void> {
  const added = await runCommand('coder.create', { name });
  if (added) await switchCoder(added.coderId);
}

/** New codings carry this coder's name from now on. */
export async function switchCoder(coderId: Id): Promise<void> {
  await runCommand('coder.switch', { coderId });
}

export async function renameCoder(coderId: Id, name: string): Promise<void> {
  await runCommand('coder.rename', { coderId, name });
}
