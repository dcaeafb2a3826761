import { activatedSources, toggleCodes, toggleFolder, toggleSources } from '../../domain/analysis/activate';
import type { ScopeCount } from '../../contract/scope-calls';
import type { Scope } from '../../domain/analysis/scope';
import { type ScopeField, withoutField } from '../../domain/analysis/scope-fields';
import type { Id } from '../../domain/model';
import { messagesNow } from '../messages/use-messages';
import type { Mirror } from '../state/mirror';
import { showNotice } from '../state/notices';
import { useProject } from '../state/project';
import { replaceScope, resetScope, useScope } from '../state/scope';
import { useWorkspace } from '../state/workspace';
import { startReading } from './engine';

/** Activates codes with all codes below them; deactivates them when all of `codeIds` are activated already. */
export function toggleActivatedCodes(codeIds: readonly Id[]): void {
  change((scope, mirror) => toggleCodes(scope, codeIds, mirror));
  say(({ showing }) => showing.said.activated(useWorkspace.getState().activatedCodeIds.size));
}

/** Deactivates all codes. */
export function deactivateCodes(): void {
  replaceScope(withoutField(useScope.getState().scope, 'codes'));
  say(({ showing }) => showing.said.activated(0));
}

/** Activates documents, or deactivates them when all of them are activated already. */
export function toggleActivatedSources(sourceIds: readonly Id[]): void {
  change((scope, mirror) => toggleSources(scope, sourceIds, mirror));
  saySources();
}

/** Activates a folder with whatever is in it, or deactivates its documents. */
export function toggleActivatedFolder(folder: string): void {
  change((scope, mirror) => toggleFolder(scope, folder, mirror));
  saySources();
}

/** Takes one field back: it leaves everything in again. */
export function clearScopeField(field: ScopeField): void {
  replaceScope(withoutField(useScope.getState().scope, field));
}

/** Looks at the whole study again and says so. */
export function lookAtWholeStudy(): void {
  resetScope();
  say(({ scope }) => scope.whole);
}

/** Counts what a scope leaves in; null when it cannot be counted. */
export async function countScope(scope: Scope): Promise<ScopeCount | null> {
  return startReading('scope.count', { scope });
}

function change(next: (scope: Scope, mirror: Mirror) => Scope): void {
  const { mirror } = useProject.getState();
  if (mirror) replaceScope(next(useScope.getState().scope, mirror));
}

function saySources(): void {
  const { mirror } = useProject.getState();
  const count = mirror ? activatedSources(useScope.getState().scope, mirror).size : 0;
  say(({ scope }) => scope.sourcesActivated(count));
}

function say(sentence: (messages: ReturnType<typeof messagesNow>) => string): void {
  showNotice('announce', sentence(messagesNow()));
}
