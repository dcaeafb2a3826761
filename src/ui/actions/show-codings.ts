import { descendantIds } from '../../domain/codebook/tree';
import type { Id } from '../../domain/model';
import { messagesNow } from '../messages/use-messages';
import { showNotice } from '../state/notices';
import { useProject } from '../state/project';
import { paintFirst } from '../state/paint-first';
import { useWorkspace, type ColourBy, type WorkspaceState } from '../state/workspace';

/** Whether anything keeps codings out of the reader. */
export function isFiltered(state: WorkspaceState): boolean {
  return state.codingsHidden || state.hiddenCodeIds.size > 0 || state.hiddenCoderIds.size > 0 || state.activatedOnly;
}

/** Lets the colour of codings say something else. */
export function setColourBy(colourBy: ColourBy): void {
  changeShowing({ colourBy });
  say((words) => words[colourBy]);
}

/** Hides all codings, or shows them again. */
export function toggleCodings(): void {
  const codingsHidden = !useWorkspace.getState().codingsHidden;
  changeShowing({ codingsHidden });
  say((words) => (codingsHidden ? words.codingsHidden : words.codingsShown));
}

/** Hides codes with all codes below them; shows them when all of `codeIds` are hidden already. */
export function toggleHiddenCodes(codeIds: readonly Id[]): void {
  const { hiddenCodeIds } = useWorkspace.getState();
  const hide = !codeIds.every((id) => hiddenCodeIds.has(id));
  const family = withDescendants(codeIds);
  changeShowing({ hiddenCodeIds: hide ? union(hiddenCodeIds, family) : without(hiddenCodeIds, family) });
  const name = useProject.getState().mirror?.codes.get(codeIds[0] ?? '')?.name ?? '';
  say((words) => (hide ? words.codesHidden : words.codesShown)(name, family.size));
}

/** Hides every code but this one and those below it. */
export function showOnlyCode(codeId: Id): void {
  const codes = useProject.getState().mirror?.codes;
  if (!codes) return;
  const hiddenCodeIds = without(new Set(codes.keys()), withDescendants([codeId]));
  changeShowing({ hiddenCodeIds, activatedOnly: false });
  say((words) => words.codesHidden('', hiddenCodeIds.size));
}

/** Hides the codings of one coder, or shows them again. */
export function toggleHiddenCoder(coderId: Id): void {
  const { hiddenCoderIds } = useWorkspace.getState();
  const one = new Set([coderId]);
  changeShowing({
    hiddenCoderIds: hiddenCoderIds.has(coderId) ? without(hiddenCoderIds, one) : union(hiddenCoderIds, one),
  });
}

/** Shows only the codings of activated codes, or all again. */
export function toggleActivatedOnly(): void {
  const activatedOnly = !useWorkspace.getState().activatedOnly;
  changeShowing({ activatedOnly });
  say((words) => (activatedOnly ? words.onlyActivated : words.allCodes));
}

/** Takes back every filter. What is activated stays so: it is the scope of other workspaces too. */
export function resetShowing(): void {
  changeShowing({
    codingsHidden: false,
    hiddenCodeIds: new Set(),
    hiddenCoderIds: new Set(),
    activatedOnly: false,
  });
  say((words) => words.reset);
}

/** Says that codings just made are kept out of the reader by a filter, and offers to let their codes in again. */
export function sayIfHidden(codeIds: readonly Id[]): void {
  const { codingsHidden, hiddenCodeIds, hiddenCoderIds, activatedOnly, activatedCodeIds } = useWorkspace.getState();
  const { mirror } = useProject.getState();
  const coderId = mirror?.project.coderId ?? '';
  const isOut = (id: Id): boolean => hiddenCodeIds.has(id) || (activatedOnly && !activatedCodeIds.has(id));
  const hidden = codingsHidden || hiddenCoderIds.has(coderId) ? codeIds : codeIds.filter(isOut);
  if (hidden.length === 0) return;
  const names = hidden.map((id) => mirror?.codes.get(id)?.name ?? '').join(', ');
  const { hiddenNow, show } = messagesNow().showing;
  showNotice('info', hiddenNow(names), {
    label: show,
    run: () =>
      changeShowing({
        codingsHidden: false,
        hiddenCodeIds: without(hiddenCodeIds, new Set(hidden)),
        hiddenCoderIds: without(hiddenCoderIds, new Set([coderId])),
        ...(hidden.some((id) => !activatedCodeIds.has(id)) && { activatedOnly: false }),
      }),
  });
}

function withDescendants(codeIds: readonly Id[]): ReadonlySet<Id> {
  const codes = useProject.getState().mirror?.codes ?? new Map<Id, never>();
  return new Set(codeIds.flatMap((codeId) => [codeId, ...descendantIds(codes, codeId)]));
}

function union(ids: ReadonlySet<Id>, more: ReadonlySet<Id>): ReadonlySet<Id> {
  return new Set([...ids, ...more]);
}

function without(ids: ReadonlySet<Id>, less: ReadonlySet<Id>): ReadonlySet<Id> {
  return new Set([...ids].filter((id) => !less.has(id)));
}

type Said = ReturnType<typeof messagesNow>['showing']['said'];

function say(sentence: (words: Said) => string): void {
  showNotice('announce', sentence(messagesNow().showing.said));
}

/**
 * The text shows first which codes are hidden, then lists and margin follow. What a box or a radio button stands for is told at
 * once: it would jump back for a frame.
 */
function changeShowing(changes: Partial<WorkspaceState>): void {
  if ('hiddenCodeIds' in changes) paintFirst();
  useWorkspace.setState(changes);
}
