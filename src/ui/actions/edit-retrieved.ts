import type { CodeOrPath } from '../../contract/coding-commands';
import type { RetrievedPassage } from '../../contract/retrieval-calls';
import type { Id, Span, Stance } from '../../domain/model';
import { messagesNow } from '../messages/use-messages';
import { showNotice } from '../state/notices';
import { chosenPassages, useRetrieve } from '../state/retrieve';
import { openDialog, useWorkspace } from '../state/workspace';
import { readChosen } from './chosen-passages';
import { runCommand, runJob } from './engine';
import { type ChosenPassages, codeEverywhere, sayCoded } from './find-anywhere';
import { showPassage } from './show-place';
import { undoAction } from './undo-action';

/** Shows the place of a row in the text, which stands beside the list; the list keeps the keyboard. */
export function openRetrieved(row: number): void {
  const passage = useRetrieve.getState().passages.get(row);
  if (!passage) return;
  showPassage(passage.sourceId, passage, passage.codings[0]?.codingId ?? null);
  // Who goes on to the text by key is at the passage.
  useWorkspace.setState({ caret: passage.start });
}

/** Milliseconds that a row keeps the keyboard before the text goes there: a key that is held down runs past. */
const rest = 90;
let following: number | undefined;

/** Goes on to another row; the text that stands beside the list goes along. */
export function followRetrieved(row: number): void {
  window.clearTimeout(following);
  if (!useWorkspace.getState().readerBeside) return;
  following = window.setTimeout(() => {
    if (useRetrieve.getState().row === row) openRetrieved(row);
  }, rest);
}

/** The codings on which the chosen passages rest. */
export function codingIdsOf(passages: readonly RetrievedPassage[]): Id[] {
  return [...new Set(passages.flatMap(({ codings }) => codings.map(({ codingId }) => codingId)))];
}

/** Whether there is a coding below one of the chosen passages, as far as they were read. */
export function hasChosenCodings(): boolean {
  const { chosen, row, passages } = useRetrieve.getState();
  // Of very many not all were read: some of them will have codings.
  if (chosen.size > passages.size) return true;
  const rows = chosen.size > 0 ? [...chosen] : [row];
  return rows.some((one) => passages.get(one)?.codings.length !== 0);
}

/** Asks by which code the chosen passages are coded, whatever they rest on. */
export async function codeRetrieved(): Promise<void> {
  const { chosen, answer } = useRetrieve.getState();
  const code = { kind: 'choose-code', purpose: 'code', ids: [] } as const;
  if (answer && chosen.size > 1 && chosen.size === answer.rows)
    return openDialog({ ...code, count: answer.total, passages: null });
  const passages = await readChosen();
  if (passages && passages.length > 0) openDialog({ ...code, count: passages.length, passages: byDocument(passages) });
}

/** Codes passages in one act, or all that answer the question; what has the code already stays as it is. */
export async function codePassages(passages: ChosenPassages | null, code: CodeOrPath): Promise<void> {
  const { asked } = useRetrieve.getState();
  if (passages) await codeEverywhere(passages, code);
  else if (asked) {
    const { words, scope } = asked;
    const done = await runJob('retrieval.code', { words, scope, ...code }, messagesNow().retrieved.coding);
    if (done && done.codeId !== null) sayCoded(done, done.codeId);
  }
}

/** Asks by which code those of the chosen passages are replaced. */
export async function replaceRetrieved(): Promise<void> {
  const ids = codingIdsOf((await readChosen()) ?? []);
  if (ids.length > 0) openDialog({ kind: 'choose-code', purpose: 'replace', ids });
}

/** Whether the chosen passages can become one: of one code, one coder and one document. */
export function canJoinRetrieved(): boolean {
  const { chosen, passages: read } = useRetrieve.getState();
  if (chosen.size > read.size) return false;
  const passages = chosenPassages();
  const codings = passages.flatMap((passage) => passage.codings);
  const isAlike = (key: 'codeId' | 'coderId'): boolean => new Set(codings.map((coding) => coding[key])).size === 1;
  const isOneText = new Set(passages.map(({ sourceId }) => sourceId)).size === 1;
  return codings.length > 1 && isOneText && isAlike('codeId') && isAlike('coderId');
}

/** Makes one coding of those of the chosen passages. */
export async function joinRetrieved(): Promise<void> {
  await runCommand('coding.join', { codingIds: codingIdsOf(chosenPassages()) });
}

/** Gives the codings of the chosen passages a weight, or takes it from them. */
export async function weighRetrieved(weight: number | null): Promise<void> {
  const codingIds = codingIdsOf((await readChosen()) ?? []);
  if (codingIds.length === 0) return;
  const done = await runCommand('coding.setWeight', { codingIds, weight });
  if (done !== null) showNotice('success', messagesNow().retrieved.weighed(codingIds.length), undoAction());
}

/** Says of the codings of the chosen passages whether who speaks supports, opposes or is neutral. */
export async function setStanceOfRetrieved(stance: Stance | null): Promise<void> {
  const codingIds = codingIdsOf((await readChosen()) ?? []);
  if (codingIds.length === 0) return;
  const done = await runCommand('coding.setStance', { codingIds, stance });
  if (done !== null) showNotice('success', messagesNow().retrieved.stanceSet(codingIds.length), undoAction());
}

/** Takes away the codings of the chosen passages. */
export async function removeRetrieved(): Promise<void> {
  const codingIds = codingIdsOf((await readChosen()) ?? []);
  if (codingIds.length === 0) return;
  const done = await runCommand('coding.remove', { codingIds });
  if (done !== null) showNotice('success', messagesNow().retrieve.removed(codingIds.length), undoAction());
}

/** Keeps a memo on a passage: on its coding when there is one, else on its words. */
export async function keepRetrievedMemo(passage: RetrievedPassage, text: string): Promise<void> {
  useRetrieve.setState({ memoRow: null });
  if (text.trim() === '') return;
  const [coding] = passage.codings;
  const { sourceId, start, end } = passage;
  if (coding) await runCommand('memo.create', { aboutTable: 'coding', aboutId: coding.codingId, title: '', text });
  else await runCommand('memo.createOnPassage', { sourceId, start, end, text });
}

function byDocument(passages: readonly RetrievedPassage[]): ChosenPassages {
  const spans = new Map<Id, Span[]>();
  for (const { sourceId, start, end } of passages) {
    const ofSource = spans.get(sourceId);
    if (ofSource) ofSource.push({ start, end });
    else spans.set(sourceId, [{ start, end }]);
  }
  return [...spans].map(([sourceId, ofSource]) => ({ sourceId, spans: ofSource }));
}
